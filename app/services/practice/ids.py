"""Ids for meetings that are to come out the same each time."""

import random
from uuid import UUID


class SeededIds:
    """UUIDs that follow from a seed: the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)

    def new(self) -> str:
        """The next id, 36 characters."""
        return str(UUID(int=self._dice.getrandbits(128), version=4))
