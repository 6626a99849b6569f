"""T4: an id of another tenant's is answered like one that does not exist, wherever one is taken.

The schemas are walked, so that a new argument is tested, or fails for want of a case, from the
day it is added.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import uuid6

from kernel.graphql.ids import gid
from tests.security.asking import ask, codes, result
from tests.security.cases import ASKED_BY, all_operations, ways
from tests.support.api import Api
from tests.support.books import fingerprint, undone
from tests.support.schema_walk import Spot, spots, swapped, value_at

_ID = re.compile(r"gid://tierline/(?P<owner>[^/]+)/(?P<kind>\w+)/(?P<key>[-0-9a-f]+)")
NOT_FOUND = ({}, ["NOT_FOUND"], ["<id> does not exist, or is not yours to see."])
# Where an id of theirs that one does know is a proper one: the id to ask for instead.
HIDDEN = {"inviteOrganisation.organisationId": "company"}
# Where an id need not lead to anything: what is answered does not depend on it.
HARMLESS = {
    "cockpit.customerId": "nobody's figures are noughts",
    "orderTrend.customerId": "nobody's figures are noughts",
    "ordersAndReceipts.customerId": "nobody's figures are noughts",
    "suppliersFor.productIds": "all suppliers are there to choose from",
}
SPOTS = [spot for each in all_operations() for spot in spots(each, "ID")]


def others(spot: Spot, mine: str, theirs: str) -> Iterator[tuple[str, str]]:
    """Ids that must all be answered alike: (what it is, the id)."""
    _, kind, key = _ID.fullmatch(theirs).groups()
    ours = _ID.fullmatch(mine)["owner"]
    yield "theirs, as if it were ours", gid(kind, key, ours)
    yield "theirs", theirs
    yield "ours, of another kind", gid("Nothing", _ID.fullmatch(mine)["key"], ours)
    yield "of nobody", gid(kind, uuid6.uuid7(), uuid6.uuid7())
    yield "malformed", "no-such-thing"
    yield "with a line break", f"{mine}\n"
    yield "longer", mine + "0"


def told(answer: dict[str, Any], given: str) -> str:
    """An answer without the id that was asked for, which is all it may differ in."""
    text = json.dumps(answer)
    escaped = json.dumps(given)[1:-1]
    found = _ID.fullmatch(given)
    text = text.replace(escaped, "<id>")
    return text.replace(found["key"], "<id>") if found else text


def in_short(told: str) -> Any:
    """The result and what is said, not the kind of thing it is said of and at which place."""
    answer = json.loads(told)
    payload = next(iter((answer.get("data") or {}).values()), None)
    refusals = payload.get("userErrors", ()) if isinstance(payload, dict) else ()
    sentences = [each["message"] for each in [*answer.get("errors", ()), *refusals]]
    return (
        result(answer),
        codes(answer),
        [re.sub(r"^[\w ]+ <id>", "<id>", each) for each in sentences],
    )


def test_there_are_many():
    assert len(SPOTS) > 100


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_an_id_of_anothers_is_as_good_as_none(world, spot):
    cases = list(
        zip(ways(spot.operation, world.ours), ways(spot.operation, world.theirs), strict=True)
    )
    cases = [(our, their) for our, their in cases if value_at(our, spot.path) is not None]
    assert cases, f"no case fills {spot}; see tests/security/cases.py"
    for our, their in cases:
        mine = _first(value_at(our, spot.path))
        hidden = HIDDEN.get(str(spot))
        theirs = world.theirs[hidden] if hidden else _first(value_at(their, spot.path))
        _own_is_found(world, spot, our)
        before = fingerprint(world.ours.tenant, world.theirs.tenant)
        if str(spot) not in HARMLESS:
            _all_are_refused_alike(world, spot, our, mine, theirs)
            assert fingerprint(world.ours.tenant, world.theirs.tenant) == before
        else:
            _none_makes_a_difference(world, spot, our, mine, theirs)


def _all_are_refused_alike(world, spot: Spot, given: Any, mine: str, theirs: str) -> None:
    unknown = _refused(world, spot, given, _unknown(mine))
    for what, other in others(spot, mine, theirs):
        answer = _refused(world, spot, given, other)
        if what == "theirs, as if it were ours":
            assert answer == unknown
        elif in_short(answer) != NOT_FOUND:
            assert in_short(answer) == in_short(unknown), f"{what} is told apart"


def _refused(world, spot: Spot, given: Any, other: str) -> str:
    answer = _with(world, spot, given, other)
    assert not result(answer), answer
    return told(answer, other)


def _none_makes_a_difference(world, spot: Spot, given: Any, mine: str, theirs: str) -> None:
    """The answer to theirs is that to no one's, and theirs stays as it is."""
    before = fingerprint(world.theirs.tenant)
    with undone():
        unknown = _with(world, spot, given, _unknown(mine))
    for what, other in others(spot, mine, theirs):
        with undone():
            answer = _with(world, spot, given, other)
            after = fingerprint(world.theirs.tenant)
        assert codes(answer) in (codes(unknown), ["NOT_FOUND"]), what
        in_theirs = f"{world.theirs.tenant.schema_name}."
        for table in before:
            assert not table.startswith(in_theirs) or after[table] == before[table]


def _with(world, spot: Spot, given: Any, other: str) -> dict[str, Any]:
    """The answer, one id being another."""
    asked = swapped(given, spot.path, lambda old: _other(spot, old, other))
    answer = ask(_asker(world, spot), spot.operation, asked)
    assert "INTERNAL" not in codes(answer), answer
    return answer


def _asker(world, spot: Spot) -> Api:
    return world.api(ASKED_BY.get(spot.operation.name, "owner"))


def _unknown(mine: str) -> str:
    found = _ID.fullmatch(mine)
    return gid(found["kind"], uuid6.uuid7(), found["owner"])


def _first(value: Any) -> str:
    return value[0] if isinstance(value, list) else value


def _other(spot: Spot, old: Any, new: str) -> Any:
    """In a list that shall be changed one's own stays: one stranger refuses them all."""
    if isinstance(old, list):
        return [*old, new] if spot.operation.is_mutation else [new]
    return new


def _own_is_found(world, spot: Spot, given: dict[str, Any]) -> None:
    """With one's own ids throughout it works; else the rest of the test would prove nothing."""
    with undone():
        answer = ask(_asker(world, spot), spot.operation, given)
        assert not codes(answer), answer
        assert "errors" not in answer, answer
        assert result(answer), answer
