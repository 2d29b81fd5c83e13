"""Painted widgets and lists."""
