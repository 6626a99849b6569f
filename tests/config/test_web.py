"""The web product: which address is a page, which a file, which nothing."""

from __future__ import annotations

import json
import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.urls import Resolver404, resolve

from config import web
from tenant_apps.organisation.queries import House


@pytest.fixture
def built(tmp_path, monkeypatch):
    """What a build leaves behind, in small."""
    assets = tmp_path / "dist" / "assets"
    assets.mkdir(parents=True)
    (assets.parent / "index.html").write_text(f"<head>{web.SITE}{web.NONCE}</head>")
    (assets.parent / "persisted-documents.json").write_text("{}")
    (assets / "index-1.js").write_text("export {}")
    (assets / "index-1.js.br").write_bytes(b"brotli")
    (assets / "index-1.js.gz").write_bytes(b"gzip")
    (tmp_path / "secret.js").write_text("secret")
    monkeypatch.setattr(web, "FILES", assets.parent)
    monkeypatch.setattr(web, "house", lambda: LOOK)
    return assets.parent


def page(tenant: object = None):
    request = RequestFactory().get("/sell/orders")
    request.tenant = tenant
    return web.page(request)


def asset(name: str, accepted: str = ""):
    headers = {"Accept-Encoding": accepted}
    return web.asset(RequestFactory().get("/", headers=headers), name=name)


AURORA = SimpleNamespace(id="0190", slug="aurora", kind="brand")
LOOK = House(
    name='Aurora "極光" <b>', mall_title="", colour="#0b6675", logo="", locale="en",
    currency="CNY", zone="Asia/Shanghai",
)  # fmt: skip


def site_in(answer) -> dict:
    [content] = re.findall(r'name="site" content="([^"]*)"', answer.content.decode())
    return json.loads(unescape(content))


@pytest.mark.parametrize("address", ["", "login", "sell/orders", "sell/orders/0190-ab", "ui"])
@pytest.mark.parametrize("urls", ["config.urls", "config.public_urls"])
def test_an_address_of_the_product_is_a_page(address, urls):
    assert resolve(f"/{address}", urlconf=urls).func is web.page


@pytest.mark.parametrize(
    "address",
    [
        "graphql/",
        "graphql/x",
        "subgraphs/none",
        "explorer",
        "healthz/x",
        "pictures/x",
        "pictures/0123456789abcdef0123456789abcdef/x",
        "x.php",
        "sell/x.js",
        ".env",
    ],
)
def test_what_only_programs_ask_for_is_no_page(address):
    """A client with a wrong address learns so from the status, not from a page of HTML."""
    with pytest.raises(Resolver404):
        resolve(f"/{address}", urlconf="config.urls")


def test_the_page_knows_where_it_is_before_anybody_signs_in(built):
    found = site_in(page(AURORA))
    assert found["place"] == "tenant"
    assert found["name"] == LOOK.name
    assert site_in(page()) == {"place": "platform", "name": "Tierline"}


def test_the_page_is_asked_for_each_time_and_runs_no_script_of_its_own(built):
    answer = page(AURORA)
    policy = dict(
        part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";")
    )
    [nonce] = re.findall(r'name="nonce" content="([^"]+)"', answer.content.decode())

    assert answer["Cache-Control"] == "no-cache"
    assert policy["default-src"] == "'none'"
    assert "unsafe-inline" not in policy["script-src"]
    assert nonce not in policy["script-src"]
    assert f"'nonce-{nonce}'" in policy["style-src"]
    assert nonce not in page(AURORA).content.decode()


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("", None)],
)
def test_a_file_goes_out_as_it_was_compressed(built, accepted, encoding):
    answer = asset("index-1.js", accepted)
    assert answer.get("Content-Encoding") == encoding
    assert answer["Content-Type"].partition(";")[0] == "text/javascript"
    assert "immutable" in answer["Cache-Control"]
    assert answer["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "name",
    [
        "none.js",
        "../index.html",
        "../persisted-documents.json",
        "../../secret.js",
        "/etc/passwd",
        "\0",
        "a" * 5_000,
    ],
)
def test_only_built_files_are_served(built, name):
    with pytest.raises(Http404):
        asset(name)


def test_a_missing_build_says_how_to_make_it(built):
    (built / "index.html").unlink()
    answer = page()
    assert answer.status_code == 503
    assert b"make web" in answer.content


def test_the_template_has_the_places_that_the_view_fills():
    template = (web.settings.BASE_DIR / "frontend" / "index.html").read_text()
    assert template.count(web.SITE) == 1
    assert template.count(web.NONCE) == 1


def test_the_service_worker_keeps_no_answer_of_a_program_as_the_page():
    """T7: its list is the server's; a picture opened by itself would be kept as the page."""
    worker = (web.settings.BASE_DIR / "frontend" / "worker" / "sw.ts").read_text()
    [listed] = re.findall(r"NO_PAGE = \[/\^\\/\(\?:([a-z_|]+)\)", worker)
    assert set(listed.split("|")) == set(web.RESERVED)


@pytest.fixture
def preloaded(built):
    files = {
        "": ["assets/today.js"],
        "sell/orders": ["assets/orders.js"],
        "sell/orders/:id": ["assets/order.js", "assets/order.css"],
        "sell/orders/new": ["assets/new.js"],
    }
    (built / "preloads.json").write_text(json.dumps(files))
    (built / "index.html").write_text(f"<head>{web.SITE}{web.NONCE}</head>")


def named(address: str) -> list[tuple[str, str]]:
    request = RequestFactory().get(address)
    request.tenant = None
    return re.findall(r'<link rel="(\w+)"[^>]* href="([^"]+)"', web.page(request).content.decode())


@pytest.mark.parametrize(
    ("address", "files"),
    [
        ("/", [("modulepreload", "/assets/today.js")]),
        ("/sell/orders", [("modulepreload", "/assets/orders.js")]),
        (
            "/sell/orders/0190-ab",
            [("modulepreload", "/assets/order.js"), ("preload", "/assets/order.css")],
        ),
        ("/sell/orders/new", [("modulepreload", "/assets/new.js")]),
        ("/sell/orders/0190-ab/print", []),
        ("/elsewhere", []),
    ],
)
def test_a_page_names_the_files_it_will_ask_for(preloaded, address, files):
    """So that they come beside the entry and not after it (LCP on a slow line)."""
    assert named(address) == files


def test_a_build_that_names_no_files_is_a_page_all_the_same(built):
    assert named("/sell/orders") == []
