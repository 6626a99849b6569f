"""Commands do not take a name that is none for "nothing to do"."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

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


@pytest.mark.slow
@pytest.mark.parametrize("words", [("check_books",), ("replay_orders", "adventureworks")])
def test_a_command_brings_a_server_and_tables_of_its_own(words, tmp_path):
    """Nobody has to migrate before the first command on a new folder."""
    given = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE"}
    }
    done = subprocess.run(
        [Path(sys.executable).with_name("manage"), *words, *([tmp_path] * (len(words) - 1))],
        env={**given, "TIERLINE_STATE": str(tmp_path / "state")},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )

    assert "Traceback" not in done.stderr
    assert ("The books of 0 tenants are right." in done.stdout) is (words[0] == "check_books")
