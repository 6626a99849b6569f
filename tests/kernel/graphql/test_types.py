"""Values cross the API exactly, or not at all."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal as PythonDecimal

import pytest
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as st

from kernel.errors import BadValue, NotFound, Several
from kernel.graphql.errors import error_code_enum, user_errors
from kernel.graphql.types import Date, DateTime, Decimal


@pytest.mark.parametrize("text", ["0", "-1", "12.50", "99999999999999.999999", "007"])
def test_a_decimal_is_read_exactly(text):
    assert Decimal.parse_value(text) == PythonDecimal(text)


@pytest.mark.parametrize(
    "given",
    [
        *["NaN", "Infinity", "-Infinity", "1e3", "1E+400", "", " 1", "1 ", "+1", ".5", "5.", "1,5"],
        *["1_000", "٣", "１", "0x10", "1\n", "999999999999999", "0.1234567"],
        *[1, 1.5, True, None, []],
    ],
)
def test_other_notations_are_refused(given):
    with pytest.raises(GraphQLError):
        Decimal.parse_value(given)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PythonDecimal("1.500000"), "1.5"),
        (PythonDecimal("100.000000"), "100"),
        (PythonDecimal("-0.000"), "0"),
        (PythonDecimal("1E+3"), "1000"),
        (PythonDecimal("1E-6"), "0.000001"),
        (7, "7"),
        ("2.50", "2.5"),
    ],
)
def test_a_decimal_is_shown_without_exponent_or_idle_zeros(value, text):
    assert Decimal.serialize(value) == text


@pytest.mark.parametrize("value", [PythonDecimal("NaN"), PythonDecimal("Infinity"), "x", None])
def test_what_is_no_number_is_not_shown(value):
    with pytest.raises((ValueError, ArithmeticError)):
        Decimal.serialize(value)


@given(st.decimals(min_value=-(10**13), max_value=10**13, places=6))
def test_decimals_survive_the_way_there_and_back(value):
    assert Decimal.parse_value(Decimal.serialize(value)) == value


def test_days():
    assert Date.parse_value("2026-02-28") == date(2026, 2, 28)
    assert Date.serialize(date(2026, 2, 28)) == "2026-02-28"
    for bad in ("2026-02-30", "20260228", "2026-2-28", "2026-W01-1", "28.02.2026", 20260228, None):
        with pytest.raises(GraphQLError):
            Date.parse_value(bad)
    with pytest.raises(TypeError):
        Date.serialize(datetime(2026, 2, 28, tzinfo=UTC))


def test_instants_need_their_offset_and_come_in_utc():
    noon = datetime(2026, 2, 28, 12, tzinfo=UTC)
    for text in ("2026-02-28T12:00:00Z", "2026-02-28T20:00:00+08:00", "2026-02-28t12:00:00.000z"):
        assert DateTime.parse_value(text) == noon
    for bad in ("2026-02-28T12:00:00", "2026-02-28", "0001-01-01T00:00:00+08:00", "now", 0, None):
        with pytest.raises(GraphQLError):
            DateTime.parse_value(bad)

    shanghai = timezone(timedelta(hours=8))
    assert DateTime.serialize(noon.astimezone(shanghai)) == "2026-02-28T12:00:00Z"
    with pytest.raises(TypeError):
        DateTime.serialize(datetime(2026, 2, 28))  # noqa: DTZ001  which is the point


def test_a_refusal_becomes_words_a_place_and_values():
    error = BadValue(
        field="quantity",
        value=PythonDecimal("1.50"),
        reason="too small",
        path=("lines", 0, "order_quantity"),
    )
    [shown] = user_errors(error, "en")

    assert shown.code == "BAD_VALUE"
    assert shown.path == ["lines", "0", "orderQuantity"]
    assert shown.details == {"field": "quantity", "value": "1.50", "reason": "too small"}
    assert user_errors(error, "zh")[0].message == error.sentence("zh") != str(error)


def test_several_refusals_are_shown_one_by_one():
    several = Several([NotFound(what="A", key=1), Several([NotFound(what="B", key=2)])])

    assert [each.details["what"] for each in user_errors(several, "en")] == ["A", "B"]


def test_every_refusal_is_in_the_enum_with_its_sentence():
    members = error_code_enum()._meta.enum.__members__

    assert {"NOT_FOUND", "FORBIDDEN", "KEY_REUSED", "TOO_MANY_LINES"} <= members.keys()
