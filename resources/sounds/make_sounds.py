"""Makes the three sounds from nothing but sines, so that they are ours: `python resources/sounds/make_sounds.py`.

A struck wooden bar sounds its ground tone and, softer and shorter, a tone two octaves above it. One stroke warns, two
falling strokes say that the time is up, three rising ones that a phase is over: told apart by number, not by pitch.
"""

import math
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE_HZ = 22_050
PEAK = 0.5
ATTACK_S = 0.004
RELEASE_S = 0.03

C5, E5, G5, A5 = 523.25, 659.26, 783.99, 880.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of the mallet: when, which tone, how loud (1 is full)."""

    at_s: float
    tone_hz: float
    loudness: float = 1.0


@dataclass(frozen=True, slots=True)
class Overtone:
    """A part of a stroke's sound: its ratio to the ground tone, its share, and how fast it dies away."""

    ratio: float
    share: float
    half_life_s: float


BAR = (Overtone(1.0, 1.0, 0.11), Overtone(3.93, 0.22, 0.035), Overtone(9.2, 0.05, 0.012))

SOUNDS: dict[str, tuple[float, tuple[Stroke, ...]]] = {
    "warning": (0.7, (Stroke(0.0, A5, 0.8),)),
    "zero": (1.05, (Stroke(0.0, G5), Stroke(0.24, C5))),
    "phase-end": (1.2, (Stroke(0.0, C5, 0.8), Stroke(0.16, E5, 0.9), Stroke(0.32, G5))),
}


def render(length_s: float, strokes: tuple[Stroke, ...]) -> list[float]:
    """Give the samples between -1 and 1, scaled to `PEAK`, faded to silence at the end."""
    count = round(length_s * RATE_HZ)
    samples = [0.0] * count
    for stroke in strokes:
        first = round(stroke.at_s * RATE_HZ)
        for number in range(first, count):
            t = (number - first) / RATE_HZ
            attack = min(1.0, t / ATTACK_S)
            samples[number] += stroke.loudness * attack * _bar(stroke.tone_hz, t)
    release = round(RELEASE_S * RATE_HZ)
    for back in range(release):
        samples[count - 1 - back] *= back / release
    loudest = max(abs(sample) for sample in samples)
    return [sample * PEAK / loudest for sample in samples]


def _bar(tone_hz: float, t: float) -> float:
    return sum(
        part.share * math.sin(2 * math.pi * tone_hz * part.ratio * t) * 0.5 ** (t / part.half_life_s) for part in BAR
    )


def write(path: Path, samples: list[float]) -> None:
    """Write 16-bit mono PCM."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(array("h", [round(sample * 32_767) for sample in samples]).tobytes())


if __name__ == "__main__":
    for name, (length_s, strokes) in SOUNDS.items():
        write(Path(__file__).with_name(f"{name}.wav"), render(length_s, strokes))
