"""The connections of a page, for those who look into them or do them harm."""

KEEPS_CONNECTIONS = """
globalThis.connections = [];
globalThis.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration) {
    super(configuration);
    connections.push(this);
  }
};
"""
"""An init script that keeps them all as `connections`."""
