"""Commands do not take a name that is none for "nothing to do"."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tenants.models import Tenant


def said(*words: str) -> str:
    told = StringIO()
    call_command(*words, stdout=told)
    return told.getvalue()


@pytest.mark.parametrize("words", [("check_books",), ("migrate_tenants", "--only")])
def test_a_tenant_that_does_not_exist_is_named(channel, words):
    with pytest.raises(CommandError, match=r"There is no (active )?tenant brnad"):
        said(*words, "brnad")


def test_the_books_of_one_tenant_can_be_checked(channel):
    assert said("check_books", "brand") == "The books of 1 tenants are right.\n"


def test_no_tenants_are_said_to_be_none(db):
    Tenant.objects.all().delete()

    assert said("tenants") == "There are no tenants yet.\n"


def test_the_kinds_of_tenant_are_listed_as_one_types_them(capsys):
    with pytest.raises(CommandError, match=r"choose from '?brand'?, '?dealer'?, '?store'?"):
        said("provision", "acme", "--kind", "king")


def test_fewer_than_no_tenants_cannot_be_loaded(db, tmp_path):
    with pytest.raises(CommandError, match="below zero"):
        call_command("load_channel", "adventureworks", tmp_path, tenants=-1)
