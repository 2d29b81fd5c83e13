"""A team that speaks, overruns, asks and promises by a seeded script, over the same live meeting that people use."""

from app.services.practice.clocks import FasterClock, ScriptClock
from app.services.practice.ids import SeededIds
from app.services.practice.script import Script
from app.services.practice.stage import Act, Step

__all__ = ["Act", "FasterClock", "Script", "ScriptClock", "SeededIds", "Step"]
