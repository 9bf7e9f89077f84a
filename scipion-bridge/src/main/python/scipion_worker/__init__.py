"""A process that does for Java what only Scipion's own classes can do. PROTOCOL.md says how the two talk."""

PROTOCOL_VERSION = 1
