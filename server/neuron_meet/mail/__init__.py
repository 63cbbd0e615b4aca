"""Sending e-mail: what a message is, the ways out, and the queue before them."""
