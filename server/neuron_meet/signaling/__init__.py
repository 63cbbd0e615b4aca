"""What happens in a meeting: who is in it, what they may do, and who is told.

Knows neither Socket.IO nor HTTP: it is handed typed events by an edge, and tells through an
:class:`~neuron_meet.signaling.announcer.Announcer`.
"""
