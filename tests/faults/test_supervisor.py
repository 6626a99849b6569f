"""Children that are killed, fall ill or outlive their parent; `reliability.md` 5.2."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from kernel.embedded import files, processes, supervisor
from kernel.embedded.guard import sweep
from kernel.embedded.supervisor import Child, Supervisor
from tests.support.processes import eventually, marked, run_python

pytestmark = pytest.mark.slow

# A child that starts a grandchild which will not listen.
STUBBORN = "trap '' TERM INT; (trap '' TERM INT; while :; do sleep 1; done) & wait"


@pytest.fixture
def mark(tmp_path) -> str:
    """In the environment of every child, so that whatever stays is found."""
    return f"mark-{tmp_path.name}-{os.getpid()}"


@pytest.fixture(autouse=True)
def nothing_stays(mark):
    yield
    left = marked(mark)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert not left


def child(mark: str, name: str = "child", script: str = "sleep 600", **given) -> Child:
    return Child(name=name, command=["sh", "-c", script], env={"MARK": mark}, **given)


def tick_until(watch: Supervisor, true, seconds: float = 10.0):
    def look():
        watch.tick()
        return true()

    return eventually(look, seconds)


def test_a_killed_child_is_restarted_in_ten_seconds(tmp_path, mark):
    with Supervisor(tmp_path) as watch:
        watch.start(child(mark))
        first = watch.pid("child")
        os.kill(first, signal.SIGKILL)
        tick_until(watch, lambda: watch.pid("child") != first and watch.is_running("child"))


def test_a_child_that_dies_again_and_again_is_given_more_and_more_time(tmp_path, mark):
    with Supervisor(tmp_path) as watch:
        watch.start(child(mark, script="echo started; exit 1"))
        deadline = time.monotonic() + 3
        while time.monotonic() < deadline:
            watch.tick()
            time.sleep(0.02)
    starts = (tmp_path / "logs" / "child.log").read_text().count("started")
    assert 3 <= starts <= 5  # after 0, 0.2, 0.7, 1.7 s


def test_what_a_killed_child_had_started_goes_with_it(tmp_path, mark):
    with Supervisor(tmp_path) as watch:
        watch.start(child(mark, script=STUBBORN, patience=0.2))
        eventually(lambda: len(marked(mark)) >= 3)  # child, grandchild and its sleep
        before = set(marked(mark))
        first = watch.pid("child")
        os.kill(first, signal.SIGKILL)
        tick_until(watch, lambda: watch.pid("child") != first)
        assert not before & set(marked(mark))


def test_all_are_stopped_the_last_started_first(tmp_path, mark):
    order = tmp_path / "order"
    script = f"trap 'echo $NAME >> {order}; exit' TERM; while :; do sleep 0.05; done"
    with Supervisor(tmp_path) as watch:
        for name in ("first", "second", "third"):
            made = child(mark, name, script)
            watch.start(Child(**{**vars(made), "env": {**made.env, "NAME": name}}))
        time.sleep(0.5)  # until all have set their traps
    assert order.read_text().split() == ["third", "second", "first"]


def test_a_child_that_will_not_stop_is_made_to(tmp_path, mark):
    with Supervisor(tmp_path) as watch:
        watch.start(child(mark, script=STUBBORN, patience=0.3))
        eventually(lambda: len(marked(mark)) >= 3)
    assert not marked(mark)


def test_a_child_that_lives_but_does_not_answer_is_restarted(tmp_path, mark, monkeypatch):
    monkeypatch.setattr(supervisor, "HEALTH_EVERY", 0.1)
    monkeypatch.setattr(supervisor, "ILL_FOR", 0.5)
    with Supervisor(tmp_path) as watch:
        watch.start(child(mark, healthy=lambda: False))
        first = watch.pid("child")
        tick_until(watch, lambda: watch.pid("child") != first)


SUPERVISOR = """
import sys, time
from pathlib import Path
from kernel.embedded.supervisor import Child, Supervisor
with Supervisor(Path(sys.argv[1])) as watch:
    for name in ("a", "b"):
        watch.start(Child(name=name, command=["sh", "-c", sys.argv[3]],
                          env={"MARK": sys.argv[2]}, patience=0.5))
    print("up", flush=True)
    while True:
        watch.tick()
        time.sleep(0.1)
"""


def start_supervisor(folder, mark: str, script: str) -> subprocess.Popen[str]:
    started = subprocess.Popen(
        [sys.executable, "-c", SUPERVISOR, str(folder), mark, script],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout.readline() == "up\n"
    return started


def test_a_killed_supervisor_leaves_no_process_behind(tmp_path, mark):
    """Also none that does not listen, and none that a child had started."""
    owner = start_supervisor(tmp_path, mark, STUBBORN)
    eventually(lambda: len(marked(mark)) >= 7)
    owner.kill()
    owner.wait()
    eventually(lambda: not marked(mark))
    eventually(lambda: not marked(str(tmp_path)))  # nor the guard
    assert not list(tmp_path.glob("children-*.json"))


def test_if_the_guard_was_killed_too_the_system_ends_its_children(tmp_path, mark):
    owner = start_supervisor(tmp_path, mark, "exec sleep 600")
    guard = eventually(lambda: [p for p in marked("kernel.embedded.guard") if is_of(p, tmp_path)])
    os.kill(guard[0], signal.SIGKILL)
    owner.kill()
    owner.wait()
    eventually(lambda: not marked(mark))


def test_if_the_guard_was_killed_too_the_next_start_sweeps(tmp_path, mark):
    owner = start_supervisor(tmp_path, mark, STUBBORN)
    eventually(lambda: len(marked(mark)) >= 7)
    guard = [p for p in marked("kernel.embedded.guard") if is_of(p, tmp_path)]
    os.kill(guard[0], signal.SIGKILL)
    owner.kill()
    owner.wait()
    with Supervisor(tmp_path):
        assert not marked(mark)


def is_of(pid: int, folder) -> bool:
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return str(folder).encode() in file.read()
    except OSError:
        return False


def test_a_stranger_who_got_the_number_of_a_dead_child_is_left_alone(tmp_path):
    stranger = subprocess.Popen(["sleep", "600"], start_new_session=True)
    try:
        group = {"pid": stranger.pid, "born": "long ago", "stop_signal": 15, "patience": 0.1}
        files.write_json(tmp_path / "children-1.json", {"groups": [group]})
        sweep(tmp_path / "children-1.json")
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_zombie_counts_as_gone():
    quick = run_python("pass")
    eventually(lambda: processes.birth(quick.pid) is None)
    quick.wait()
