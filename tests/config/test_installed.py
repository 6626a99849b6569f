"""The manifest under which the product is installed on a phone (TEN-25, MAL-01)."""

from __future__ import annotations

import json
import struct

import pytest
from django.test import RequestFactory

from config import installed, web
from config.settings import environment

HOUSE = {
    "place": "tenant", "name": "Aurora Lighting", "mallTitle": "",
    "colour": "#0b6675", "locale": "zh",
}  # fmt: skip


def test_the_application_carries_the_houses_name_and_colour():
    made = installed.manifest_of(HOUSE)

    assert (made["name"], made["theme_color"], made["lang"]) == (
        "Aurora Lighting",
        "#0b6675",
        "zh-CN",
    )
    assert [each["name"] for each in made["shortcuts"]] == ["订货", "收货"]


@pytest.mark.parametrize(
    ("title", "short"),
    [("极光商城", "极光商城"), ("The Aurora trade counter", "Aurora Light"), ("", "Aurora Light")],
)
def test_a_short_name_fits_below_an_icon(title, short):
    assert installed.manifest_of(HOUSE | {"mallTitle": title})["short_name"] == short


def test_the_operators_host_offers_no_ordering():
    request = RequestFactory().get("/manifest.webmanifest")
    request.tenant = None

    answer = installed.manifest(request)

    assert answer["Content-Type"] == "application/manifest+json"
    assert json.loads(answer.content)["shortcuts"] == []


def test_every_icon_is_there_in_the_size_it_is_said_to_have():
    for icon in installed.ICONS:
        content = (environment.ROOT / "frontend/public" / icon["src"].lstrip("/")).read_bytes()
        width, height = struct.unpack(">II", content[16:24])

        assert f"{width}x{height}" == icon["sizes"]


def test_the_icons_and_the_worker_are_served_by_their_names(tmp_path, monkeypatch):
    monkeypatch.setattr(web, "FILES", tmp_path)
    for name in [*(each["src"].lstrip("/") for each in installed.ICONS), "sw.js"]:
        (tmp_path / name).write_bytes(b"x")
        pattern = next(each for each in web.urlpatterns if each.resolve(name))

        assert pattern.callback is web.root_file
        assert web.root_file(RequestFactory().get("/"), name=name)["Cache-Control"] == "no-cache"
