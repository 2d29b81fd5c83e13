"""The two things that overlays share: they fade in, and they tell screen readers that they came."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from app.ui.theme import Motion, Theme


def fade_in(widget: QWidget, theme: Theme, motion: Motion = Motion.OVERLAY_MS) -> None:
    """Let an overlay that was just shown come in by opacity; at once with reduced motion."""
    duration_ms = theme.motion_ms(motion)
    if duration_ms == 0:
        return
    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(0.0)
    widget.setGraphicsEffect(effect)
    animation = QPropertyAnimation(effect, b"opacity", effect)
    animation.setObjectName("fade_in")
    animation.setDuration(duration_ms)
    animation.setEndValue(1.0)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.finished.connect(effect.deleteLater)
    animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` when it has finished its sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
