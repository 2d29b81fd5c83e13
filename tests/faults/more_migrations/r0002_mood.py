"""Rebuilds the table everything refers to, which is where a migration can go wrong."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give meetings a mood; the batch copies the table and drops the old one."""
    with op.batch_alter_table("meetings", recreate="always") as batch:
        batch.add_column(sa.Column("mood", sa.Text(), nullable=False, server_default="fine"))
    op.execute("CREATE TABLE ballast (x BLOB)")
    for _ in range(40):
        op.execute("INSERT INTO ballast VALUES (randomblob(100000))")
