"""What we write as UBL we read back as the same document; and others can read it too."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from shared_apps.exchange.documents import DOCUMENTS, decode
from shared_apps.exchange.ubl import PartyFact, from_xml, to_xml
from tests.support.papers import KINDS
from tests.support.ubl_files import element_orders

BRAND = PartyFact(
    organisation_id=UUID(int=1), name="Lumen & Söhne <光>", gln="4000000000013", country="DE"
)
DEALER = PartyFact(organisation_id=UUID(int=2), name="深圳经销商")
calm = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@pytest.mark.parametrize("kind", KINDS)
@calm
@given(data=st.data())
def test_a_document_comes_back_as_it_went_out(kind, data):
    document = data.draw(KINDS[kind])
    assert from_xml(to_xml(document, BRAND, DEALER), document.link_id) == document


@calm
@given(document=KINDS["receipt_advice/1"], gives_up=st.booleans())
def test_what_is_short_is_awaited_or_lost_as_it_was_said(document, gives_up):
    short = [
        max(line.advised - line.received - line.rejected, Decimal(0)) for line in document.lines
    ]
    lines = tuple(
        replace(line, missing=missing if gives_up else Decimal(0))
        for line, missing in zip(document.lines, short, strict=True)
    )
    document = replace(document, lines=lines)
    assert from_xml(to_xml(document, BRAND, DEALER), document.link_id) == document


@pytest.mark.parametrize("kind", KINDS)
@calm
@given(data=st.data())
def test_a_document_survives_the_data_base(kind, data):
    document = data.draw(KINDS[kind])
    stored = msgspec.json.decode(msgspec.json.encode(msgspec.to_builtins(document)))
    assert decode(kind, stored) == document


@pytest.mark.parametrize("kind", KINDS)
@calm
@given(data=st.data())
def test_elements_stand_in_the_order_of_the_standard(kind, data):
    """UBL's schemas are sequences; the published examples show the order of each."""
    known = element_orders()
    xml = to_xml(data.draw(KINDS[kind]), BRAND, DEALER)
    for element in etree.fromstring(xml).iter():
        names = [etree.QName(child).localname for child in element]
        before = known.get(etree.QName(element).localname, {})
        for earlier, later in pairwise(names):
            assert earlier not in before.get(later, set()) or later in before.get(earlier, set()), (
                f"{etree.QName(element).localname}: {earlier} must not stand before {later}"
            )


def test_every_kind_of_document_has_a_form():
    assert set(KINDS) == set(DOCUMENTS) - {"message/1"}  # words bind nobody and have no form
