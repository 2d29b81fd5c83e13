"""Colours for the tokens of the capture line."""

from typing import override

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.domain.capture import SpanRole, utf16_offset
from app.ui.theme import Theme
from app.ui.widgets.capture_reader import CaptureReader

_BOXED = frozenset({SpanRole.WHO, SpanRole.WHEN, SpanRole.MENTION})
_BESIDE_BOX_PX = 5


class CaptureHighlighter(QSyntaxHighlighter):
    """Prefix in brand colour and bold; what was not understood with a wavy line. The boxes are painted by the line."""

    def __init__(self, theme: Theme, reader: CaptureReader, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._reader = reader

    @override
    def highlightBlock(self, text: str) -> None:
        line = self.document().toRawText()
        spans = self._reader.read(line).spans
        followers = {span.start for span in spans if span.role in _BOXED}
        leaders = {span.end for span in spans if span.role is SpanRole.PREFIX}
        for span in spans:
            # Only the space beside a box is widened: one that is still being typed must not jump.
            beside = span.role is SpanRole.SPACE and (span.end in followers or span.start in leaders)
            look = self._wide_space() if beside else self._look(span.role)
            if look is not None:
                start = utf16_offset(line, span.start)
                self.setFormat(start, utf16_offset(line, span.end) - start, look)

    def _wide_space(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        look.setFontLetterSpacing(self._theme.px(_BESIDE_BOX_PX))
        return look

    def _look(self, role: SpanRole) -> QTextCharFormat | None:
        tokens = self._theme.tokens
        look = QTextCharFormat()
        match role:
            case SpanRole.PREFIX:
                look.setForeground(tokens.accent_ink)
                look.setFontWeight(QFont.Weight.DemiBold)
            case SpanRole.PROBLEM:
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                look.setUnderlineColor(tokens.warn)
            case SpanRole.ESCAPE:
                look.setForeground(tokens.ink3)
            case _:
                return None
        return look
