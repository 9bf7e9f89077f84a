"""Hosts and their queues."""
