"""Nothing is written down that a reader cannot see, and every currency is one."""

import pytest

from kernel.money import UnknownCurrency, require_currency
from kernel.texts import HiddenCharacter, require_all_visible, require_visible


@pytest.mark.parametrize("text", ["a\x00", "\x1b[2J", "\u202egnp", "\u2066x", "\u200b", "\ufeffA"])
def test_what_cannot_be_seen_is_refused_everywhere(text):
    for field in ("name", "note"):
        with pytest.raises(HiddenCharacter):
            require_visible(text, field=field)


def test_prose_has_lines_and_joiners_and_names_have_neither():
    for text in ("first\nsecond\tthird", "می\u200cخواهم", "👩\u200d🔧"):
        require_visible(text, field="note")
        with pytest.raises(HiddenCharacter):
            require_visible(text, field="name")


@pytest.mark.parametrize("text", ["深圳经销商", "Söhne & Co.", "e\u0301", "🧊", "עברית", "ﷺ"])
def test_every_script_may_be_written(text):
    require_visible(text, field="name")


def test_the_place_is_named_in_both_languages():
    given = {"lines": [{"note": "fine"}, {"unit": "C6\u202e2"}]}

    with pytest.raises(HiddenCharacter) as refusal:
        require_all_visible(given)

    assert refusal.value.path == ("lines", 1, "unit")
    assert "place 3" in refusal.value.sentence("en")
    assert "U+202E" in refusal.value.sentence("zh")


@pytest.mark.parametrize("code", ["XXY", "eur", "", "CNY\n", "¥", "E" * 1000])
def test_what_is_no_currency_is_refused(code):
    with pytest.raises(UnknownCurrency) as refusal:
        require_currency(code)
    assert len(refusal.value.sentence("zh")) < 100


def test_currencies_of_the_channel_are_known():
    for code in ("CNY", "EUR", "USD", "JPY", "BHD", "XCG"):
        require_currency(code)
