"""``manage <command>``: Django's command line, installed as a script.

Where ``DATABASE_URL`` or ``REDIS_URL`` is not set, a command uses the embedded server that runs
on the state folder, or has one of its own for as long as it lasts.
"""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

from config import servers
from config.demo import found
from config.settings import environment
from kernel.embedded.errors import EmbeddedError

ALONE = {"help", "version", "makemessages", "compilemessages", "startapp", "web"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    words = sys.argv[1:]
    if not _needs_servers(words):
        execute_from_command_line(sys.argv)
        return
    try:
        if words[0] == "demo" and (told := found.running(environment.state_dir())):
            sys.stdout.write(found.in_words(told) + "\n")
            return
        with servers.borrowed():
            execute_from_command_line(sys.argv)
    except EmbeddedError as error:
        sys.exit(str(error))


def _needs_servers(words: list[str]) -> bool:
    asks_for_help = any(word in ("-h", "--help", "--version") for word in words)
    return bool(words) and not asks_for_help and words[0] not in ALONE


if __name__ == "__main__":
    main()
