"""Scheduled meetings: when they are, how they repeat, and the calendars that carry them."""
