"""The API explorer: served from our own host, and only to those who build."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from django.http import Http404
from django.test import RequestFactory

from config import explorer


@pytest.fixture
def built(tmp_path, monkeypatch) -> Path:
    """What a build leaves behind, in small."""
    assets = tmp_path / "dist" / "assets"
    assets.mkdir(parents=True)
    (assets.parent / "index.html").write_text('<div id="explorer" data-endpoint="/graphql">')
    (assets / "index-1.js").write_text("export {}")
    (assets / "index-1.css").write_text("a{}")
    (tmp_path / "secret.js").write_text("secret")
    monkeypatch.setattr(explorer, "FILES", assets.parent)
    return assets.parent


def page(tenant: object = None):
    request = RequestFactory().get("/explorer/")
    request.tenant = tenant
    return explorer.page(request)


def file(name: str):
    return explorer.file(RequestFactory().get("/"), name=name)


def test_a_tenants_host_explores_its_own_api(built, settings):
    settings.GATEWAY_URL = "http://127.0.0.1:4000/graphql"
    answer = page(SimpleNamespace(schema_name="t_000001"))
    assert b'data-endpoint="/graphql"' in answer.content
    assert "4000" not in answer["Content-Security-Policy"]


def test_the_platforms_host_explores_the_whole_graph(built, settings):
    settings.GATEWAY_URL = "http://127.0.0.1:4000/graphql"
    answer = page()
    assert b'data-endpoint="http://127.0.0.1:4000/graphql"' in answer.content
    assert "connect-src 'self' http://127.0.0.1:4000;" in answer["Content-Security-Policy"]


def test_the_page_runs_no_script_but_from_files(built):
    policy = dict(
        part.strip().split(" ", 1) for part in page()["Content-Security-Policy"].split(";")
    )
    assert policy["script-src"] == "'self'"
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"


@pytest.mark.parametrize(
    ("name", "kind"), [("index-1.js", "text/javascript"), ("index-1.css", "text/css")]
)
def test_a_file_has_the_type_that_browsers_want(built, name, kind):
    answer = file(name)
    assert answer["Content-Type"].partition(";")[0] == kind
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer["Cache-Control"]


@pytest.mark.parametrize(
    "name", ["none.js", "../index.html", "../../secret.js", "/etc/passwd", "", "\0", "a" * 5_000]
)
def test_only_built_files_are_served(built, name):
    with pytest.raises(Http404):
        file(name)


def test_in_production_there_is_no_explorer(built, settings):
    settings.API_EXPLORER = False
    with pytest.raises(Http404):
        page()
    with pytest.raises(Http404):
        file("index-1.js")


def test_a_missing_build_says_how_to_make_it(built):
    (built / "index.html").unlink()
    answer = page()
    assert answer.status_code == 503
    assert b"npm run build" in answer.content


def test_the_template_names_its_endpoint_as_the_view_expects():
    template = explorer.settings.BASE_DIR / "frontend" / "explorer" / "index.html"
    assert template.read_text().count(explorer.ENDPOINT) == 1
