"""The migrations, applied by ``neuron_meet.db.migrate``."""

HEAD_REVISION = "0016"
"""The newest revision, known without importing Alembic; a test compares the two."""
