"""The mall's rules, without a database."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from time import process_time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenant_apps.storefront.rules import (
    LineNow,
    LineWish,
    StagedStatus,
    contested,
    decoded,
    fit,
    parse,
    price_stamp,
    reason,
    split,
    suggested,
)

DAY = date(2026, 3, 2)
amounts = st.decimals(min_value=0, max_value=10**6, places=2)
positive = st.decimals(min_value="0.01", max_value=10**6, places=2)
keys = st.uuids()


def read(line):
    [typed] = parse(line)
    return typed.code, typed.quantity, typed.unit


@pytest.mark.parametrize(
    ("line", "code", "quantity", "unit"),
    [
        ("DL-100-WH\t24", "DL-100-WH", 24, ""),
        ("DL-100-WH\t24\tpcs", "DL-100-WH", 24, "C62"),
        ("DL-100-WH, 24", "DL-100-WH", 24, ""),
        ("DL-100-WH;24;箱", "DL-100-WH", 24, "CS"),
        ("DL-100-WH x10", "DL-100-WH", 10, ""),
        ("DL-100-WH ×10", "DL-100-WH", 10, ""),
        ("DL-100-WH*10", "DL-100-WH", 10, ""),
        ("DL-100-WH 10箱", "DL-100-WH", 10, "CS"),
        ("24 x DL-100-WH", "DL-100-WH", 24, ""),
        ("ＤＬ－１００　１２", "DL-100", 12, ""),
        ("6901234567892；2 cs", "6901234567892", 2, "CS"),
        ("6901234567892", "6901234567892", None, ""),
        ("DL-100-WH", "DL-100-WH", None, ""),
        ("DL 100 1,200", "DL 100", 1200, ""),
        ("A1\t\t2.5\tkg", "A1", Decimal("2.5"), "KGM"),
        ("A1\tDesk lamp\t3", "A1", 3, ""),
        ("'=A1\t3", "=A1", 3, ""),
        ("A1\u200b 3", "A1", 3, ""),
    ],
)
def test_people_type_orders_in_many_ways(line, code, quantity, unit):
    """MAL-10."""
    assert read(line) == (code, quantity, unit)


def test_a_heading_is_no_line_and_blank_lines_keep_their_numbers():
    typed = parse("code\tquantity\n\nA1\t2\r\n\r\nB2\t3")

    assert [(each.number, each.code) for each in typed] == [(3, "A1"), (5, "B2")]


@pytest.mark.parametrize("unit", [" ", "\u3000", " x", "1 ", "1x", "é1", "1,000,", "1 cs", "x "])
@pytest.mark.parametrize("before", ["1", "A\t1", "A\t", "1 cs", "x"])
@pytest.mark.parametrize("after", ["z", "\u00b9z", ""])
def test_a_long_line_is_read_in_as_many_steps_as_it_has_letters(before, unit, after):
    """T19: a line that can be parted in many ways would keep a web process busy for hours."""
    began = process_time()

    [line] = parse(before + unit * 50_000 + after)

    assert process_time() - began < 2
    assert line.text == (before + unit * 50_000 + after).strip()[: len(line.text)]


@given(st.text(max_size=400))
def test_nothing_that_is_typed_is_dropped(text):
    """Each line with something on it is there once, in its place, and short enough to keep."""
    typed = parse(text)

    assert len({each.number for each in typed}) == len(typed)
    assert [each.number for each in typed] == sorted(each.number for each in typed)
    assert all(len(each.code) <= 80 and len(each.text) <= 300 for each in typed)
    assert all(each.quantity is None or each.quantity >= 0 for each in typed)


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[A-Z][A-Z0-9-]{1,20}", fullmatch=True).filter(
                lambda code: code.casefold() not in ("code", "sku", "item", "product")
            ),
            st.integers(1, 99_999),
        ),
        min_size=1,
        max_size=50,
    ),
    st.sampled_from(["\t", ";", " x", "\t\t", "；"]),
)
def test_a_plain_list_is_read_as_it_was_written(lines, separator):
    typed = parse("\n".join(f"{code}{separator}{number}" for code, number in lines))

    assert [(each.code, each.quantity) for each in typed] == lines


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_files_are_read_in_the_encodings_of_the_trade(encoding):
    text = "编码,数量\nDL-100-WH,24\n台灯甲,3\n" + "DL-200,5\n" * 20

    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\x03" * 40, b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n\0"]
)
def test_what_is_no_text_is_none(content):
    assert decoded(content) is None


@given(positive, amounts, amounts)
def test_what_is_proposed_can_be_ordered(quantity, minimum, multiple):
    fits = fit(quantity, minimum=minimum, multiple=multiple)

    assert fits.more >= quantity
    assert fit(fits.more, minimum=minimum, multiple=multiple).is_good
    if fits.less is not None:
        assert fits.less <= quantity
        assert fit(fits.less, minimum=minimum, multiple=multiple).is_good
    if fits.is_good:
        assert fits.more == quantity


@given(amounts, positive)
def test_to_nothing_the_least_that_may_be_ordered_is_proposed(minimum, multiple):
    least = fit(Decimal(0), minimum=minimum, multiple=multiple)

    assert least.less is None
    assert least.more - multiple < max(minimum, multiple) <= least.more
    assert fit(least.more, minimum=minimum, multiple=multiple).is_good


def test_thirty_pieces_of_cases_of_twelve_are_24_or_36():
    fits = fit(Decimal(30), multiple=Decimal(12))

    assert (fits.is_good, fits.less, fits.more) == (False, 24, 36)


def test_what_is_usually_taken_is_suggested_as_it_is_sold():
    assert suggested(average=Decimal("13.4"), multiple=Decimal(12)) == 24
    assert suggested(average=Decimal(0)) is None


def now(key, quantity, revision):
    return LineNow(line_key=key, quantity=Decimal(quantity), unit="C62", revision=revision)


def wish(key, quantity):
    return LineWish(line_key=key, quantity=Decimal(quantity), unit="C62")


A, B = UUID(int=1), UUID(int=2)


def test_only_a_line_that_others_made_something_else_is_contested():
    lines = {A: now(A, 24, 5), B: now(B, 3, 2)}

    assert contested([wish(A, 36), wish(B, 4)], lines, 4) == [A]
    assert contested([wish(A, 24)], lines, 4) == []  # both want the same
    assert contested([wish(A, 36)], lines, 5) == []  # it was seen
    assert contested([wish(A, 36)], lines, None) == []  # mine, whatever happened
    assert contested([wish(UUID(int=3), 1)], lines, 4) == []  # a line of its own


@given(st.dictionaries(keys, positive, max_size=8), keys, positive)
def test_a_stamp_changes_with_any_price_and_with_nothing_else(prices, key, price):
    stamp = price_stamp(prices.items())

    assert price_stamp(reversed(list(prices.items()))) == stamp
    if prices.get(key) != price:
        assert price_stamp({**prices, key: price}.items()) != stamp


@given(
    positive,
    st.dictionaries(keys, amounts, max_size=4),
    st.lists(st.tuples(st.integers(0, 60), positive), max_size=4),
)
def test_the_parts_of_a_line_add_up_to_it(quantity, shelves, coming):
    days = sorted((DAY + timedelta(days=n), amount) for n, amount in coming)
    first = next(iter(shelves), None)

    parts = split(quantity, shelves=shelves, coming=days, first=first, today=DAY)

    assert sum(part.quantity for part in parts) == quantity
    assert all(part.quantity > 0 for part in parts)
    for part in parts:
        if part.warehouse_id is not None:
            assert part.quantity <= shelves[part.warehouse_id]
    if any(amount >= quantity for amount in shelves.values()):
        assert len(parts) == 1


@pytest.mark.parametrize("status", list(StagedStatus))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_status_is_said_in_words(status, language):
    told = reason(status, language, less="24", more="36")

    assert told.endswith("." if language == "en" else "。")
