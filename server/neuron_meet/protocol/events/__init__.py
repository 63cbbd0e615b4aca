"""The events of the socket by topic; what a topic's module holds is both directions of it."""
