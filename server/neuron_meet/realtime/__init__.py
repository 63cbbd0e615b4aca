"""The Socket.IO edge: authenticates connections, turns frames into typed events and back."""
