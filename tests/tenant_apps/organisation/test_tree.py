"""ORG-02: one root, made with the tenant; others below it by dotted codes."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from kernel.errors import BadValue, NotFound
from kernel.graphql.ids import NOWHERE
from tenant_apps.organisation.commands import add_unit, change_unit, found_root, remove_unit
from tenant_apps.organisation.errors import (
    BadOrganisationCode,
    OrganisationCodeTaken,
    OrganisationHasOthersBelow,
    OrphanOrganisation,
    RootNotComplete,
    RootStays,
    SecondRoot,
)
from tenant_apps.organisation.models import OrganisationUnit
from tenant_apps.organisation.rules import (
    FACTS,
    LEVELS,
    is_code,
    missing_facts,
    next_below,
    parent_of,
    tidy_code,
)
from tests.support.api import Api
from tests.support.trading import CLERK

WHOLE = {
    "legal_name": "Aurora Lighting Ltd",
    "tax_number": "91440300MA5EXAMPLE",
    "address": "Shennan Road 1, Shenzhen",
    "contact": "Wang Li",
    "phone": "+86 755 1234 5678",
}
codes = st.lists(st.integers(0, 999), min_size=1, max_size=LEVELS).map(
    lambda parts: ".".join(f"{part:03}" for part in parts)
)


def add(code, name="Branch", **facts):
    return add_unit(code=code, name=name, facts=facts, actor=CLERK)


def tree():
    return list(OrganisationUnit.objects.order_by("code").values_list("code", flat=True))


@pytest.fixture
def root(brand):
    return OrganisationUnit.objects.get()


@pytest.fixture
def whole(root):
    return change_unit(unit_id=root.pk, facts=WHOLE, actor=CLERK)


@given(codes)
def test_each_code_below_the_root_has_one_above_it(code):
    assert is_code(code)
    assert is_code(parent_of(code)) == ("." in code)
    assert code.startswith(parent_of(code))


@given(codes, st.sets(st.integers(1, 999)))
def test_the_next_free_code_is_below_and_free(code, taken):
    there = {f"{code}.{each:03}" for each in taken}
    free = next_below(code, there)
    assert free not in there
    assert free == "" if 999 in taken else parent_of(free) == code


@given(st.text(alphabet="0129.\uff10\u3002a ", max_size=12))
def test_a_code_is_three_digits_a_level_and_nothing_else(text):
    parts = tidy_code(text).split(".")
    right = all(len(part) == 3 and set(part) <= set("0123456789") for part in parts)
    assert is_code(tidy_code(text)) == right


@given(st.dictionaries(st.sampled_from(list(FACTS)), st.text()))
def test_what_is_missing_is_what_is_blank(facts):
    full = {name for name, text in facts.items() if text.strip()}
    assert set(missing_facts(facts)) == set(FACTS) - full


def test_a_tenant_comes_with_its_root_and_asking_again_changes_nothing(brand, root):
    assert (root.code, root.name, root.parent_id) == ("001", brand.name, None)
    assert root.missing == tuple(FACTS)

    assert found_root(name="Another", actor=CLERK) == root
    assert tree() == ["001"]


def test_nothing_is_put_below_a_root_that_lacks_data(root):
    change_unit(unit_id=root.pk, facts={**WHOLE, "phone": " "}, actor=CLERK)

    with pytest.raises(RootNotComplete) as refusal:
        add("001.002")

    assert "telephone" in refusal.value.sentence("en")
    assert "电话" in refusal.value.sentence("zh")
    assert tree() == ["001"]


def test_branches_stand_below_the_root_and_below_each_other(whole):
    """Story 1 step 3."""
    for code, name in (("001.002", "Shenzhen"), ("001.003", "Guangzhou"), ("001.004", "Zhuhai")):
        assert add(code, name).parent == whole
    assert add("００１．００２。００１", "Nanshan").parent.name == "Shenzhen"
    assert tree() == ["001", "001.002", "001.002.001", "001.003", "001.004"]


def test_a_second_root_is_refused_with_the_way_below(whole):
    add("001.002")
    with pytest.raises(SecondRoot) as refusal:
        add("002")

    assert refusal.value.path == ("code",)
    assert refusal.value.sentence("en").endswith("Put it below, as 001.003.")
    assert "001.003" in refusal.value.sentence("zh")
    assert tree() == ["001", "001.002"]


def test_the_database_keeps_one_root_and_no_orphan(whole):
    with pytest.raises(IntegrityError, match="one_root_organisation"), transaction.atomic():
        OrganisationUnit.objects.create(code="002", name="Second")
    OrganisationUnit.objects.create(code="009.001", name="Orphan", parent_id=NOWHERE)
    with pytest.raises(IntegrityError, match="parent_id"):
        connection.check_constraints()


@pytest.mark.parametrize(
    ("code", "constraint"),
    [
        ("001.2", "organisation_code_is_digits_and_levels"),
        ("001.002\n", "organisation_code_is_digits_and_levels"),
        ("002", "only_the_root_has_no_organisation_above"),
    ],
)
def test_the_database_keeps_codes_that_say_where_they_stand(whole, code, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        OrganisationUnit.objects.create(code=code, name="x", parent=whole)


def test_who_removes_waits_for_who_adds(whole, count_queries):
    """Or one could be put below another that is just going."""
    add("001.002", "Shenzhen")
    branch = OrganisationUnit.objects.get(code="001.002")
    with count_queries() as queries:
        remove_unit(unit_id=branch.pk, actor=CLERK)

    first = next(query for query in queries if query.startswith("SELECT"))
    assert "FOR UPDATE" in first
    assert '"parent_id" IS NULL' in first


def test_an_orphan_is_refused_and_told_what_is_above_it(whole):
    with pytest.raises(OrphanOrganisation) as refusal:
        add("001.005.001")

    assert "Add 001.005 before it." in refusal.value.sentence("en")
    assert tree() == ["001"]


@pytest.mark.parametrize(
    "code", ["1", "001.2", "001.", ".001", "001..002", "A01", "001.002\n3", "", "001" + ".001" * 8]
)
def test_what_is_no_code_is_refused(whole, code):
    with pytest.raises(BadOrganisationCode) as refusal:
        add(code)

    assert f"at most {LEVELS} levels" in refusal.value.sentence("en")


def test_a_code_is_given_once(whole):
    add("001.002", "Shenzhen")
    with pytest.raises(OrganisationCodeTaken) as refusal:
        add("001.002", "Other")

    assert refusal.value.details == {"value": "001.002", "name": "Shenzhen", "free": "001.003"}
    with pytest.raises(OrganisationCodeTaken):
        add("001")


def test_a_name_is_not_empty_and_texts_fit(whole):
    for given_ in ({"name": " "}, {"name": "x" * 201}, {"phone": "1" * 41}):
        with pytest.raises(BadValue):
            add("001.002", **given_)
    assert tree() == ["001"]


def test_a_root_that_others_stand_on_keeps_its_data(whole):
    renamed = change_unit(unit_id=whole.pk, name="Aurora Group", actor=CLERK)
    assert (renamed.name, renamed.phone) == ("Aurora Group", WHOLE["phone"])
    add("001.002")

    with pytest.raises(RootNotComplete):
        change_unit(unit_id=whole.pk, facts={"phone": ""}, actor=CLERK)


def test_only_what_has_nothing_below_it_is_removed(whole):
    branch, office = add("001.002", "Shenzhen"), add("001.002.001", "Nanshan")
    with pytest.raises(OrganisationHasOthersBelow):
        remove_unit(unit_id=branch.pk, actor=CLERK)
    with pytest.raises(RootStays):
        remove_unit(unit_id=whole.pk, actor=CLERK)
    with pytest.raises(NotFound):
        remove_unit(unit_id=NOWHERE, actor=CLERK)

    remove_unit(unit_id=office.pk, actor=CLERK)
    remove_unit(unit_id=branch.pk, actor=CLERK)
    assert tree() == ["001"]


def test_a_tree_of_any_size_is_added_to_in_as_many_statements(whole, count_queries):
    def statements(code):
        with count_queries() as queries:
            add(code)
        return len(queries)

    few = statements("001.002")
    for number in range(3, 40):
        add(f"001.{number:03}")
    assert statements("001.900") == few


def test_people_ask_and_change_the_tree_by_the_api(brand, root):
    owner = Api(brand)
    fields = "unit { id code name parentId isComplete }"
    unit = owner.gid("OrganisationUnit", root.pk)
    assert owner.codes("addOrganisationUnit", code="001.002", name="x") == ["ROOT_NOT_COMPLETE"]
    camel = {"legalName": "A", "taxNumber": "B", "address": "C", "contact": "D", "phone": "E"}
    done = owner.do("changeOrganisationUnit", fields, unitId=unit, **camel)["unit"]
    assert done["isComplete"]
    key = {"idempotencyKey": "once"}
    for _ in range(2):  # the second is the same wish
        made = owner.do("addOrganisationUnit", fields, code="001.002", name="Shenzhen", **key)
        assert made["unit"]["parentId"] == unit
    told = owner.ask("{ organisationUnits { code name parentId } }")["organisationUnits"]
    assert [(each["code"], each["name"]) for each in told] == [
        ("001", brand.name),
        ("001.002", "Shenzhen"),
    ]
    assert owner.codes("addOrganisationUnit", code="002", name="x") == ["SECOND_ROOT"]
    assert owner.do("removeOrganisationUnit", unitId=made["unit"]["id"])


def test_who_may_look_may_not_change(brand, root):
    director = Api(brand, role="channel_director")
    assert director.ask("{ organisationUnits { code } }") == {
        "organisationUnits": [{"code": "001"}]
    }
    assert director.codes("addOrganisationUnit", code="001.002", name="x") == ["FORBIDDEN"]
    assert Api(brand, role="warehouse").refused("{ organisationUnits { code } }") == ["FORBIDDEN"]
