"""Publishing products: what everybody on the platform calls the same thing."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel.errors import BadValue, NotFound, Several
from kernel.schema import in_schema
from shared_apps.directory.commands import publish_products, register_organisation
from shared_apps.directory.errors import BadGln, BadGtin, GlnTaken, GtinTaken, ItemGivenTwice
from shared_apps.directory.models import SharedProduct
from shared_apps.directory.queries import (
    organisation_by_gln,
    shared_products,
)
from shared_apps.directory.rules import (
    OrganisationKind,
    ProductFact,
    check_digit,
    normal_gtin,
)
from tests.support.channel import SYSTEM, make_company, make_member, schema

pytestmark = pytest.mark.django_db


def gtin(number: int) -> str:
    digits = f"{number:012}"
    return f"{digits}{check_digit(digits)}"


def fact(item_number: str, **given) -> ProductFact:
    return ProductFact(**{"item_number": item_number, "name": f"Item {item_number}", **given})


def publish(owner, *facts):
    return publish_products(owner_id=owner.pk, products=list(facts), actor=SYSTEM)


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("96385074", "00000096385074"),
        ("036000291452", "00036000291452"),
        ("4006381333931", "04006381333931"),
        ("00036000291452", "00036000291452"),
        (" 4006381333931 ", "04006381333931"),
        ("4006381333932", None),  # wrong check digit
        ("400638133393", None),  # twelve digits whose last is no check digit
        ("00000000", None),
        ("４００６３８１３３３９３１", None),  # full-width digits are not what scanners read
        ("", None),
        ("GTIN", None),
    ],
)
def test_gtins_are_one_number_space_of_fourteen_digits(given, normal):
    assert normal_gtin(given) == normal


def test_publishing_again_keeps_the_id_and_changes_the_facts():
    brand = make_company(kind="brand")
    first = publish(brand, fact("A", gtin="4006381333931"))

    second = publish(brand, fact("A", name="Lamp A", base_unit="KGM"))

    assert first == second
    [row] = shared_products(first.values()).values()
    assert (row.name, row.gtin, row.base_unit) == ("Lamp A", None, "KGM")


def test_thousands_cost_as_many_statements_as_two():
    brand = make_company(kind="brand")

    def statements(facts):
        with CaptureQueriesContext(connection) as captured:
            assert len(publish(brand, *facts)) == len(facts)
        return len(captured)

    few = statements([fact("A", gtin=gtin(1)), fact("B")])
    many = statements([fact(f"N{n}", gtin=gtin(n)) for n in range(10, 3010)])
    assert many == few


def test_a_gtin_of_another_owner_is_refused_by_name():
    mine, yours = make_company("Mine", "brand"), make_company("Yours", "brand")
    publish(yours, fact("Y1", gtin=gtin(7)))

    with pytest.raises(GtinTaken) as refusal:
        publish(mine, fact("M0"), fact("M1", gtin=gtin(7)))

    assert "Yours" in str(refusal.value)
    assert "Y1" in str(refusal.value)
    assert refusal.value.path == ("products", 1)
    assert not SharedProduct.objects.filter(owner=mine).exists()


def test_two_items_may_swap_their_gtins_in_one_go():
    brand = make_company(kind="brand")
    publish(brand, fact("A", gtin=gtin(1)), fact("B", gtin=gtin(2)))

    publish(brand, fact("A", gtin=gtin(2)), fact("B", gtin=gtin(1)))

    items = dict(SharedProduct.objects.values_list("item_number", "gtin"))
    assert items == {"A": normal_gtin(gtin(2)), "B": normal_gtin(gtin(1))}


def test_a_gtin_held_by_an_item_that_is_not_given_is_taken():
    brand = make_company(kind="brand")
    publish(brand, fact("A", gtin=gtin(1)))

    with pytest.raises(GtinTaken):
        publish(brand, fact("B", gtin=gtin(1)))


def test_everything_wrong_with_a_list_is_said_at_once():
    brand = make_company(kind="brand")

    with pytest.raises(Several) as refusal:
        publish(brand, fact("A"), fact(" A "), fact("B", gtin="123"), fact("  "))

    kinds = [type(error) for error in refusal.value.errors]
    assert kinds == [ItemGivenTwice, BadGtin, BadValue]
    assert [error.path[1] for error in refusal.value.errors] == [1, 2, 3]


def test_the_same_gtin_twice_in_a_list_is_refused():
    brand = make_company(kind="brand")
    with pytest.raises(GtinTaken):
        publish(brand, fact("A", gtin=gtin(1)), fact("B", gtin=gtin(1)))


def test_numbers_that_look_the_same_are_the_same_item():
    brand = make_company(kind="brand")
    composed = publish(brand, fact("caf\u00e9"))
    decomposed = publish(brand, fact("cafe\u0301"))
    assert composed == decomposed
    assert SharedProduct.objects.get().item_number == "caf\u00e9"


def test_nobody_publishes_for_a_company_that_does_not_exist():
    with pytest.raises(NotFound):
        publish_products(owner_id=SharedProduct().pk, products=[fact("A")], actor=SYSTEM)


def test_a_tenant_cannot_publish_in_another_name():
    """T4: the database itself refuses, whatever the code above believes."""
    mine, yours = make_member(kind="dealer"), make_company(kind="brand")
    with in_schema(schema(mine)):
        publish(mine, fact("A"))
        with pytest.raises(Exception, match="row-level security"):
            publish(yours, fact("A"))


def test_an_organisation_is_found_by_its_gln_and_keeps_it():
    company = make_company("Brand", gln="4006381333931")
    assert organisation_by_gln("4006381333931") == company

    with pytest.raises(GlnTaken):
        make_company("Other", gln="4006381333931")
    with pytest.raises(BadGln):
        make_company("Third", gln="4006381333932")


def test_registering_the_same_id_again_updates_it():
    company = make_company("Old name")
    again = register_organisation(
        organisation_id=company.pk, name="New name", kind=OrganisationKind.STORE, actor=SYSTEM
    )
    assert (again.pk, again.name) == (company.pk, "New name")
