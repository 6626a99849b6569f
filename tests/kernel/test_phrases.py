"""What stands inside a refusal is said in the language of the refusal: no reason in one only."""

from __future__ import annotations

import ast
import inspect
import re

import pytest

from kernel import reasons
from kernel.errors import BadValue, NotFound, WrongState, known_errors
from kernel.graphql.errors import user_errors
from kernel.words import Phrase
from tests.kernel.test_words import calls

CHINESE = re.compile("[\u4e00-\u9fff]")
HOUSES = ("platform", "tenants", "shared_apps", "tenant_apps")
PHRASES = calls("Phrase", among=HOUSES)


def texts(node: ast.expr) -> str:
    """The letters of a text in the source, without the values in it."""
    return "".join(
        str(part.value)
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def values(node: ast.expr) -> set[str]:
    """What is put into a text."""
    return {
        ast.unparse(part.value) for part in ast.walk(node) if isinstance(part, ast.FormattedValue)
    }


def test_there_are_phrases_to_look_at():
    assert len(PHRASES) > 50


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda call: ast.unparse(call.args[0]))
def test_every_phrase_is_english_and_chinese_with_the_same_values(phrase):
    english, chinese = phrase.args

    assert not CHINESE.search(texts(english))
    assert CHINESE.search(texts(chinese))
    assert values(english) <= values(chinese) | {"said"}
    assert not texts(english).endswith(".")
    assert not texts(chinese).endswith("。")


def test_every_refusal_with_a_reason_takes_nothing_but_a_phrase():
    """With the type checker behind it: a sentence in one language cannot be handed over."""
    reasoned = [error for error in known_errors() if "{reason}" in error.message]

    assert len(reasoned) >= 5
    for error in reasoned:
        assert inspect.signature(error).parameters["reason"].annotation in (Phrase, "Phrase"), error


@pytest.mark.parametrize(
    "reason", [each for each in vars(reasons).values() if isinstance(each, Phrase)], ids=str
)
def test_a_bad_value_is_told_whole_in_either_language(reason):
    refusal = BadValue(field="name", value='""', reason=reason)

    [english] = user_errors(refusal, "en")
    [chinese] = user_errors(refusal, "zh")

    assert (english.details["reason"], chinese.details["reason"]) == (reason.en, reason.zh)
    assert english.message == f'name cannot be "": {reason.en}.'
    assert chinese.message == f'name 不能为 ""：{reason.zh}。'


def test_the_details_are_words_of_the_readers_language():
    """The front end phrases refusals from them."""
    [missing] = user_errors(NotFound(what="SalesOrder", key="X"), "zh")
    [late] = user_errors(WrongState(subject="Shipment S", state="shipped", action="cancel"), "zh")

    assert missing.details["what"] == "销售订单"
    assert (late.details["state"], late.details["action"]) == ("已发货", "取消")


def test_no_refusal_is_given_a_reason_as_plain_text():
    names = {error.__name__ for error in known_errors() if "{reason}" in error.message}
    plain = [
        ast.unparse(keyword.value)
        for call in calls(*names, among=HOUSES)
        for keyword in call.keywords
        if keyword.arg == "reason" and isinstance(keyword.value, ast.Constant | ast.JoinedStr)
    ]

    assert plain == []
