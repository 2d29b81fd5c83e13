"""What remembers: the engine, the event store, the repositories, backups and migrations."""
