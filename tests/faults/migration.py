"""Where the migrations of the future are that the tests bring along."""

from pathlib import Path

MORE = Path(__file__).with_name("more_migrations")
NEXT = "0002"
