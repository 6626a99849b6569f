"""Whatever stands in a text or a number, the answer is a result or a clear refusal (T19).

The places are found by walking the schemas; the rest of each call is proper.
"""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.security.asking import ask, codes
from tests.security.cases import ASKED_BY, all_operations, path_of, ways
from tests.support.books import undone
from tests.support.schema_walk import Spot, spots, swapped, value_at

NUMBERS = [spot for each in all_operations() for spot in spots(each, "Decimal")]
TEXTS = [spot for each in all_operations() for spot in spots(each, "String")]
EDGES = {
    "Decimal": ["0", "-1", "0.000001", "99999999999999.999999", "-99999999999999.999999"],
    "Int": [0, -1, 2**31 - 1, -(2**31)],
    "Date": ["0001-01-01", "9999-12-31"],
    "DateTime": ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00"],
}
EXTREMES = [
    pytest.param(spot, kind, id=f"{spot}")
    for kind in EDGES
    for each in all_operations()
    for spot in spots(each, kind)
]
NOT_NUMBERS = [
    "NaN", "sNaN", "Infinity", "-Infinity", "1E400", "1e5", "0x10", "1_000", "1,5", "", " 1", "+1",
    "١٢", "１２", "1\0", "1" * 15, "0.1234567", True, False, 1.5, 0,
]  # fmt: skip
NASTY = [
    "\0", "a\0b", "\ud800", "\udfff\ud800", "\u202e\u2066gnp.exe", "\u0000" * 100,
    "x" * 10_000, "雪" * 10_000, "'; DROP TABLE x; --", "%s %(x)s {0} {field}", "\\", "\x1b[2J\r\n",
    "e\u0301" * 50, "🧊" * 300, "<script>alert(1)</script>", "", " ",
]  # fmt: skip

several = pytest.mark.parametrize


def call(world, spot: Spot, value: object) -> dict:
    """The answer with one value in its place, where every other place is filled properly."""
    api = world.api(ASKED_BY.get(spot.operation.name, "owner"))
    with undone():
        return ask(
            api, spot.operation, swapped(_case(world, spot), spot.path, lambda old: value), depth=0
        )


_WANTED = ("ID", "String", "Decimal", "Int", "Date", "DateTime")


def _case(world, spot: Spot) -> dict:
    cases = ways(spot.operation, world.ours, wanted=_WANTED)
    return next(each for each in cases if value_at(each, spot.path) is not None)


@several("spot", NUMBERS, ids=str)
def test_what_is_no_plain_number_is_no_number(world, spot):
    api = world.api()
    for value in NOT_NUMBERS:
        variables = spot.operation.variables(
            swapped(_case(world, spot), spot.path, lambda old, new=value: new)
        )
        if spot.operation.is_mutation:
            variables["input"]["idempotencyKey"] = "k"
        answer = api.post(
            spot.operation.document(depth=0), path=path_of(spot.operation), **variables
        )
        assert "data" not in answer, (value, answer)
        [error] = answer["errors"]
        assert "Decimal wants" in error["message"] or "NUL" in error["message"], (value, answer)


@several(("spot", "kind"), EXTREMES)
def test_the_ends_of_what_is_allowed_break_nothing(world, spot, kind):
    for value in EDGES[kind]:
        answer = call(world, spot, value)
        assert "INTERNAL" not in codes(answer), (value, answer)


@several("spot", TEXTS, ids=str)
def test_nasty_texts_break_nothing(world, spot):
    for text in NASTY:
        _is_clear(world, spot, text)


@settings(
    max_examples=150,
    deadline=timedelta(seconds=10),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(spot=TEXTS[0], text="\ud800")
@given(
    spot=st.sampled_from(TEXTS),
    text=st.text(st.characters(), max_size=300),  # surrogates and controls included
)
def test_no_text_breaks_anything(world, spot, text):
    _is_clear(world, spot, text)


# Whole documents are read with all that is in them; who reads them cleans what they keep.
DOCUMENTS = ("xml", "text")
WRITTEN = [spot for spot in TEXTS if spot.operation.is_mutation and spot.path[-1] not in DOCUMENTS]
MONEYS = [spot for spot in WRITTEN if spot.path[-1] == "currency"]


@several("spot", WRITTEN, ids=str)
def test_no_text_that_is_written_down_hides_anything(world, spot):
    """In every String of every mutation: direction, width, controls; the place is named."""
    for text in ("a\u202eb", "a\x1b"):  # which others there are is for kernel/test_texts
        [error] = _errors(call(world, spot, text))
        assert error["code"] == "HIDDEN_CHARACTER", (text, error)
        assert [step for step in error["path"] if not step.isdecimal()] == list(spot.path)


@several("spot", MONEYS, ids=str)
def test_every_currency_is_one(world, spot):
    for text in ("XXY", "cny", "", "CNY "):
        [error] = _errors(call(world, spot, text))
        assert (error["code"], error["path"]) == ("UNKNOWN_CURRENCY", list(spot.path)), text


def _errors(answer: dict) -> list[dict]:
    [payload] = answer["data"].values()
    return payload["userErrors"]


def _is_clear(world, spot: Spot, text: str) -> None:
    answer = call(world, spot, text)
    assert "INTERNAL" not in codes(answer), (text[:40], answer)
    assert answer.get("data") or answer["errors"], answer
    assert len(json.dumps(answer)) < 200_000


def test_what_no_command_has_looked_at_is_refused_in_words(world):
    """The database is the last wall: what it refuses is a refusal, and nothing is kept."""
    api = world.api()
    long = api.codes("openPriceList", code="X" * 10_000, name="L", currency="CNY")
    assert long == ["TOO_LARGE_TO_KEEP"]
    given = {"validFrom": "2026-02-01", "validUntil": "2026-01-01"}
    payload = api.attempt("openPriceList", code="L", name="L", currency="CNY", **given)
    [error] = payload["userErrors"]
    assert error["code"] == "AGAINST_THE_BOOKS"
    assert "price list ends after it begins" in error["message"]
