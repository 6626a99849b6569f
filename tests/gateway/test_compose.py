"""The supergraph is composed from the subgraphs, and the committed one is up to date."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.gateway.client import FOLDER, node
from tests.gateway.standin import SDL

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("packages")]


def compose(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [node(), FOLDER / "compose.mjs", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def subgraphs(tmp_path) -> Path:
    return Path(shutil.copytree(SDL, tmp_path / "subgraphs"))


def test_the_committed_supergraph_is_what_the_subgraphs_compose_to():
    said = compose("--check")
    assert said.returncode == 0, said.stderr


def test_drift_is_found(subgraphs, tmp_path):
    target = tmp_path / "supergraph.graphql"
    assert compose("--from", subgraphs, "--to", target).returncode == 0
    assert compose("--from", subgraphs, "--to", target, "--check").returncode == 0
    platform = subgraphs / "platform.graphql"
    platform.write_text(platform.read_text().replace("name: String!", "name: String", 1))
    said = compose("--from", subgraphs, "--to", target, "--check")
    assert said.returncode == 1
    assert "run compose.mjs" in said.stderr


def test_subgraphs_that_do_not_fit_are_explained(subgraphs, tmp_path):
    tenant = subgraphs / "tenant.graphql"
    tenant.write_text(tenant.read_text().replace("type PageInfo @shareable", "type PageInfo"))
    target = tmp_path / "supergraph.graphql"
    said = compose("--from", subgraphs, "--to", target)
    assert said.returncode == 1
    assert "INVALID_FIELD_SHARING" in said.stderr
    assert "PageInfo" in said.stderr
    assert not target.exists()


def test_a_file_that_is_not_graphql_is_named(subgraphs, tmp_path):
    (subgraphs / "tenant.graphql").write_text("type {")
    said = compose("--from", subgraphs, "--to", tmp_path / "s.graphql")
    assert said.returncode == 1
    assert "tenant.graphql" in said.stderr
