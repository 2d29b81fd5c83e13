"""The parts that views are made of: they show a state and say what was asked for."""
