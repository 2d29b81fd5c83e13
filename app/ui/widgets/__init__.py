"""The widgets: they show state, say what the user wants by signals, and know nothing but the theme."""
