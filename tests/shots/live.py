"""The live view in all its states, played by the engine."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.ids import ItemId
from app.domain.meeting import commands as cmd
from app.ui.views.live.view import LiveView
from tests.shots.scene import Scene, Setting
from tests.ui import live_scenes
from tests.ui.live_scenes import Stage, shown

type Play = Callable[[], Stage]
type Touch = Callable[[LiveView, Stage], None]


def scenes() -> list[Scene]:
    """All of them, in the order of a meeting."""
    return [
        _scene("ready", live_scenes.ready),
        _scene("opening", live_scenes.opening),
        _scene("turns", live_scenes.turns, typed="a Call Hotel Brașov about the pilot @ele ^fr", text=True),
        _scene("warning", lambda: live_scenes.turns().at("6:50")),
        _scene("danger", lambda: live_scenes.turns().at("6:56")),
        _scene("overtime", live_scenes.overtime, text=True),
        _scene("away", live_scenes.away),
        _scene("paused", live_scenes.paused),
        _scene("mediation", live_scenes.mediation),
        _scene("remarks", live_scenes.remarks),
        _scene("tasks", live_scenes.tasks),
        _scene("qa", live_scenes.questions),
        _scene("closing", live_scenes.closing, text=True),
        _scene("complete", _complete),
        _scene("finished", live_scenes.finished),
        _scene("palette", live_scenes.turns, touch=_press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)),
        _scene("keys", live_scenes.turns, touch=_press(Qt.Key.Key_F1)),
        _scene("line-empty", live_scenes.turns),
        _scene("line-unknown", live_scenes.turns, typed="a Send the offer @xyz ^soon"),
        _scene("line-incomplete", live_scenes.turns, typed="a Send the offer"),
        _scene("line-question", live_scenes.turns, typed="q Does the 5 % apply to Hotel Brașov? @Ana"),
        _scene(
            "line-long", live_scenes.turns, typed="The buyer said that " + "the price list came two days late, " * 6
        ),
        _scene("disk-full", live_scenes.turns, touch=_fill_the_disk),
        _scene("bug", live_scenes.turns, touch=lambda view, _: view.tell_bug()),
    ]


def _scene(name: str, play: Play, *, typed: str = "", touch: Touch | None = None, text: bool = False) -> Scene:
    def build(setting: Setting) -> QWidget:
        stage = play()
        view = shown(setting.theme, stage, (1440, 900), typed=typed)
        if touch is not None:
            touch(view, stage)
        return view

    return Scene(f"live-{name}", build, _put_away, text)


def _put_away(view: QWidget) -> None:
    if isinstance(view, LiveView):
        view.prepare_close()


def _complete() -> Stage:
    """Nothing is missing any more; five have heard their part."""
    stage = live_scenes.closing()
    stage.do(
        cmd.EditAction(
            stage.action("Ask Finance"), "Ask Finance for a credit-note form", live_scenes.IOANA, date(2026, 11, 20)
        ),
        cmd.EditAction(
            stage.action("Write the"), "Write the reference list for clinics", live_scenes.GIORGOS, date(2026, 11, 30)
        ),
        cmd.SetNextStep(live_scenes.MARTA, "Return the loan kit from Clínica Sur", ItemId("old-5")),
        cmd.MarkRead(live_scenes.ELENI),
        cmd.MarkRead(live_scenes.LEO),
    )
    return stage.at("14:10")


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Touch:
    def touch(view: LiveView, _: Stage) -> None:
        QTest.keyClick(view.line, key, modifier)

    return touch


def _fill_the_disk(view: LiveView, stage: Stage) -> None:
    view.line.set_text("a Call Hotel Brașov about the pilot @Ελένη ^20.11")
    stage.store.full = True
    view.desk.commit(view.line.text)
