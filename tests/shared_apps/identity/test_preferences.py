"""How people like the product to look and behave."""

from __future__ import annotations

import pytest

from tests.support.api import Api

ASK = "{ viewer { preferences { language theme density keysOn tables } } }"


@pytest.fixture
def api(who_urls, settings, brand):
    settings.ROOT_URLCONF = "config.urls"
    return Api(brand, role="plain_user")


def liked(api):
    return api.ask(ASK)["viewer"]["preferences"]


def test_who_has_chosen_nothing_gets_what_suits_most(api):
    assert liked(api) == {
        "language": "ENGLISH",
        "theme": "SYSTEM",
        "density": "COMFORTABLE",
        "keysOn": True,
        "tables": {},
    }


def test_what_is_left_out_stays(api):
    result = "preferences { theme language }"
    api.do("setPreferences", result, theme="DARK", keysOn=False, tables={"sales.orders": {"a": 1}})
    api.do("setPreferences", result, language="CHINESE", tables={"stock": [1]})
    assert liked(api) == {
        "language": "CHINESE",
        "theme": "DARK",
        "density": "COMFORTABLE",
        "keysOn": False,
        "tables": {"sales.orders": {"a": 1}, "stock": [1]},
    }
    api.do("setPreferences", result, tables={"stock": None})
    assert liked(api)["tables"] == {"sales.orders": {"a": 1}}


def test_the_chosen_language_is_the_one_refusals_speak(api, brand):
    api.do("setPreferences", "preferences { language }", language="CHINESE")
    refused = api.attempt("setPreferences", tables={"page": "x" * 40_000})["userErrors"]
    assert refused[0]["code"] == "PREFERENCES_TOO_LARGE"
    assert "字节" in refused[0]["message"]


def test_a_persons_choice_is_nobody_elses(api, brand):
    api.do("setPreferences", "preferences { theme }", theme="DARK")
    assert liked(Api(brand, role="plain_user"))["theme"] == "SYSTEM"
