"""Meetings as planned: the list, the editor, and the planner for more reps than a meeting holds."""
