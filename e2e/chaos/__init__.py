"""Faults of networks and servers, made on purpose, and what people see and hear of them."""
