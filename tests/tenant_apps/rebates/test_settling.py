"""From lines of documents to money a partner can use (RBT-01 to RBT-05)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import msgspec
import pytest
import time_machine

from kernel.errors import NotFound, WrongState
from tenant_apps.catalog.rules import What
from tenant_apps.ledger.commands import NewHold, hold
from tenant_apps.ledger.queries import balances, broken_accounts
from tenant_apps.partners.models import Partner
from tenant_apps.partners.rules import Who
from tenant_apps.rebates.commands import (
    NewVolume,
    accrue,
    activate_contract,
    approve_settlement,
    draft_contract,
    draft_version,
    end_contract,
    record_volume,
    reject_settlement,
    release_settlement,
    settle,
)
from tenant_apps.rebates.errors import (
    CurrencyStays,
    NothingToSettle,
    SameApprover,
    SettlementOpen,
)
from tenant_apps.rebates.models import VolumeLine
from tenant_apps.rebates.queries import broken_rebates, rebate_account, statement
from tenant_apps.rebates.rules import (
    Calendar,
    DocumentKind,
    Measure,
    SettlementState,
    Step,
    cost_of,
    usable_of,
)
from tests.support.trading import CLERK, make_customer, make_products, refused
from tests.tenant_apps.rebates.test_rules import LADDER, terms

BOSS, CHIEF = replace(CLERK, name="boss"), replace(CLERK, name="chief")
DAY, QUARTER = date(2026, 2, 3), date(2026, 1, 1)
SHIPPED = DocumentKind.SHIPPED


def agree(*steps, **given):
    """A contract in force."""
    contract = draft_contract(name="Annual rebate", terms=terms(*steps, **given), actor=CLERK)
    return activate_contract(contract_id=contract.id, actor=CLERK)


def line(partner, product, amount, *, key="1", **given):
    facts = {
        "kind": SHIPPED,
        "line_key": key,
        "document": "sales.order:1",
        "partner_id": partner.id,
        "product_id": product,
        "day": DAY,
        "currency": "CNY",
        "amount": Decimal(amount),
        "quantity": Decimal(1),
    }
    return NewVolume(**{**facts, **given})


def count(*lines):
    """Record lines and post what they earn."""
    keys = record_volume(lines=lines, actor=CLERK)
    accrue(keys=keys, actor=CLERK)
    return keys


@pytest.fixture
def shop(brand):
    return make_customer()


@pytest.fixture
def goods(brand):
    return make_products(1)[0]


def earned(shop):
    return rebate_account(partner_id=shop.id, currency="CNY").earned


def test_volume_earns_from_the_step_on_and_both_books_agree(shop, goods):
    """Story 6.6; cost of the brand and what the dealer has earned are one entry."""
    contract = agree(*LADDER)
    got = []
    for n, amount in enumerate(("4999999", "1", "5000000")):
        count(line(shop, goods, amount, key=str(n)))
        got.append(earned(shop))

    assert got == [0, 150000, 500000]
    cost = cost_of(contract.id, "CNY")
    assert balances([cost])[cost].actual == -500000
    assert broken_rebates() == broken_accounts() == []


def test_counting_and_posting_again_change_nothing(shop, goods):
    agree(("0", "0.1"))

    assert count(line(shop, goods, 100))
    assert count(line(shop, goods, 100)) == set()
    assert accrue(actor=CLERK) == 0
    assert earned(shop) == 10


def test_what_comes_back_takes_back_what_it_earned(shop, goods):
    """Removal by a return line restores."""
    agree(("100", "0.1"), kinds=frozenset({SHIPPED, DocumentKind.RETURNED}))
    count(line(shop, goods, 90))
    count(line(shop, goods, 20, key="2"))
    assert earned(shop) == 11

    count(line(shop, goods, -20, key="back", kind=DocumentKind.RETURNED))

    assert earned(shop) == 0
    assert broken_rebates() == []


def test_only_what_the_filter_names_counts(shop, goods):
    other = make_products(1)[0]
    gold = make_customer(name="Gold", grade="gold")
    agree(
        ("0", "0.1"),
        who=Who(grades=frozenset({"gold"})),
        what=What(products=frozenset({goods})),
    )

    count(
        line(shop, goods, 100),
        line(gold, other, 100, key="2"),
        line(gold, goods, 100, key="3", kind=DocumentKind.ORDERED),
        line(gold, goods, 100, key="4", currency="EUR"),
        line(gold, goods, 100, key="5", day=date(2025, 12, 31)),
        line(gold, goods, 100, key="6"),
    )

    assert (earned(shop), earned(gold)) == (0, 10)


def test_a_buyer_counts_as_what_it_was_when_it_bought(shop, goods):
    """Counting again later gives what it gave."""
    contract = agree(("0", "0.1"), who=Who(grades=frozenset({"gold"})))
    count(line(shop, goods, 100))
    Partner.objects.filter(pk=shop.id).update(grade="gold")
    count(line(shop, goods, 10, key="2"))

    activate_contract(contract_id=contract.id, actor=CLERK)

    assert earned(shop) == 1


def test_sap_published_case_in_the_books(shop, goods):
    """Nothing at 3,000; 140 at 7,000; 940 more at 27,000: earlier payments are deducted."""
    contract = agree(("5000", "0.02"), ("20000", "0.04"), calendar=Calendar.CONTRACT)
    ask = {"contract_id": contract.id, "partner_id": shop.id, "period": QUARTER, "actor": CLERK}
    count(line(shop, goods, 3000))
    with refused(NothingToSettle):
        settle(**ask)

    paid = []
    for key, amount in (("b", 4000), ("c", 20000)):
        count(line(shop, goods, amount, key=key))
        settlement = settle(**ask)
        paid.append(settlement.amount)
        approve_settlement(settlement_id=settlement.id, actor=BOSS)
        release_settlement(settlement_id=settlement.id, actor=CHIEF)

    assert paid == [140, 940]
    account = rebate_account(partner_id=shop.id, currency="CNY")
    assert (account.earned, account.usable) == (0, 1080)
    assert broken_rebates() == broken_accounts() == []


def test_a_rebate_is_approved_twice_by_two_people_before_it_can_be_used(shop, goods):
    """RBT-03, RBT-10: each grant has its rule, its approvers and its recipient."""
    contract = agree(("0", "0.1"))
    count(line(shop, goods, 100))
    settlement = settle(contract_id=contract.id, partner_id=shop.id, period=QUARTER, actor=CLERK)
    assert settlement.state == SettlementState.CALCULATED
    with refused(WrongState):
        release_settlement(settlement_id=settlement.id, actor=CHIEF)
    approve_settlement(settlement_id=settlement.id, actor=BOSS)
    assert rebate_account(partner_id=shop.id, currency="CNY").usable == 0
    with refused(SameApprover):
        release_settlement(settlement_id=settlement.id, actor=BOSS)

    done = release_settlement(settlement_id=settlement.id, actor=CHIEF)

    assert (done.approved_by, done.released_by, done.version) == ("boss", "chief", 1)
    assert rebate_account(partner_id=shop.id, currency="CNY").usable == 10
    with refused(WrongState):
        reject_settlement(settlement_id=settlement.id, note="late", actor=CHIEF)


def test_what_was_rejected_is_due_again(shop, goods):
    contract = agree(("0", "0.1"))
    ask = {"contract_id": contract.id, "partner_id": shop.id, "period": QUARTER, "actor": CLERK}
    count(line(shop, goods, 100))
    first = settle(**ask)
    with refused(SettlementOpen):
        settle(**ask)

    reject_settlement(settlement_id=first.id, note="wrong goods", actor=BOSS)

    assert settle(**ask).amount == 10
    assert broken_rebates() == []


def test_goods_that_come_back_after_the_settlement_are_taken_back_with_the_next(shop, goods):
    contract = agree(("0", "0.1"), kinds=frozenset({SHIPPED, DocumentKind.RETURNED}))
    ask = {"contract_id": contract.id, "partner_id": shop.id, "period": QUARTER, "actor": CLERK}
    count(line(shop, goods, 100))
    for amount in (10, -4):
        settlement = settle(**ask)
        approve_settlement(settlement_id=settlement.id, actor=BOSS)
        release_settlement(settlement_id=settlement.id, actor=CHIEF)
        assert settlement.amount == amount
        count(line(shop, goods, -40, key="back", kind=DocumentKind.RETURNED))

    assert rebate_account(partner_id=shop.id, currency="CNY").usable == 6
    assert earned(shop) == 0
    assert broken_rebates() == broken_accounts() == []


def test_a_usable_rebate_can_be_promised_to_an_order(shop, goods):
    """RBT-05: it can be used as a means of payment."""
    contract = agree(("0", "0.1"))
    count(line(shop, goods, 100))
    settlement = settle(contract_id=contract.id, partner_id=shop.id, period=QUARTER, actor=CLERK)
    approve_settlement(settlement_id=settlement.id, actor=BOSS)
    release_settlement(settlement_id=settlement.id, actor=CHIEF)

    ask = NewHold(
        account=usable_of(shop.id, "CNY"), amount=Decimal(99), reference="order", line="1"
    )
    assert hold(lines=[ask], partial=True, actor=CLERK) == [10]
    account = rebate_account(partner_id=shop.id, currency="CNY")
    assert (account.usable, account.held) == (0, 10)


def test_a_new_version_counts_all_again_and_an_old_one_takes_it_back(shop, goods):
    contract = agree(("0", "0.1"))
    count(line(shop, goods, 100))
    richer = terms(("0", "0.2"))

    draft_version(contract_id=contract.id, terms=richer, actor=CLERK)
    assert earned(shop) == 10, "drafted, not in force"
    activate_contract(contract_id=contract.id, actor=CLERK)
    assert earned(shop) == 20
    activate_contract(contract_id=contract.id, version=1, actor=CLERK)

    assert earned(shop) == 10
    assert broken_rebates() == broken_accounts() == []
    with refused(NotFound):
        activate_contract(contract_id=contract.id, version=9, actor=CLERK)
    with refused(CurrencyStays):
        other = msgspec.structs.replace(richer, currency="EUR")
        draft_version(contract_id=contract.id, terms=other, actor=CLERK)


def test_a_contract_counts_what_was_recorded_before_it_was_agreed(shop, goods):
    count(line(shop, goods, 100))
    assert earned(shop) == 0

    agree(("0", "0.1"))

    assert earned(shop) == 10


def test_growth_is_measured_against_the_year_before(shop, goods):
    agree(("0.10", "0.05"), measure=Measure.GROWTH)
    count(line(shop, goods, 1000, day=date(2025, 2, 1)))
    count(line(shop, goods, 1099, key="2"))
    assert earned(shop) == 0
    count(line(shop, goods, 1, key="3"))
    assert earned(shop) == 55

    count(line(shop, goods, 1, key="late", day=date(2025, 2, 1)))

    assert earned(shop) == 0, "a line of the base period that comes late counts as well"


@time_machine.travel("2026-03-22 04:00Z")
def test_the_statement_leads_down_to_the_lines(shop, goods):
    """RBT-04: basis, step reached, rate and amount, traceable to orders; and what lies ahead."""
    contract = agree(("50000", "0.02"), ("100000", "0.03"))
    count(line(shop, goods, 80000), line(shop, goods, 7600, key="2", document="sales.order:2"))
    count(line(shop, goods, 5, key="3", day=date(2026, 4, 1)))

    told = statement(contract_id=contract.id, partner_id=shop.id, period=QUARTER)

    assert (told.earned.basis, told.earned.step, told.earned.rate) == (
        87600, 0, Decimal("0.02"),
    )  # fmt: skip
    assert told.earned.reward == told.accrued == 1752
    assert [each.document for each in told.lines] == ["sales.order:1", "sales.order:2"]
    assert sum(each.amount for each in told.lines) == told.figures.total.amount
    assert (told.ahead.missing, told.ahead.next_rate, told.ahead.days_left) == (
        12400, Decimal("0.03"), 9,
    )  # fmt: skip


def test_an_ended_contract_is_still_settled(shop, goods):
    contract = agree(("0", "0.1"))
    count(line(shop, goods, 100))
    end_contract(contract_id=contract.id, actor=CLERK)

    ask = {"contract_id": contract.id, "partner_id": shop.id, "period": QUARTER, "actor": CLERK}
    assert settle(**ask).amount == 10


def test_tasks_have_no_goods(shop, goods):
    """RBT-09."""
    agree(
        Step(at=Decimal(2), fixed=Decimal(300)),
        measure=Measure.QUANTITY,
        kinds=frozenset({DocumentKind.TASK}),
        what=What(products=frozenset({goods})),
    )
    for n in range(2):
        count(line(shop, None, 0, key=f"visit {n}", kind=DocumentKind.TASK))

    assert earned(shop) == 300


def test_many_lines_cost_as_many_statements_as_one(shop, goods, count_queries):
    for rate in ("0.1", "0.2", "0.3"):
        agree(("0", rate))
    count(line(shop, goods, 1, key="first"))
    shops = [make_customer(name=f"S{n}") for n in range(30)]
    for each in shops:  # accounts are opened once
        count(line(each, goods, 1, key=f"open {each.id}"))

    counts = []
    for wanted in (shops[:1], shops):
        lines = [line(each, goods, 1, key=f"{len(wanted)} {each.id}") for each in wanted]
        with count_queries() as queries:
            count(*lines)
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 18, counts


def test_an_unknown_partner_or_product_is_refused(shop, goods):
    with refused(NotFound):
        count(line(shop, shop.id, 100))
    assert not VolumeLine.objects.exists()
