"""Pictures of every screen in every state, always the same: fixed clocks, seeded data, no motion."""
