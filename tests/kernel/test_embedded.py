"""The embedded servers: whose they are, who shares them, and that nothing of them stays."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path

import psycopg
import pytest

from kernel.embedded import binaries, files, ports, processes
from kernel.embedded.errors import EmbeddedError
from kernel.embedded.leases import Lease, is_kept, running
from kernel.embedded.redis import Redis, socket_path
from tests.support.processes import eventually, marked, run_python

pytestmark = pytest.mark.slow

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")


@pytest.fixture(autouse=True)
def nothing_stays(tmp_path):
    yield
    eventually(lambda: not marked(str(tmp_path)))


@pytest.fixture
def postgres(tmp_path):
    with Lease("postgres", tmp_path / "state", throwaway=True) as lease:
        lease.wait()
        yield lease


def ask(url: str, question: str):
    with psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
        return connection.execute(question).fetchone()


def answers(url: str) -> bool:
    try:
        return bool(ask(url, "SELECT 1"))
    except psycopg.OperationalError:
        return False


def postmaster(lease: Lease) -> int:
    return int(next(lease.folder.glob("pg-*/postmaster.pid")).read_text().split("\n", 1)[0])


def test_our_role_may_do_what_a_real_server_would_let_it_and_no_more(postgres):
    found = ask(
        postgres.url,
        "SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
    )
    assert found == (False, True, True)


def test_it_listens_on_loopback_only_and_wants_a_password(postgres):
    assert ask(postgres.url, "SHOW listen_addresses") == ("127.0.0.1",)
    without = postgres.url.replace("tierline:", "tierline:not-")
    with pytest.raises(psycopg.OperationalError, match="password"):
        ask(without, "SELECT 1")


def test_two_leases_share_one_server_and_the_last_stops_it(postgres, tmp_path):
    second = Lease("postgres", tmp_path / "state", throwaway=True).begin()
    assert second.wait() == postgres.url
    server = postmaster(postgres)

    second.release()
    assert answers(postgres.url)
    postgres.release()
    eventually(lambda: processes.birth(server) is None)
    assert not running("postgres", tmp_path / "state")


def test_a_killed_holder_leaves_no_server(tmp_path):
    folder = tmp_path / "state"
    code = (
        "import time; from pathlib import Path; from kernel.embedded.leases import Lease\n"
        f"lease = Lease('postgres', Path({str(folder)!r}), throwaway=True).begin()\n"
        "print(lease.wait(), flush=True); time.sleep(600)"
    )
    holder = run_python(code)
    url = holder.stdout.readline().strip()
    assert answers(url)

    holder.send_signal(signal.SIGKILL)
    holder.wait()
    eventually(lambda: not is_kept("postgres", folder))
    eventually(lambda: not marked(str(folder)))
    assert not answers(url)


def test_a_killed_server_is_back_in_ten_seconds_with_all_that_was_committed(postgres):
    with psycopg.connect(postgres.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS number")
    first = postmaster(postgres)
    os.kill(first, signal.SIGKILL)

    eventually(lambda: processes.birth(first) is None)
    eventually(lambda: answers(postgres.url), 10.0)
    assert ask(postgres.url, "SELECT number FROM kept") == (42,)
    assert postmaster(postgres) != first


def test_a_killed_keeper_takes_the_server_along_and_is_replaced(postgres):
    keeper = files.read_json(postgres.folder / "postgres.running.json")["keeper"]
    server = postmaster(postgres)
    os.kill(keeper, signal.SIGKILL)
    eventually(lambda: processes.birth(server) is None, 10.0)

    postgres.renew()
    eventually(lambda: answers(postgres.url), 10.0)


def test_a_start_that_was_killed_in_the_middle_is_made_good(tmp_path):
    folder = tmp_path / "state"
    (folder / "pg-halfmade" / "data" / "base").mkdir(parents=True)  # as a killed initdb leaves it
    with Lease("postgres", folder, throwaway=True) as lease:
        assert answers(lease.wait())


def test_the_pid_file_of_a_dead_server_whose_number_is_anothers_now_is_no_obstacle(tmp_path):
    with Lease("postgres", tmp_path / "state", throwaway=True) as lease:
        lease.wait()
        data = next(lease.folder.glob("pg-*"))
    sleeper = subprocess.Popen(["sleep", "600"])
    try:
        (data / "postmaster.pid").write_text(f"{sleeper.pid}\n{data}\n")
        with Lease("postgres", tmp_path / "state", throwaway=True) as lease:
            assert answers(lease.wait())
    finally:
        sleeper.kill()
        sleeper.wait()


def test_a_port_that_somebody_took_meanwhile_is_left_to_him(tmp_path):
    with Lease("postgres", tmp_path / "state", throwaway=True) as lease:
        before = psycopg.conninfo.conninfo_to_dict(lease.wait())["port"]
    with socket.socket() as taken:
        # Connections that just ended may linger on the port for a minute; they do not count.
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", int(before)))
        taken.listen()
        with Lease("postgres", tmp_path / "state", throwaway=True) as lease:
            assert answers(lease.wait())
            assert psycopg.conninfo.conninfo_to_dict(lease.url)["port"] != before
    assert ports.free_port(int(before)) == int(before)


@as_root  # who needs somebody else to run as; an ordinary user needs nothing from PATH
def test_a_server_that_cannot_start_says_so_in_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(EmbeddedError, match="set DATABASE_URL"):
        Lease("postgres", tmp_path / "state").begin().wait()


@as_root
def test_where_user_namespaces_are_refused_it_runs_as_nobody(tmp_path, monkeypatch):
    """Also from below a folder that is closed to nobody, as /root is; no folder is opened."""
    refusing = tmp_path / "bin"
    refusing.mkdir()
    (refusing / "unshare").write_text("#!/bin/sh\nexit 1\n")
    (refusing / "unshare").chmod(0o755)
    monkeypatch.setenv("PATH", f"{refusing}:{os.environ['PATH']}")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)

    with Lease("postgres", closed / "state", throwaway=True) as lease:
        assert answers(lease.wait())
        data = next(lease.folder.glob("pg-*"))
        assert data.stat().st_uid == binaries.NOBODY
        server = int((data / "postmaster.pid").read_text().split("\n", 1)[0])
        assert Path(f"/proc/{server}").stat().st_uid == binaries.NOBODY
    eventually(lambda: processes.birth(server) is None)
    assert closed.stat().st_mode & 0o777 == 0o700
    with Lease("postgres", closed / "state", throwaway=True) as lease:
        assert answers(lease.wait())
    shutil.rmtree(data.resolve().parent)


@as_root
def test_the_state_of_another_user_is_refused(tmp_path):
    folder = tmp_path / "his"
    folder.mkdir()
    os.chown(folder, 12345, 12345)
    with pytest.raises(EmbeddedError, match="belongs to user 12345"):
        Lease("redis", folder)


def test_redis_keeps_what_it_was_given_when_it_is_killed(tmp_path):
    import redis

    with Lease("redis", tmp_path / "state") as lease:
        client = redis.Redis.from_url(lease.wait())
        client.set("kept", "yes")
        pid = client.info("server")["process_id"]
        os.kill(pid, signal.SIGKILL)
        eventually(lambda: processes.birth(pid) is None)
        eventually(lambda: Redis(tmp_path / "state").ready(), 10.0)
        assert redis.Redis.from_url(lease.url).get("kept") == b"yes"


def test_a_state_folder_may_have_a_long_path(tmp_path):
    folder = tmp_path / ("very-long-" * 12)
    assert len(os.fsencode(socket_path(folder))) < 108
    with Lease("redis", folder) as lease:
        assert lease.wait()
    shutil.rmtree(socket_path(folder).parent)


def test_two_processes_that_make_a_secret_at_once_agree_on_it(tmp_path):
    code = (
        "from pathlib import Path; from config.settings.environment import kept_secret\n"
        f"print(kept_secret(Path({str(tmp_path / 'secret')!r})))"
    )
    found = {process.communicate()[0] for process in [run_python(code) for _ in range(6)]}
    assert len(found) == 1
    assert len(found.pop().strip()) > 40
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
