"""The cookbook's requests fit the API as it is, so that the page cannot rot."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

from config.demo_channel.facts import COMPANIES, LINES
from tests.support.processes import eventually, marked

ROOT = Path(__file__).parents[2]
DOCUMENTS = re.compile(r"<<'GRAPHQL'\n(.*?)\nGRAPHQL$", re.DOTALL | re.MULTILINE)
IN_JSON = re.compile(r'"query": "(\{.*?\})"')

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / "docs" / "cookbook.md").read_text()


@pytest.fixture(scope="module")
def supergraph():
    """What the gateway serves, with the marks of the composition, which hurt nobody here."""
    return build_schema((ROOT / "infra" / "gateway" / "supergraph.graphql").read_text())


def test_every_request_of_the_cookbook_is_valid_at_the_gateway(page, supergraph):
    requests = DOCUMENTS.findall(page) + IN_JSON.findall(page)

    assert len(requests) > 25
    wrong = {
        request: [str(error) for error in errors]
        for request in requests
        if (errors := validate(supergraph, parse(request)))
    }
    assert wrong == {}


def test_a_request_that_has_rotted_is_found(supergraph):
    assert validate(supergraph, parse("{ catalogProducts { edges { node { gone } } } }"))


def test_the_answers_are_those_of_the_demos_companies(page):
    """Names and products change with the demo, and the page with them."""
    answers = "".join(re.findall(r"^```json\n(.*?)^```", page, re.DOTALL | re.MULTILINE))
    companies = {each.name for each in COMPANIES}
    goods = [line.name for line in LINES]
    codes = {line.code for line in LINES}

    named = set(re.findall(r'"name": "([^"]+)"', answers))
    assert len(named) > 3
    assert {
        name
        for name in named
        if name.removeprefix("Owner of ").removesuffix(" (demo)") not in companies
        and not name.startswith(tuple(goods))
    } == set()
    for sku in re.findall(r'"(?:sku|itemNumber)": "([^"]+)"', answers):
        assert sku in codes or sku.rpartition("-")[0] in codes


@pytest.fixture
def demo(tmp_path):
    """A running demo on a state folder of its own."""
    state = tmp_path / "state"
    ours = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")
    env = {name: value for name, value in os.environ.items() if name not in ours}
    env["TIERLINE_STATE"] = str(state)
    with (tmp_path / "demo.log").open("wb") as log:
        command = [sys.executable, "-m", "config.manage", "demo"]
        run = subprocess.Popen(command, env=env, stdout=log, stderr=log, start_new_session=True)
    try:
        eventually(lambda: run.poll() is not None or (state / "demo.json").exists(), 240.0)
        assert run.poll() is None, (tmp_path / "demo.log").read_text()
        yield env
    finally:
        run.terminate()
        run.wait(30)
        eventually(lambda: not marked(str(state)), 30.0)


@pytest.mark.skipif(
    # Even where everything is required: a machine with nothing but Python, make and git has none.
    not shutil.which("curl"),
    reason="the page's commands need curl",
)
def test_the_page_can_be_pasted_into_a_shell_from_top_to_bottom(page, demo, tmp_path):
    shell = "\n".join(re.findall(r"^```sh\n(.*?)^```", page, re.DOTALL | re.MULTILINE))

    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", shell],
        env=demo,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines() if line]
    refused = [
        error["code"]
        for answer in answers
        for result in (answer["data"] or {}).values()
        for error in (result.get("userErrors") or () if isinstance(result, dict) else ())
    ]
    broken = [error for answer in answers for error in answer.get("errors", ())]
    assert refused == ["NOT_ENOUGH_STOCK"]  # step 6, on purpose
    assert [error["extensions"]["code"] for error in broken] == ["PAGE_TOO_LARGE"]  # so is this


def test_every_variable_a_request_is_given_is_one_it_asks_for(page):
    """``ask TOKEN name=value … <<'GRAPHQL'`` and the document's ``$name``."""
    calls = re.findall(r"^ask (.*)<<'GRAPHQL'\n((?s:.*?))\nGRAPHQL$", page, re.MULTILINE)

    assert len(calls) > 20
    for words, request in calls:
        given = set(re.findall(r"(\w+)=", words))
        [operation] = parse(request).definitions
        assert given == {v.variable.name.value for v in operation.variable_definitions}, request
