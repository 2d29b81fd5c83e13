"""The live view: one meeting, from the empty clock to locked minutes."""
