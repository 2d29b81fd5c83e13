"""The participant view: what the team sees on the wall screen. Nothing private ever gets here.

The window of the moderator makes one `ParticipantWindow` and feeds it frames:

    participant = ParticipantWindow(theme, host=main_window, scheme=SchemeChoice(settings.participant_theme))
    controller.frame_changed.connect(participant.show_frame)
    participant.show_planned(meeting, short_names)   # before the meeting is opened
    participant.closed.connect(...)      # put away by its own keys or its frame
    participant.toggle()                 # F11: come up on the other screen, or go
    participant.set_scheme(...)          # the setting changed
"""

from app.ui.participant.window import ParticipantWindow

__all__ = ["ParticipantWindow"]
