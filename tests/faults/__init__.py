"""Power cuts, full disks, stopped clocks and hostile text."""
