"""``manage demo`` as a user has it: up, found again, hurt, stopped, killed, with its data kept."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kernel.embedded.processes import birth
from tests.support.processes import eventually, marked

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 180.0  # seconds for a start from nothing on a crowded machine


class Demo:
    """A demo in a state folder of its own, started and looked at from outside."""

    def __init__(self, state: Path) -> None:
        self.state = state
        self.runs: list[subprocess.Popen[bytes]] = []

    def start(self) -> subprocess.Popen[bytes]:
        without = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")
        env = {name: value for name, value in os.environ.items() if name not in without}
        log = (self.state.parent / "demo.log").open("ab")
        run = subprocess.Popen(
            [sys.executable, "-m", "config.manage", "demo"],
            env={**env, "TIERLINE_STATE": str(self.state)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        self.runs.append(run)
        return run

    def facts(self) -> dict:
        try:
            return json.loads((self.state / "demo.json").read_text())
        except OSError:
            return {}

    def up(self) -> dict:
        def told_or_ended() -> dict:
            assert self.runs[-1].poll() is None, (self.state.parent / "demo.log").read_text()
            return self.facts()

        return eventually(told_or_ended, PATIENCE)

    def pid(self, name: str) -> int:
        groups = json.loads(next(self.state.glob("children-*.json")).read_text())["groups"]
        order = ["web", "worker", "scheduler", "gateway"]
        return groups[order.index(name)]["pid"]

    def answers(self, url: str, host: str = "127.0.0.1") -> bool:
        """Whether the web process says it is ready, asked by address and Host header."""
        place = urlsplit(url)
        connection = http.client.HTTPConnection("127.0.0.1", place.port, timeout=3)
        try:
            connection.request("GET", "/readyz", headers={"Host": host})
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    made = Demo(tmp_path_factory.mktemp("demo") / "state")
    yield made
    for run in made.runs:
        if run.poll() is None:
            run.kill()
            run.wait()
    eventually(lambda: not marked(str(made.state)), 30.0)


def test_it_comes_up_from_nothing_and_says_where_everything_is(demo):
    demo.start()
    told = demo.up()
    assert {"web", "gateway", "platform", "tenants"} <= told.keys()
    for place in [told["platform"], *told["tenants"]]:
        assert demo.answers(place["web"], place["host"])
        assert {"host", "web", "graphql", "token", "logins"} <= place.keys()
    assert (demo.state / "demo.json").stat().st_mode & 0o777 == 0o600  # it has passwords in it


def test_a_second_start_says_where_the_first_is_and_ends(demo):
    first = demo.up()
    begun = time.monotonic()
    again = demo.start()
    assert again.wait(timeout=60) == 0
    assert time.monotonic() - begun < 20.0  # 10 s on a machine that does nothing else
    demo.runs.remove(again)
    assert demo.facts() == first


@pytest.mark.parametrize("name", ["web", "worker", "scheduler", "gateway"])
def test_a_killed_child_is_back_in_ten_seconds(demo, name):
    demo.up()
    before = demo.pid(name)
    os.kill(before, signal.SIGKILL)
    eventually(lambda: demo.pid(name) != before and birth(demo.pid(name)), 10.0)
    told = demo.facts()
    eventually(lambda: demo.answers(told["web"]), 60.0)


def test_a_killed_postgres_is_survived_without_a_restart_of_web(demo):
    told = demo.up()
    web = demo.pid("web")
    file = next(demo.state.glob("pg-*/postmaster.pid"))
    os.kill(int(file.read_text().split("\n", 1)[0]), signal.SIGKILL)
    time.sleep(0.5)
    eventually(lambda: demo.answers(told["web"]), 60.0)
    assert demo.pid("web") == web


def test_a_polite_stop_leaves_nothing_running_and_the_next_start_has_the_data(demo):
    told = demo.up()
    demo.runs[-1].send_signal(signal.SIGINT)
    assert demo.runs[-1].wait(timeout=90) == 0
    eventually(lambda: not marked(str(demo.state)))

    demo.start()
    again = demo.up()
    assert [tenant["organisationId"] for tenant in again["tenants"]] == [
        tenant["organisationId"] for tenant in told["tenants"]
    ]


def test_a_killed_supervisor_leaves_no_process_behind(demo):
    demo.up()
    assert len(marked(str(demo.state))) > 8
    demo.runs[-1].kill()
    demo.runs[-1].wait()
    eventually(lambda: not marked(str(demo.state)), 60.0)
