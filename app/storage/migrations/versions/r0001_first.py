"""The first schema: team, meetings, their logs, what follows from them, search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# What a released step does never changes, so nothing here is imported from the app.
_GUARDS = (
    """CREATE TRIGGER meeting_events_only_next BEFORE INSERT ON meeting_events
WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM meeting_events WHERE meeting_id = NEW.meeting_id)
BEGIN SELECT RAISE(ABORT, 'meeting_events: not the next seq'); END""",
    """CREATE TRIGGER meeting_events_no_update BEFORE UPDATE ON meeting_events
BEGIN SELECT RAISE(ABORT, 'meeting_events is append-only'); END""",
    """CREATE TRIGGER meeting_events_no_delete BEFORE DELETE ON meeting_events
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE meeting_id = OLD.meeting_id)
BEGIN SELECT RAISE(ABORT, 'meeting_events is append-only'); END""",
)


def upgrade() -> None:
    """Make everything."""
    op.create_table(
        "action_settlements",
        sa.Column("action_id", sa.String(36), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("settled_utc_ms", sa.BigInteger(), nullable=True),
        sa.Column("settled_in", sa.String(36), nullable=True),
        sa.PrimaryKeyConstraint("action_id", name=op.f("pk_action_settlements")),
    )
    op.create_index(op.f("ix_action_settlements_settled_in"), "action_settlements", ["settled_in"])
    op.create_table(
        "erasures",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_erasures")),
    )
    op.create_table(
        "meetings",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("cap_ms", sa.Integer(), nullable=False),
        sa.Column("turn_ms", sa.Integer(), nullable=True),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("participants", sa.JSON(), nullable=False),
        sa.Column("objectives", sa.JSON(), nullable=False),
        sa.Column("prework", sa.JSON(), nullable=False),
        sa.Column("written_updates", sa.JSON(), nullable=False),
        sa.Column("moderator", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("scheduled_utc_ms", sa.BigInteger(), nullable=True),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("order_method", sa.String(16), nullable=False),
        sa.Column("order_seed", sa.BigInteger(), nullable=True),
        sa.Column("order_by_hand", sa.JSON(), nullable=False),
        sa.Column("capacity_choice", sa.String(32), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("started_utc_ms", sa.BigInteger(), nullable=True),
        sa.Column("ended_utc_ms", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.String(36), nullable=True),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    op.create_index(op.f("ix_meetings_series_id"), "meetings", ["series_id"])
    op.create_index(op.f("ix_meetings_status"), "meetings", ["status"])
    op.create_table(
        "reps",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reps")),
    )
    op.create_table(
        "actions",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.String(36), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("made_utc_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "id", name=op.f("pk_actions")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_actions_meeting_id_meetings")),
    )
    op.create_table(
        "decisions",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.String(36), nullable=True),
        sa.PrimaryKeyConstraint("meeting_id", "id", name=op.f("pk_decisions")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_decisions_meeting_id_meetings")),
    )
    op.create_table(
        "drafts",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_drafts")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_drafts_meeting_id_meetings")),
    )
    op.create_table(
        "heartbeats",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("at_utc_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_heartbeats")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_heartbeats_meeting_id_meetings")),
    )
    op.create_table(
        "log_heads",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_log_heads")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_log_heads_meeting_id_meetings")),
    )
    op.create_table(
        "meeting_events",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("command_seq", sa.Integer(), nullable=False),
        sa.Column("at_utc_ms", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "seq", name=op.f("pk_meeting_events")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_meeting_events_meeting_id_meetings")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "minutes",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("finalised_utc_ms", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "version", name=op.f("pk_minutes")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_minutes_meeting_id_meetings")),
    )
    op.create_table(
        "questions",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.String(36), nullable=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "id", name=op.f("pk_questions")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_questions_meeting_id_meetings")),
    )
    op.create_table(
        "search_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("item_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_texts")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_search_texts_meeting_id_meetings")),
    )
    op.create_index(op.f("uq_search_texts_item"), "search_texts", ["meeting_id", "item_id", "kind"], unique=True)
    op.create_table(
        "turns",
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("rep_id", sa.String(36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("planned_ms", sa.Integer(), nullable=False),
        sa.Column("allotment_ms", sa.Integer(), nullable=False),
        sa.Column("spoken_ms", sa.Integer(), nullable=False),
        sa.Column("no_turn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", "rep_id", name=op.f("pk_turns")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_turns_meeting_id_meetings")),
    )
    for guard in _GUARDS:
        op.execute(guard)
    op.execute('CREATE VIRTUAL TABLE search_index USING fts5(folded, tokenize = "unicode61 remove_diacritics 0")')
