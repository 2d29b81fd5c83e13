"""The page with the people."""
