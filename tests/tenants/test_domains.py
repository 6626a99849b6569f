"""A tenant's own domain works once it is proved, and only as long (T12)."""

from __future__ import annotations

import pytest

from kernel.errors import NotFound, WrongState
from tenants.commands import archive_tenant, resume_tenant, suspend_tenant
from tenants.domains import claim_domain, give_up_domain, proof_record, record_proof
from tenants.errors import BadHost, HostNotProved, HostTaken
from tenants.queries import tenant_at
from tests.support.tenancy import SETUP

pytestmark = pytest.mark.usefixtures("db")
HOST = "shop.brand.example"


def claim(tenant, host=HOST):
    return claim_domain(tenant_id=tenant.id, host=host, actor=SETUP)


def prove(tenant, *texts, host=HOST):
    return record_proof(tenant_id=tenant.id, host=host, texts=texts, actor=SETUP)


def test_a_claimed_domain_serves_nobody(channel):
    claim(channel.brand)
    assert tenant_at(HOST) is None
    with pytest.raises(HostNotProved) as refused:
        prove(channel.brand, "tierline=guess", "v=spf1")
    assert f"_tierline.{HOST}" in str(refused.value)
    assert tenant_at(HOST) is None


def test_a_proved_domain_leads_to_its_tenant_until_the_proof_is_gone(channel):
    _, record = proof_record(claim(channel.brand, "Shop.Brand.Example."))
    prove(channel.brand, "v=spf1", record)
    assert tenant_at(f"{HOST}:443") == channel.brand
    with pytest.raises(HostNotProved):
        prove(channel.brand)
    assert tenant_at(HOST) is None


def test_a_claim_keeps_nobody_out_but_a_proof_does(channel):
    claim(channel.dealer)
    _, record = proof_record(claim(channel.brand))
    prove(channel.brand, record)
    with pytest.raises(HostTaken):
        claim(channel.dealer)
    with pytest.raises(NotFound):
        prove(channel.dealer, record)
    assert tenant_at(HOST) == channel.brand


def test_one_tenants_proof_does_not_prove_anothers_claim(channel):
    _, ours = proof_record(claim(channel.brand))
    claim(channel.dealer)
    with pytest.raises(HostNotProved):
        prove(channel.dealer, ours)


def test_a_domain_that_was_given_up_is_free(channel):
    _, record = proof_record(claim(channel.brand))
    prove(channel.brand, record)
    give_up_domain(tenant_id=channel.brand.id, host=HOST, actor=SETUP)
    assert tenant_at(HOST) is None
    claim(channel.dealer)


def put_away(tenant):
    suspend_tenant(tenant_id=tenant.id, actor=SETUP)
    archive_tenant(tenant_id=tenant.id, actor=SETUP)


def test_the_domains_of_an_archived_tenant_are_free_for_who_proves_them(channel):
    """They are their owner's, who may well come back with another tenant."""
    _, record = proof_record(claim(channel.store))
    prove(channel.store, record)
    suspend_tenant(tenant_id=channel.store.id, actor=SETUP)
    with pytest.raises(HostTaken):
        claim(channel.dealer)

    archive_tenant(tenant_id=channel.store.id, actor=SETUP)

    _, ours = proof_record(claim(channel.dealer))
    with pytest.raises(HostNotProved):
        prove(channel.dealer, record)
    prove(channel.dealer, ours)
    assert tenant_at(HOST) == channel.dealer


def test_an_archived_tenant_comes_back_for_no_domain(channel):
    claim(channel.store)
    put_away(channel.store)

    with pytest.raises(WrongState) as late:
        claim(channel.store)
    with pytest.raises(WrongState) as back:
        resume_tenant(tenant_id=channel.store.id, actor=SETUP)

    assert str(late.value) == (
        "Tenant store is archived, so it cannot be given a domain now. "
        "What is archived stays so; set up a new one instead."
    )
    assert "无法绑定域名" in late.value.sentence("zh")
    assert "set up a new one" in str(back.value)
    with pytest.raises(NotFound):
        prove(channel.store)


def test_a_proof_locks_the_domain_it_judges(channel, count_queries):
    """Else one that is given up at that moment would be written again, and serve its old owner."""
    _, record = proof_record(claim(channel.brand))
    with count_queries() as sent:
        prove(channel.brand, record)
    assert any("FOR UPDATE" in statement for statement in sent)


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "dealer.localhost", "platform.localhost", "brand", "127.0.0.1", "10.0.0.1:80",
        "[::1]", "1.2.3.4.5", "", "a b.example", "*.brand.example", "evil.example/x", "x@y.example",
    ],
)  # fmt: skip
def test_only_full_names_of_their_own_can_be_claimed(channel, host):
    with pytest.raises(BadHost):
        claim(channel.brand, host)
