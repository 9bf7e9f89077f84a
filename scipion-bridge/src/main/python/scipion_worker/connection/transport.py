"""Frames over a socket: 4 bytes length, big-endian, then UTF-8 JSON of at most 64 MiB."""
import json
import socket
import struct
from typing import Any, Dict, Optional

from ..errors import BadRequest, TooLarge
from .jsontext import encode

MAX_FRAME = 64 * 1024 * 1024
_LENGTH = struct.Struct(">I")


class Connection:
    """One socket, read by one thread and written by the same."""

    def __init__(self, sock: socket.socket) -> None:
        self.socket = sock

    @classmethod
    def to(cls, path: str) -> "Connection":
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        sock.connect(path)
        return cls(sock)

    def send(self, message: Dict[str, Any]) -> None:
        body = encode(message)
        if len(body) > MAX_FRAME:
            raise TooLarge("The answer has %d bytes; a frame may have %d." % (len(body), MAX_FRAME))
        self.socket.sendall(_LENGTH.pack(len(body)) + body)

    def receive(self) -> Optional[Dict[str, Any]]:
        """The next message, None when the other side has closed."""
        head = self._read(_LENGTH.size)
        if head is None:
            return None
        length = _LENGTH.unpack(head)[0]
        if length > MAX_FRAME:
            raise BadRequest("A frame of %d bytes was announced; at most %d are read." % (length, MAX_FRAME))
        body = self._read(length)
        return None if body is None else _parse(body)

    def _read(self, count: int) -> Optional[bytes]:
        parts = []
        while count:
            part = self.socket.recv(min(count, 1 << 20))
            if not part:
                return None
            parts.append(part)
            count -= len(part)
        return b"".join(parts)


def _parse(body: bytes) -> Dict[str, Any]:
    try:
        message = json.loads(body.decode("utf-8"))
    except ValueError as problem:
        raise BadRequest("A frame is not JSON: %s" % problem)
    if not isinstance(message, dict):
        raise BadRequest("A frame must hold a JSON object.")
    return message
