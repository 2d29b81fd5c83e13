"""The window: Qt alone. Views wire widgets to services; widgets know the theme and nothing else."""
