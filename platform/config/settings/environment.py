"""Reads the environment for the settings; nothing here knows Django."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict

ROOT = Path(__file__).resolve().parents[3]


def text(name: str, default: str = "") -> str:
    return os.environ.get(name) or default


def number(name: str, default: int) -> int:
    return int(os.environ.get(name) or default)


def listed(name: str, *default: str) -> list[str]:
    """A comma-separated list."""
    return [item.strip() for item in text(name).split(",") if item.strip()] or list(default)


def state_dir() -> Path:
    """Where everything lives that is not in the repository: ``TIERLINE_STATE`` or ``.state/``."""
    return Path(text("TIERLINE_STATE", str(ROOT / ".state"))).expanduser().absolute()


def link_form() -> str:
    """How addresses are written where the demo serves: with the port it has chosen."""
    try:
        port = json.loads((state_dir() / "ports.json").read_text())["web"]
    except (OSError, ValueError, KeyError):
        port = 8000
    return f"http://{{host}}:{port}"


def database(url: str) -> dict[str, Any]:
    """Django's dictionary for a PostgreSQL URL; what is not a name or address is an option."""
    given: dict[str, Any] = conninfo_to_dict(url) if url else {"dbname": "tierline"}
    return {
        "NAME": given.pop("dbname", ""),
        "USER": given.pop("user", ""),
        "PASSWORD": given.pop("password", ""),
        "HOST": given.pop("host", ""),
        "PORT": str(given.pop("port", "")),
        "OPTIONS": {"connect_timeout": 5, **given},
    }


def secret_key() -> str:
    """``SECRET_KEY``, or one made once and kept in the state folder, for the embedded servers."""
    return text("SECRET_KEY") or kept_secret(state_dir() / "secret_key")


def kept_secret(path: Path) -> str:
    """The secret in a file, made on first use; two processes at once agree on one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        mine = path.with_name(f".{path.name}.{os.getpid()}")
        mine.touch(mode=0o600)
        mine.write_text(secrets.token_urlsafe(48))
        try:
            os.link(mine, path)  # fails if another process was first, and then theirs holds
        except FileExistsError:
            pass
        finally:
            mine.unlink()
    return path.read_text().strip()
