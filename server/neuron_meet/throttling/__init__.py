"""Counting what somebody does, so that nobody does too much of it."""
