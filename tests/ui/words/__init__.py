"""Words for domain data."""
