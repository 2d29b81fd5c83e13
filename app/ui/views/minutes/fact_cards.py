"""The cards of a record: signs with text beside the page, rows with lead and end on it, and the figures on top."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.flow import Flow
from app.ui.layouts import Column, Row, empty
from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.views.minutes.facts import ActionFact, Fact
from app.ui.views.minutes.headline import Figure
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.card import Card, CardHead, hairline
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel
from app.ui.widgets.painting import text_width_px

_LEAD_PX, _LEAST_LEAD_PX = 152, 80
_OWNER_PX, _AVATAR_PX = 156, 24
_ACTIONS_SHOWN = 6
_LEAST_TEXT_PX = 112


class SignsCard(Card):
    """Lines with a sign, their note below: decisions, questions, recognition, parked topics, mediations. Hidden while
    there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        # No line below this title: the card is one list.
        self._title = CardHead(theme, "")
        self._lines = Column(theme, margins_px=(16, 2, 16, 16), gap_px=12)
        box = Column(theme)
        box.addWidget(self._title)
        box.addLayout(self._lines)
        self.add_section(box, pad_px=0)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.set_title(title)
        self.setAccessibleName(title)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines in place of those before."""
        self._title.set_count(str(len(facts)))
        empty(self._lines)
        for fact in facts:
            self._lines.addWidget(_SignLine(self._theme, fact))
        self.setVisible(bool(facts))


class RowsCard(Card):
    """Rows under hairlines: lead, text with its note, and an end at the right. Hidden while there are none."""

    def __init__(self, theme: Theme, *, counts: bool = True, parent: QWidget | None = None) -> None:
        """``counts``: the number of rows stands beside the title."""
        super().__init__(theme, " ", parent=parent)
        self._counts = counts
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self.add_section(self._body, pad_px=0)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.head.set_title(title)
        self.setAccessibleName(title)

    def show_facts(self, facts: Sequence[Fact], remark: str = "") -> None:
        """Show these rows in place of those before, and a remark at the right end of the head."""
        theme = self._theme
        self.head.set_count(str(len(facts)) if self._counts else "")
        self.head.set_remark(remark)
        empty(self._body)
        body = theme.font(Step.BODY)
        lead_px = min(
            max((int(text_width_px(body, one.lead)) + 2 for one in facts if one.lead), default=0), theme.px(_LEAD_PX)
        )
        has_sign = any(fact.sign is not None for fact in facts)
        end_px = max((_end_px(theme, fact) for fact in facts), default=0)
        for place, fact in enumerate(facts):
            if place:
                self._body.addWidget(hairline(theme))
            self._body.addWidget(_RowLine(theme, fact, lead_px=lead_px, has_sign=has_sign, end_px=end_px))
        self.setVisible(bool(facts))


class ActionsCard(Card):
    """The actions by due date: the first six, and all of them on demand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._actions: tuple[ActionFact, ...] = ()
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._more = KeyButton(theme, "", kind=ButtonKind.GHOST)
        self.add_section(self._body, pad_px=0)
        foot = Row(theme, margins_px=(4, 4, 4, 4))
        foot.addWidget(self._more)
        foot.addStretch(1)
        self._foot = self.add_section(foot, pad_px=0)
        self._more.clicked.connect(self._on_more)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Actions"))
        self.setAccessibleName(self.tr("Actions"))
        self.head.set_remark(self.tr("by due date"))

    def show_actions(self, actions: tuple[ActionFact, ...]) -> None:
        """Show the actions of a meeting."""
        self._actions = actions
        self.head.set_count(str(len(actions)))
        self._show(len(actions) if len(actions) <= _ACTIONS_SHOWN + 1 else _ACTIONS_SHOWN)
        self.setVisible(bool(actions))

    def _show(self, count: int) -> None:
        theme = self._theme
        empty(self._body)
        body, px = theme.font(Step.BODY), theme.px
        owner_px = max((int(text_width_px(body, one.owner)) for one in self._actions), default=0)
        owner_px = min(owner_px, px(_OWNER_PX)) + px(_AVATAR_PX + Space.GRID) + 2 if owner_px else 0
        due_px = max((_end_px(theme, Fact("", end=one.due, before=one.before)) for one in self._actions), default=0)
        for place, action in enumerate(self._actions[:count]):
            if place:
                self._body.addWidget(hairline(theme))
            self._body.addWidget(_ActionLine(theme, action, owner_px, due_px))
        left = len(self._actions) - count
        self._more.set_label(self.tr("%n more", "actions", left))
        self._foot.setVisible(left > 0)

    def _on_more(self) -> None:
        self._show(len(self._actions))


class _ActionLine(QWidget):
    def __init__(self, theme: Theme, action: ActionFact, owner_px: int, due_px: int) -> None:
        super().__init__()
        row = Row(theme, margins_px=(16, 7, 16, 7), gap_px=16)
        self.setLayout(row)
        row.addWidget(_Texts(theme, action.text, action.note), 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        if owner_px:
            row.addWidget(_Owner(theme, action.owner, owner_px), 0, middle)
        end = Fact("", end=action.due, before=action.before)
        row.addWidget(_End(theme, end, due_px, color=Color.INK if action.is_whole else Color.WARN), 0, middle)
        self.setMinimumHeight(theme.px(Size.ROW_TABLE))
        self.setAccessibleName(action.spoken)


class _SignLine(QWidget):
    def __init__(self, theme: Theme, fact: Fact) -> None:
        super().__init__()
        row = Row(theme, gap_px=12)
        self.setLayout(row)
        sign = IconLabel(theme, sign=fact.sign, color=fact.sign_color, glyph_px=14)
        sign.setFixedSize(theme.px(Size.ICON), theme.line_px(Step.BODY))
        sign.setAccessibleName(fact.sign_word)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = Column(theme)
        texts.addWidget(WrappedLabel(theme, fact.text))
        if fact.note:
            texts.addWidget(WrappedLabel(theme, fact.note, step=Step.CAPTION, color=Color.INK3))
        row.addLayout(texts, 1)
        self.setAccessibleName(fact.spoken)


class _RowLine(QWidget):
    def __init__(self, theme: Theme, fact: Fact, *, lead_px: int, has_sign: bool, end_px: int) -> None:
        super().__init__()
        row = Row(theme, margins_px=(16, 8, 16, 8), gap_px=12)
        self.setLayout(row)
        top = Qt.AlignmentFlag.AlignTop
        if has_sign:
            sign = IconLabel(theme, sign=fact.sign, color=fact.sign_color, glyph_px=12)
            sign.setFixedSize(theme.px(Size.ICON), theme.line_px(Step.BODY))
            row.addWidget(sign, 0, top)
        if lead_px:
            row.addWidget(_Lead(theme, fact.lead, lead_px), 0, top)
        row.addWidget(_Texts(theme, fact.text, fact.note), 1)
        if end_px:
            row.addWidget(_End(theme, fact, end_px, weight=Weight.MEDIUM), 0, top)
        self.setMinimumHeight(theme.px(Size.ROW_TABLE))
        self.setAccessibleName(fact.spoken)


class _Texts(QWidget):
    """A text and its note, in whatever room is left; the columns beside it are the same in all rows."""

    def __init__(self, theme: Theme, text: str, note: str) -> None:
        super().__init__()
        texts = Column(theme)
        self.setLayout(texts)
        texts.addWidget(WrappedLabel(theme, text))
        if note:
            texts.addWidget(WrappedLabel(theme, note, step=Step.CAPTION, color=Color.INK3))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(theme.px(_LEAST_TEXT_PX))


class _Lead(ElidedLabel):
    """What stands before a line; its column is the same in all rows, and gives way where there is no room."""

    def __init__(self, theme: Theme, text: str, width_px: int) -> None:
        self._width_px = width_px
        super().__init__(theme, text, color=Color.INK2)
        self.setMinimumWidth(min(width_px, theme.px(_LEAST_LEAD_PX)))
        self.setMaximumWidth(width_px)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_px, super().sizeHint().height())


class _Owner(QWidget):
    """A face and a name; where there is no room, the face alone."""

    def __init__(self, theme: Theme, name: str, width_px: int) -> None:
        super().__init__()
        self._width_px = width_px
        self._least_px = theme.px(_AVATAR_PX)
        row = Row(theme, gap_px=Space.GRID)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(row)
        if name:
            row.addWidget(Avatar(theme, name, size_px=_AVATAR_PX))
            label = ElidedLabel(theme, name, color=Color.INK2)
            label.setMinimumWidth(0)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(self._least_px)
        self.setMaximumWidth(width_px)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_px, self._least_px)


class _End(QWidget):
    """What stands at the right end of a line, after what stood there before, struck out."""

    def __init__(
        self, theme: Theme, fact: Fact, width_px: int, *, weight: Weight = Weight.REGULAR, color: Color = Color.INK
    ) -> None:
        super().__init__()
        row = Row(theme, gap_px=Space.HALF)
        self.setLayout(row)
        row.addStretch(1)
        if fact.before:
            row.addWidget(_Struck(theme, fact.before))
        row.addWidget(TextLabel(theme, fact.end, weight=weight, color=color))
        self.setFixedWidth(width_px)


class _Struck(TextLabel):
    """What no longer holds."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, color=Color.INK3)
        self.setAccessibleName(self.tr("was %1", "an earlier value").replace("%1", text))

    def _dress(self) -> None:
        super()._dress()
        font = QFont(self.font())
        font.setStrikeOut(True)
        self.setFont(font)


def _end_px(theme: Theme, fact: Fact) -> int:
    if not fact.end and not fact.before:
        return 0
    width = text_width_px(theme.font(Step.BODY, Weight.SEMIBOLD), fact.end) + 2
    if fact.before:
        width += text_width_px(theme.font(Step.BODY), fact.before) + theme.px(Space.HALF) + 2
    return int(width) + 1


class FiguresRow(QWidget):
    """Numbers over what they count, side by side, going on in the next line where they have to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = Flow(theme, gap_px=36, line_gap_px=12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayout(self._flow)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these numbers."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for figure in figures:
            box = QWidget()
            column = Column(self._theme)
            box.setLayout(column)
            column.addWidget(TextLabel(self._theme, figure.number, step=Step.HEADING))
            column.addWidget(TextLabel(self._theme, figure.label, step=Step.CAPTION, color=Color.INK3))
            box.setAccessibleName(f"{figure.number} {figure.label}")
            self._flow.addWidget(box)
        self.updateGeometry()
