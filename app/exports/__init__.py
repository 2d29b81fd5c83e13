"""What leaves Quince: minutes, calendar files, tables and the one JSON that holds everything."""
