"""How keys are called: one wording for buttons, caps, hints and the key overlay."""

import sys

from PySide6.QtGui import QKeySequence


def key_text(sequence: QKeySequence) -> str:
    """Give a shortcut as people read it: "Ctrl+Shift+M", "Space", "Enter"; with the signs of the Mac on a Mac."""
    if sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    keys = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return f"{keys.removesuffix('Return')}Enter" if keys.endswith("Return") else keys
