"""The command line, as real processes with data folders of their own."""
