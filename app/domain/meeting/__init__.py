"""The live meeting: commands, events, state, and the pure rules between them."""
