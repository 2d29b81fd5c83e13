"""A folder that a watched program finds first: what is in it looks on and changes nothing."""
