"""Frames over a socket, and serving requests one after another."""
