"""A change of language reaches every word of the live view without a restart."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.ui.theme import Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.key_cap import KeyCap
from tests.ui.live_scenes import SCENES, shown


class Bracketing(QTranslator):
    """Puts every translated text into brackets."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation
        if len(source) < 3 or "d MMM" in source or source == "%1 s":
            return source
        return f"⟦{source.replace('%n', str(n))}⟧"

    def isEmpty(self) -> bool:  # noqa: N802 - the name Qt calls
        return False


def words_of(view: QWidget) -> set[str]:
    """All words that are shown on labels and buttons, without avatars and key caps."""
    found = set()
    for widget in view.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, KeyCap | Avatar):
            continue
        if isinstance(widget, KeyButton):
            found.add(widget.label)
        elif isinstance(widget, QLabel):
            found.add(widget.text())
    return {text for text in found if text}


@pytest.mark.parametrize("name", SCENES)
def test_a_language_chosen_while_the_meeting_runs_is_that_of_every_text(
    theme: Theme, qapp: QApplication, name: str
) -> None:
    view = shown(theme, SCENES[name](), (1440, 900))
    before = words_of(view)
    translator = Bracketing()
    QCoreApplication.installTranslator(translator)
    try:
        QCoreApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
        qapp.processEvents()
        late = shown(theme, SCENES[name](), (1440, 900))
        left_behind = words_of(view) - words_of(late)
        assert not left_behind, "as if it had been made in that language"
        late.prepare_close()
        late.hide()
    finally:
        QCoreApplication.removeTranslator(translator)
    assert before != words_of(view)
    view.prepare_close()
