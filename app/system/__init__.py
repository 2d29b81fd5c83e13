"""The machine around Quince: clock, folders, single instance, logs and the files that it ships."""
