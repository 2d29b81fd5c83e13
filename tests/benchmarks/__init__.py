"""Measurements, each beside a floor that was measured in the same run. They print ratios and judge nothing else."""
