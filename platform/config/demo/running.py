"""Starting everything, watching it, stopping it."""

from __future__ import annotations

import fcntl
import os
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from io import StringIO
from pathlib import Path
from types import FrameType
from typing import Any

from django.core.management import call_command
from django.db import connections

from config import servers
from config.demo import channel, found, node, web_build
from config.demo.processes import Site, table
from config.settings import environment
from kernel.embedded import files, ports
from kernel.embedded.errors import EmbeddedError
from kernel.embedded.supervisor import Child, Supervisor

Say = Callable[[str], None]


class Stopped(BaseException):
    """Somebody asked us to stop, wherever we are."""


class Demo:
    """One installation on one state folder."""

    def __init__(self, *, say: Say, reload: bool = False, servers_only: bool = False) -> None:
        self.say = say
        self.reload = reload
        self.servers_only = servers_only
        self.state = files.claim(environment.state_dir())
        self.parent: int | None = None

    @property
    def told(self) -> Path:
        return self.state / found.TOLD

    def run(self, *, stop_with_parent: bool = False) -> None:
        """Run until stopped; where it runs already, say where and return."""
        self.parent = os.getppid() if stop_with_parent else None
        only = files.lock(self.state / found.LOCK, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if only is None:
            told = found.running(self.state)
            self.say(found.in_words(told) if told else "The other one has stopped: start again.")
            return
        with only:
            self.told.unlink(missing_ok=True)
            _on_signals(_stop)
            try:
                self._run()
            except Stopped:
                self.say("Stopped. The data stays.")
            finally:
                self.told.unlink(missing_ok=True)

    def _run(self) -> None:
        nodes_work = partial(_ready_node, self.say)
        background = _InBackground(_nothing if self.servers_only else nodes_work)
        if not servers.is_own("postgres"):  # may our role there do what it must?
            call_command("check", databases=["default"], stdout=StringIO())
        self.say("Migrating ...")
        call_command("migrate_tenants", verbosity=0)
        self.say("Making the demo channel, where it is missing ...")
        facts = channel.sow(self.state)
        connections.close_all()
        if not self.servers_only:
            self.say("Building the pages, where they have changed ...")
        program = background.result()
        site = self._site(program)
        with Supervisor(self.state) as supervisor:
            try:
                self._start(supervisor, [] if self.servers_only else table(site))
                self._tell(site, facts)
                self._watch(supervisor)
            finally:
                _on_signals(signal.SIG_IGN)  # the end is on its way already

    def _site(self, program: str | None) -> Site:
        known = files.read_json(self.state / "ports.json")
        chosen = {
            "web": ports.free_port(known.get("web", 8000)),
            "gateway": ports.free_port(known.get("gateway", 4000)),
            "pages": ports.free_port(known.get("pages", 5173)),
        }
        files.write_json(self.state / "ports.json", chosen)
        secret = environment.text("GATEWAY_SECRET") or environment.kept_secret(
            self.state / "gateway_secret"
        )
        return Site(
            state=self.state,
            web_port=chosen["web"],
            gateway_port=chosen["gateway"],
            pages_port=chosen["pages"],
            gateway_secret=secret,
            node=program,
            reload=self.reload,
        )

    def _start(self, supervisor: Supervisor, children: list[Child]) -> None:
        for child in children:
            supervisor.start(child)
        deadline = time.monotonic() + found.START_SECONDS
        waiting = [child for child in children if child.healthy]
        while waiting:
            waiting = [child for child in waiting if child.healthy and not child.healthy()]
            self._beat(supervisor)
            if time.monotonic() > deadline:
                names = ", ".join(child.name for child in waiting)
                raise EmbeddedError(f"No answer from {names}, see {self.state}/logs.")

    def _tell(self, site: Site, facts: dict[str, Any]) -> None:
        if self.servers_only:
            self.say(f"DATABASE_URL={os.environ['DATABASE_URL']}")
            self.say(f"REDIS_URL={os.environ['REDIS_URL']}")
            return
        told = channel.addresses(site, facts)
        files.write_json(self.told, told)
        self.say(found.in_words(told))

    def _watch(self, supervisor: Supervisor) -> None:
        while True:
            self._beat(supervisor)

    def _beat(self, supervisor: Supervisor) -> None:
        supervisor.tick()
        servers.renew()
        if self.parent is not None and os.getppid() != self.parent:
            raise Stopped  # make was killed
        time.sleep(0.2)


class _InBackground:
    """One call in a thread, for what takes its time and waits for nobody."""

    def __init__(self, call: Callable[[], str | None]) -> None:
        self._call = call
        self._value: str | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._value = self._call()
        except Exception as error:  # noqa: BLE001  raised again where it is waited for
            self._error = error

    def result(self) -> str | None:
        self._thread.join()
        if self._error:
            raise self._error
        return self._value


def _ready_node(say: Say) -> str | None:
    program = node.ready_gateway()
    try:
        web_build.ready_web()
    except EmbeddedError as error:  # the API answers without it, and its page says what to do
        say(str(error))
    node.ready_explorer()
    return program


def _nothing() -> None:
    return None


def _stop(_: int, __: FrameType | None) -> None:
    raise Stopped


def _on_signals(what: Any) -> None:
    for polite in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(polite, what)
