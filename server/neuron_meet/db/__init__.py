"""Persistence: the engine, the typed models, the migrations and the unit of work.

Knows nothing of HTTP, of sockets or of a feature; the features' repositories write the queries.
"""
