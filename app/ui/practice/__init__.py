"""Practice in the window: a team that plays by itself round the live view, marked all the time, and kept nowhere."""
