"""One view for each place of the left rail, the live view and the participant view."""
