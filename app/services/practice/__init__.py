"""A team that speaks, overruns, asks and promises by a seeded script, over the same live meeting that people use."""

from app.services.practice.clocks import FasterClock, ScriptClock
from app.services.practice.ids import SeededIds
from app.services.practice.memory import PracticeStore
from app.services.practice.play import Play, PracticeMode
from app.services.practice.prompts import Heard, Prompt
from app.services.practice.script import Script
from app.services.practice.stage import Act, Step

__all__ = [
    "Act",
    "FasterClock",
    "Heard",
    "Play",
    "PracticeMode",
    "PracticeStore",
    "Prompt",
    "Script",
    "ScriptClock",
    "SeededIds",
    "Step",
]
