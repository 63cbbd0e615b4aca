"""The wire contract: the one definition of every body and event that crosses the network.

OpenAPI, the client's TypeScript types and the tables in ``docs/protocol.md`` are generated from
here.
"""
