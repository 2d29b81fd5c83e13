"""The engine: what a live meeting decides, remembers and shows."""
