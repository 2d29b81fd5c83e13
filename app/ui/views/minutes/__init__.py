"""The minutes: search over all meetings, the record of one, its files and its versions."""
