"""Real services for tests: each is started on a free port of the loopback and ended by its own pid.

A fresh machine runs none of them: `make test` installs the programs, the tests start them.
The fixtures `postgres`, `redis` and `coturn` are pytest plugins::

    pytest_plugins = ["tests.services.postgres", "tests.services.redis", "tests.services.coturn"]
"""
