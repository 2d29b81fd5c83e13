"""Identities from outside the domain."""

from uuid import uuid4


class RandomIds:
    """Makes random UUIDs, so that what two laptops made apart can later be kept together."""

    def new(self) -> str:
        """A new unique id, 36 characters."""
        return str(uuid4())
