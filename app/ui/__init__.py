"""The window, and the only room that knows Qt."""
