"""The command line: arguments, and the commands that need no window. Nothing here loads Qt unless a window is
opened."""

from app.cli.main import main

__all__ = ["main"]
