"""Migrations that do not exist yet, to try what happens around one."""
