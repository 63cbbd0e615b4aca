"""The REST edge: routers, dependencies and the translation of errors.

It checks what comes in, opens one unit of work per request, calls a feature and commits before the
answer leaves. It decides nothing itself.
"""
