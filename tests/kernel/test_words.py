"""One word per thing, and refusals that are sentences in both languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from kernel import words
from kernel.errors import NotFound, WrongState
from shared_apps.network.rules import LinkState
from tenant_apps.fulfilment.rules import ReceiptState, ShipmentState
from tenant_apps.inventory.rules import DocumentState
from tenant_apps.purchasing.rules import PurchaseState
from tenant_apps.returns.rules import ReturnState
from tenant_apps.sales.rules import OrderState

ROOT = Path(__file__).resolve().parents[2]
STATES = sorted(
    {
        str(state)
        for enum in (
            OrderState,
            PurchaseState,
            ShipmentState,
            ReceiptState,
            ReturnState,
            DocumentState,
            LinkState,
        )
        for state in enum
    }
)


def calls(
    *names: str, among: tuple[str, ...] = ("tenant_apps", "shared_apps", "tenants")
) -> list[ast.Call]:
    """Every call of these names in the product."""
    return [
        node
        for folder in among
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names
    ]


def literals(name: str, *of: str) -> set[str]:
    return {
        keyword.value.value
        for call in calls(*of)
        for keyword in call.keywords
        if keyword.arg == name and isinstance(keyword.value, ast.Constant)
    }


@pytest.mark.parametrize("state", STATES)
def test_every_state_and_every_deed_has_words_in_both_languages(state):
    assert state in words.STATES
    assert state in words.DEEDS


def test_every_deed_that_is_refused_by_name_has_words():
    missing = literals("action", "WrongState", "_locked") - words.DEEDS.keys()

    assert missing == set()


def test_every_thing_that_is_not_found_has_one_word():
    missing = {what for what in literals("what", "NotFound") if words.thing_zh(what) == what}

    assert missing == set()


@pytest.mark.parametrize("name", ["SalesOrder", "Sales order", "Order"])
def test_one_thing_has_one_word(name):
    refusal = NotFound(what=name, key="X")

    assert str(refusal) == "Sales order X does not exist, or is not yours to see."
    assert refusal.sentence("zh") == "销售订单 X 不存在，或您无权查看。"


def test_a_wrong_state_is_a_sentence_with_the_screens_word_and_a_way_out():
    refusal = WrongState(subject="Shipment SH-7", state="dispatched", action="dispatched")

    assert str(refusal) == (
        "Shipment SH-7 is dispatched, so it cannot be dispatched now. "
        "Goods that have left come back with a return."
    )
    assert refusal.sentence("zh") == (
        "发货单 SH-7 当前状态为“已发出”，无法发出。货物已发出，如需退回请办理退货。"
    )
