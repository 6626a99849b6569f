"""A body that is far too large gets an answer, not a broken pipe: over real sockets (T10)."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys

import pytest

from kernel.embedded.ports import free_port
from tests.support.processes import eventually

pytestmark = pytest.mark.slow

SERVERS = {
    "gunicorn": "-m gunicorn -c python:config.gunicorn config.wsgi:application",
    "runserver": "-m django runserver --noreload --skip-checks 127.0.0.1:{port}",
}
MEGABYTE = 1_000_000


@pytest.fixture(params=SERVERS)
def port(request, fresh_database, tmp_path):
    port = free_port(18_000)
    env = {
        **os.environ,
        "DATABASE_URL": fresh_database,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PORT": str(port),
        "WEB_WORKERS": "1",
    }
    words = SERVERS[request.param].format(port=port).split()
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen([sys.executable, *words], env=env, stdout=log, stderr=log)
    try:
        eventually(lambda: server.poll() is None and is_open(port))
        yield port
    finally:
        server.terminate()
        server.wait(10)


def is_open(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def post(connection, body):
    connection.request(
        "POST",
        "/graphql",
        body,
        {"Host": "platform.localhost", "Content-Type": "application/json"},
    )
    answer = connection.getresponse()
    return answer.status, json.loads(answer.read())


def test_it_is_answered_in_words_and_the_server_goes_on(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for megabytes in (2, 12, 60):
        status, body = post(connection, b" " * megabytes * MEGABYTE)
        assert status == 413
        [error] = body["errors"]
        assert error["extensions"]["code"] == "BODY_TOO_LARGE"
        assert "1 MB" in error["message"]

    status, body = post(connection, b'{"query": "{ __typename }"}')  # on the same connection
    assert (status, body["data"]) == (200, {"__typename": "Query"})
    assert_what_nobody_could_mean_is_not_waited_for(port)


def assert_what_nobody_could_mean_is_not_waited_for(port):
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(
            b"POST /graphql HTTP/1.1\r\nHost: platform.localhost\r\n"
            b"Content-Type: application/json\r\nContent-Length: 99000000000\r\n\r\n"
        )
        assert b" 413 " in line.recv(4096)
