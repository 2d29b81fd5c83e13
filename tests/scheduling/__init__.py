"""Tests of app/scheduling."""
