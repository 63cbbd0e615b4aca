"""Rooms: their codes, settings and life, and who was in them when."""
