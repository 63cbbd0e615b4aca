"""Neuron Meet: real-time video meetings that a team can run on its own machine."""

from importlib.metadata import version

__version__ = version("neuron-meet")
