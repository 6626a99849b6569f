"""Who is invited gets a mail, chooses a password and is in (ORG-01)."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from config.settings import environment
from kernel.schema import in_schema
from shared_apps.identity import commands
from shared_apps.identity.jobs import mail_invitation
from shared_apps.identity.models import User
from tests.support.people import SETUP, make_member, make_user

pytestmark = pytest.mark.django_db
RESET = "/_allauth/browser/v1/auth/password/reset"
PASS = "a much better pass phrase"


def invite(tenant, **given):
    member = commands.add_member(
        organisation_id=tenant.id,
        **{"email": "new@example.com", "name": "New", "roles": ["warehouse"], **given},
        actor=SETUP,
    )
    with in_schema(tenant.schema_name):
        mail_invitation.fn(str(member.id))
    return member


def test_the_link_in_the_mail_leads_in_once(tenants, at, mailoutbox):
    member = invite(tenants["brand"])
    [mail] = mailoutbox
    assert mail.to == ["new@example.com"]
    assert "https://brand.localhost/account/password/" in mail.body
    key = mail.body.split("/account/password/")[1].split()[0]
    browser = at("brand")

    browser.post(RESET, {"key": key, "password": PASS}, "application/json")
    again = browser.post(RESET, {"key": key, "password": "another " + PASS}, "application/json")

    assert again.status_code == 400
    assert browser.sign_in(member.user, PASS).status_code == 200
    assert browser.who()["permissions"]


def test_who_has_an_account_signs_in_with_it(tenants, mailoutbox):
    known = make_user()
    invite(tenants["brand"], email=known.email)

    assert mailoutbox[0].body.rstrip().endswith("https://brand.localhost")
    assert "/account/password/" not in mailoutbox[0].body


def test_the_mail_is_in_the_persons_language(tenants, mailoutbox):
    invite(tenants["brand"], language="zh")

    assert mailoutbox[0].subject == "您已可以登录 Brand"


def test_who_has_left_gets_no_mail(tenants, mailoutbox):
    member = make_member(organisation_id=tenants["brand"].id, role="warehouse")
    commands.deactivate_member(membership_id=member.id, actor=SETUP)
    mail_invitation.fn(str(member.id))

    assert not mailoutbox


def test_the_first_operator_comes_from_the_command_line(at, channel, capsys):
    call_command("add_operator", "Ann@Example.com", "Ann")
    key = (
        capsys.readouterr().out.split("https://platform.localhost/account/password/")[1].split()[0]
    )
    browser = at()
    browser.post(RESET, {"key": key, "password": PASS}, "application/json")
    browser.sign_in(User.objects.get(email="ann@example.com"), PASS)

    assert "tenants.tenant.provision" in browser.who()["permissions"]
    with pytest.raises(CommandError, match="already belongs"):
        call_command("add_operator", "ann@example.com", "Ann")


def test_the_command_also_says_how_without_a_browser(channel, capsys, settings):
    """Its addresses are the site's own, with the port of the demo."""
    settings.LINK_FORM = "http://{host}:8123"
    call_command("add_operator", "bob@example.com", "Bob")
    said = capsys.readouterr().out

    assert "within three days: http://platform.localhost:8123/account/password/" in said
    assert "curl http://platform.localhost:8123/_allauth/app/v1/auth/password/reset " in said
    given = json.loads(said.split("-d '")[1].split("'")[0])
    answer = Client().post(
        "/_allauth/app/v1/auth/password/reset",
        {**given, "password": PASS},
        "application/json",
        headers={"host": "platform.localhost:8123"},
    )
    assert User.objects.get(email="bob@example.com").check_password(PASS), answer.content


def test_links_of_the_demo_have_its_port(monkeypatch, tmp_path):
    monkeypatch.setenv("TIERLINE_STATE", str(tmp_path))
    assert environment.link_form() == "http://{host}:8000"
    (tmp_path / "ports.json").write_text('{"web": 8123, "gateway": 4001}')
    assert environment.link_form() == "http://{host}:8123"
