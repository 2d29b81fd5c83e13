"""The rules, on the standard library alone: no clock, no chance, no screen, no disk; those are passed in."""
