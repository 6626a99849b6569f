"""What a tenant may be called, and that its name never becomes a schema's (T12, T15)."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tenants.commands import archive_tenant, suspend_tenant
from tenants.errors import BadSetting, BadSlug, SlugTaken
from tenants.models import Tenant
from tenants.rules import RESERVED, display_name, is_slug, normal_host, schema_for, slug_in
from tests.support.tenancy import SETUP, make_tenant

NASTY = [
    "a", "ab", "-abc", "abc-", "1abc", "ABC", "Abc", "a_b_c", "a.b", "a b", "a'b", 'a"b', "a;b",
    "a,t_two", "public", "pg_catalog", "information_schema", "t_000001", "www", "xn--80ak6aa92e",
    "a--b", "été", "中文", "a\u202eb", "a\u200bb", "a\x00b", "a\nb", "abc\n", "😀", "x" * 33, "",
    " ", "аbc", "ａｂｃ", "nope','t_two", "a/../b", "%61bc", "tierline", "platform",
]  # fmt: skip


def schemas() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nspname FROM pg_namespace")
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.parametrize("slug", NASTY)
def test_a_nasty_slug_is_refused_and_leaves_nothing(db, slug):
    before = schemas()
    with pytest.raises(BadSlug):
        make_tenant(slug)
    assert schemas() == before
    assert not Tenant.objects.filter(slug=slug.replace("\x00", "")).exists()


@given(slug=st.text(max_size=70) | st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True))
@settings(max_examples=500)
def test_whatever_is_accepted_is_a_host_name_of_its_own(slug):
    if is_slug(slug):
        assert slug.isascii()
        assert slug == slug.lower()
        assert slug not in RESERVED
        assert normal_host(f"{slug}.example.com") == f"{slug}.example.com"
        assert slug_in(f"{slug}.example.com", "example.com") == slug


@given(name=st.text(max_size=210))
@example(name="Robert'); DROP SCHEMA public;--")
@example(name="T_000001")
@example(name="\x00")
@example(name="\ud800")
@example(name="\u202egnp.exe")
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_name_is_refused_or_only_text_to_show(db, name):
    """T15: 200 names; the row keeps the text, the schema is the next number."""
    shown = display_name(name)
    if shown is None:
        with pytest.raises(BadSetting):
            make_tenant(name=name)
        return
    assert "\u202e" not in shown
    with transaction.atomic():
        row = Tenant.objects.create(
            schema_name=schema_for(900_000), slug="somebody", name=shown, kind="brand",
            currency="CNY", zone="UTC", locale="en",
        )  # fmt: skip
        row.refresh_from_db()
        assert row.name == shown
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "change",
    [
        {"schema_name": "public"},
        {"schema_name": "pg_catalog"},
        {"schema_name": "T_000001"},
        {"schema_name": "t_1"},
        {"schema_name": "a,t_000001"},
        {"slug": "Brand"},
        {"slug": "a"},
    ],
)
def test_the_database_itself_refuses_other_names(channel, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Tenant.objects.filter(slug="brand").update(**change)


def test_the_schema_of_a_tenant_is_a_number(db):
    first, second = make_tenant("somebody"), make_tenant("someone")
    assert int(second.schema_name[2:]) == int(first.schema_name[2:]) + 1


def test_an_address_is_never_given_away_twice(channel):
    """T12: whoever still links to the old tenant must not reach a new one."""
    with pytest.raises(SlugTaken):
        make_tenant("brand")
    suspend_tenant(tenant_id=channel.store.id, actor=SETUP)
    archive_tenant(tenant_id=channel.store.id, actor=SETUP)
    with pytest.raises(SlugTaken):
        make_tenant("store")
    with pytest.raises(SlugTaken):
        make_tenant("store", organisation_id=channel.store.id)
    Tenant.objects.filter(pk=channel.store.id).delete()
    with pytest.raises(SlugTaken):
        make_tenant("store")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("kind", "retailer"),
        ("currency", "cny"),
        ("currency", "RMB¥"),
        ("currency", ""),
        ("zone", "Shanghai"),
        ("zone", "../etc/passwd"),
    ],
)
def test_a_wrong_setting_is_refused_in_both_languages(db, field, value):
    with pytest.raises(BadSetting) as refused:
        make_tenant(**{field: value})
    assert field in str(refused.value)
    assert field in refused.value.sentence("zh")
