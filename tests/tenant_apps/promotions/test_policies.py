"""Policies in the books: versions, what is in force, limits over many orders."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from kernel import clock
from kernel.errors import BadValue, NotFound, Several
from kernel.history.models import Entry
from tenant_apps.partners.errors import NumberTaken
from tenant_apps.promotions.commands import (
    Campaign,
    change_policy,
    draft_policy,
    end_policy,
    hold_uses,
    publish_version,
    release_uses,
    roll_back,
    save_group,
    take_uses,
)
from tenant_apps.promotions.errors import PromotionUsedUp
from tenant_apps.promotions.models import PolicyVersion
from tenant_apps.promotions.queries import benefits_for, versions_of
from tenant_apps.promotions.rules import Condition, Limits, Mode, Terms, reversal
from tests.support.promotions import (
    amount,
    called,
    gift,
    line,
    minus,
    order,
    percent,
    points,
    policy,
    price,
    sets,
    what,
)
from tests.support.trading import CLERK, refused

D = Decimal
pytestmark = pytest.mark.usefixtures("brand")
NINE = order(line("A", 9, 100))


def spend(at, off, **given) -> Terms:
    return policy("x", (at, minus(off)), condition=amount(), **given).terms


def draft(terms, code="P1", **given) -> PolicyVersion:
    facts = {"name": code, "currency": "CNY", "actor": CLERK, **given}
    return draft_policy(code=code, terms=terms, **facts)


def publish(version, **given) -> PolicyVersion:
    return publish_version(policy_id=version.policy_id, number=version.number, actor=CLERK, **given)


def costs(snapshot=NINE, **given) -> Decimal:
    return sum(each.amount for each in snapshot.lines) + benefits_for(snapshot, **given).total


def test_a_changed_promotion_is_in_force_as_soon_as_it_is_published():
    """Story 4.4: "1000 minus 100" becomes "800 minus 120": an order of 900 costs 780 (PRM-19)."""
    publish(draft(spend(1000, 100)))
    assert costs() == 900

    first = PolicyVersion.objects.get()
    second = change_policy(policy_id=first.policy_id, terms=spend(800, 120), actor=CLERK)
    assert costs() == 900  # written, and not in force

    publish(second)
    assert costs() == 780
    first.refresh_from_db()
    assert first.in_force_until == second.in_force_from or first.in_force_until is not None


def test_a_version_waits_for_its_time():
    """PRM-21: it begins and ends by itself."""
    now = clock.now()
    publish(draft(spend(800, 120)), at=now + timedelta(hours=1), until=now + timedelta(hours=3))

    hours = [costs(at=now + timedelta(hours=n)) for n in range(4)]
    assert hours == [900, 780, 780, 900]


@pytest.mark.parametrize(
    ("starts", "ends", "cost"), [(0, 0, 780), (1, None, 900), (None, -1, 900), (-1, 1, 780)]
)
def test_a_campaign_has_its_days(starts, ends, cost):
    def day(offset):
        return None if offset is None else NINE.on + timedelta(days=offset)

    campaign = Campaign(starts_on=day(starts), ends_on=day(ends))
    publish(draft(spend(800, 120), campaign=campaign))

    assert costs() == cost


def test_what_was_in_force_can_be_again():
    first = publish(draft(spend(1000, 100)))
    publish(change_policy(policy_id=first.policy_id, terms=spend(800, 120), actor=CLERK))
    third = roll_back(policy_id=first.policy_id, number=1, actor=CLERK)

    assert costs() == 900
    rows = PolicyVersion.objects.order_by("number")
    assert [row.number for row in rows] == [1, 2, third.number]
    assert rows[2].terms == rows[0].terms


def test_what_has_ended_gives_no_more_and_ending_again_is_harmless():
    version = publish(draft(spend(800, 120)))
    for _ in range(2):
        end_policy(policy_id=version.policy_id, actor=CLERK)

    assert costs() == 900
    told = Entry.objects.filter(subject_id=version.policy_id).values_list("name", flat=True)
    assert sorted(told) == ["PolicyDrafted", "PolicyEnded", "PolicyPublished"]


def test_versions_of_one_policy_are_never_in_force_together():
    now = clock.now()
    first = publish(draft(spend(800, 1)))
    made = [
        change_policy(policy_id=first.policy_id, terms=spend(800, n), actor=CLERK)
        for n in (2, 3, 4)
    ]
    publish(made[0], at=now + timedelta(hours=5))
    publish(made[1], at=now + timedelta(hours=2), until=now + timedelta(hours=3))
    publish(made[2], at=now + timedelta(hours=1))

    hours = [900 - costs(at=now + timedelta(hours=n, minutes=30)) for n in range(7)]
    assert hours == [1, 4, 4, 4, 4, 4, 4]


def test_a_published_version_twice_is_one():
    version = publish(draft(spend(800, 120)))

    assert publish(version).pk == version.pk
    assert PolicyVersion.objects.count() == 1


def test_many_policies_cost_two_statements(django_assert_num_queries):
    group = save_group(key="g", name="G", mode=Mode.BEST, actor=CLERK)
    for number in range(12):
        terms = policy(
            "x",
            (1, percent(number + 1)),
            what=what("A" if number < 4 else f"other {number}"),
            limits=Limits(amount=D(1000)),
        ).terms
        publish(draft(terms, code=f"P{number}", group_id=group.pk))

    with django_assert_num_queries(2):
        found = benefits_for(NINE)
    assert found.total == -36
    assert len(found.trace) == 4  # the others were not even loaded


def test_limits_hold_over_several_orders_and_come_back():
    """Story 3.4: 10 D are there; what is cancelled can be given again (PRM-12)."""
    terms = policy("x", (1, gift(("D", 4))), limits=Limits(quantity=D(10))).terms
    publish(draft(terms))

    given = []
    for number in range(4):
        found = benefits_for(NINE)
        hold_uses(reference=f"o{number}", uses=found.uses, actor=CLERK)
        hold_uses(reference=f"o{number}", uses=found.uses, actor=CLERK)
        given.append(sum(each.quantity for each in found.gifts))
    assert given == [4, 4, 2, 0]

    release_uses(reference="o1", actor=CLERK)
    assert [each.quantity for each in benefits_for(NINE).gifts] == [4]
    assert benefits_for(NINE).gifts[0].product_id == called("D")


def test_what_has_been_given_stays_used():
    terms = policy("x", (1, minus(10)), limits=Limits(amount=D(15))).terms
    publish(draft(terms))
    found = benefits_for(NINE)
    hold_uses(reference="o", uses=found.uses, actor=CLERK)
    for _ in range(2):
        take_uses(reference="o", uses=found.uses, booked_on=date(2026, 6, 1), actor=CLERK)
    release_uses(reference="o", actor=CLERK)

    assert benefits_for(NINE).total == -5


def test_two_orders_priced_at_once_cannot_both_have_the_last():
    publish(draft(policy("x", (1, minus(10)), limits=Limits(orders=D(1))).terms, name="Once"))
    one, other = benefits_for(NINE), benefits_for(NINE)
    hold_uses(reference="one", uses=one.uses, actor=CLERK)

    with refused(PromotionUsedUp) as told:
        hold_uses(reference="other", uses=other.uses, actor=CLERK)
    assert "Once" in str(told.value)


def test_a_cumulative_policy_counts_what_orders_hold():
    """PRM-10."""
    terms = policy("x", (1000, minus(100)), condition=amount(is_cumulative=True)).terms
    publish(draft(terms))
    given = []
    for number in range(3):
        found = benefits_for(NINE)
        given.append(-found.total)
        hold_uses(reference=f"o{number}", uses=found.uses, actor=CLERK)

    assert given == [0, 100, 0]


def test_a_return_is_reckoned_by_the_versions_of_its_order():
    """Decision 20: the policy has changed since."""
    ten = order(line("A", 10, 100))
    first = publish(draft(spend(1000, 100)))
    found = benefits_for(ten)
    publish(change_policy(policy_id=first.policy_id, terms=spend(800, 120), actor=CLERK))

    policies, groups = versions_of({(e.policy_id, e.version) for e in found.adjustments})
    back = reversal(ten, {"A": D(1)}, policies, groups=groups)
    assert back.refund == 0  # 100 less the 100 that 900 would not have saved


@pytest.mark.parametrize(
    ("terms", "path"),
    [
        (Terms(steps=()), ("terms", "steps")),
        (policy("x", (0, minus(1))).terms, ("terms", "steps", 0, "threshold")),
        (policy("x", ("NaN", minus(1))).terms, ("terms", "steps", 0, "threshold")),
        (policy("x", (2, minus(1)), (2, minus(2))).terms, ("terms", "steps", 1, "threshold")),
        (policy("x", (1, minus("Infinity"))).terms, ("terms", "steps", 0, "benefit", "value")),
        (policy("x", (1, minus("1E400"))).terms, ("terms", "steps", 0, "benefit", "value")),
        (policy("x", (1, minus(-1))).terms, ("terms", "steps", 0, "benefit", "value")),
        (policy("x", (1, percent(101))).terms, ("terms", "steps", 0, "benefit", "value")),
        (policy("x", (1, gift())).terms, ("terms", "steps", 0, "benefit", "gifts")),
        (policy("x", (1, minus(1)), condition=sets()).terms, ("terms", "condition", "parts")),
        (policy("x", (1, minus(1)), brand_share=D(2)).terms, ("terms", "brand_share")),
        (
            policy("x", (1, minus(1)), limits=Limits(quantity=D(1))).terms,
            ("terms", "limits", "quantity"),
        ),
        (
            policy("x", (1, price(1)), condition=amount(each=True)).terms,
            ("terms", "condition", "each"),
        ),
        (
            policy("x", (1, points(1)), condition=Condition(measure="orders")).terms,
            ("terms", "condition", "is_cumulative"),
        ),
        (
            policy("x", (1, points(1)), condition=sets(("A", 0))).terms,
            ("terms", "condition", "parts", 0, "quantity"),
        ),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_stands(terms, path):
    with refused(BadValue) as told:
        draft(terms)
    assert told.value.path == path


def test_all_that_makes_no_sense_is_told_at_once():
    with refused(Several) as told:
        draft(policy("x", (0, minus(-1)), brand_share=D(2)).terms)
    assert len(told.value.errors) == 3


def test_other_refusals_of_writing():
    version = draft(spend(1, 1))
    with refused(NumberTaken):
        draft(spend(1, 1))
    with refused(NotFound):
        draft(spend(1, 1), code="P2", group_id=uuid4())
    with refused(NotFound):
        publish_version(policy_id=version.policy_id, number=9, actor=CLERK)
    with refused(BadValue):
        publish(version, at=clock.now() - timedelta(minutes=1))
    with refused(BadValue):
        draft(
            spend(1, 1),
            code="P3",
            campaign=Campaign(starts_on=date(2026, 2, 1), ends_on=date(2026, 1, 1)),
        )
    with refused(BadValue):
        save_group(key=" ", name="x", actor=CLERK)
