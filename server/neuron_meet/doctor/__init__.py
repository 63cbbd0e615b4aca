"""Examines an installation: what works, what is broken, and what to do about it."""
