"""Stock Firefox in a meeting."""
