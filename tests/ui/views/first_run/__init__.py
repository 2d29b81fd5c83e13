"""Tests of first_run."""
