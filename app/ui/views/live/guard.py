"""A bug in one slot is logged and told, and the meeting goes on."""

import inspect
import logging
from collections.abc import Callable
from functools import wraps
from typing import Protocol

_log = logging.getLogger(__name__)


class TellsBugs(Protocol):
    """Can say that something went wrong inside."""

    def tell_bug(self) -> None:
        """Show "Quince hit a bug, nothing is lost"."""


def guarded(slot: Callable[..., None]) -> Callable[..., None]:
    """Make a slot of a `TellsBugs` that never raises: what goes wrong is logged without content, and told.

    Arguments that a signal has and the slot does not take are left out, as Qt does it.
    """
    takes = len(inspect.signature(slot).parameters)

    @wraps(slot)
    def run(owner: TellsBugs, *arguments: object) -> None:
        try:
            slot(owner, *arguments[: takes - 1])
        except Exception:
            _log.exception("slot %s failed", slot.__qualname__)
            owner.tell_bug()

    return run
