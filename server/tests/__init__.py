"""Tests of the server; the tree mirrors the package."""
