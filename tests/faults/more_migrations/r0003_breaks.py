"""Fails in its middle."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Drop something, then stumble."""
    op.execute("DROP TABLE drafts")
    op.execute("INSERT INTO no_such_table VALUES (1)")
