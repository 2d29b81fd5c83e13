"""The page with the next meeting and what is due."""
