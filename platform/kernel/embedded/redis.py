"""The embedded Redis: on a Unix socket in the state folder, so no port and no password."""

from __future__ import annotations

import hashlib
import os
import socket
import tempfile
from pathlib import Path

from kernel.embedded import binaries, files
from kernel.embedded.supervisor import Child

LONGEST_SOCKET = 100  # bytes; the system's limit is 107


class Redis:
    """One server; its append-only file survives being killed."""

    name = "redis"

    def __init__(self, folder: Path, *, throwaway: bool = False) -> None:
        self.folder = files.claim(folder)
        self.throwaway = throwaway
        self.data = folder / "redis"
        self.socket = socket_path(folder)

    @property
    def url(self) -> str:
        return f"unix://{self.socket}?db=0"

    def prepare(self) -> None:
        files.claim(self.data)
        files.claim(self.socket.parent)
        self.socket.unlink(missing_ok=True)

    def child(self) -> Child:
        return Child(
            name=self.name,
            command=[
                str(binaries.redis_server()),
                *("--port", "0", "--unixsocket", str(self.socket), "--unixsocketperm", "700"),
                *("--dir", str(self.data), "--save", "", "--daemonize", "no"),
                *("--appendonly", "no" if self.throwaway else "yes"),
                *("--maxmemory-policy", "noeviction"),  # a broker must not lose jobs
            ],
            folder=Path("/"),
        )

    def ready(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(2)
                client.connect(str(self.socket))
                client.sendall(b"PING\r\n")
                return client.recv(16) == b"+PONG\r\n"  # "-LOADING" while it reads its file
        except OSError:
            return False

    def discard(self) -> None:
        for path in self.data.glob("*"):
            if path.is_file():
                path.unlink()


def socket_path(folder: Path) -> Path:
    """In the folder, or, where its path is too long, in a short one named after it."""
    path = folder / "redis.sock"
    if len(os.fsencode(path)) <= LONGEST_SOCKET:
        return path
    mark = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"tierline-{os.geteuid()}-{mark}" / "redis.sock"
