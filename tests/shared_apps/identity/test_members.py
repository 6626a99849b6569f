"""People come, change and go (ORG-04, ORG-05, ORG-10, T16)."""

from dataclasses import replace
from uuid import uuid4

import pytest

from kernel.actor import Actor, Scope
from kernel.errors import NotFound
from kernel.history.models import Entry
from kernel.schema import in_schema
from shared_apps.identity import commands
from shared_apps.identity.errors import (
    AlreadyMember,
    BadEmail,
    LastOwner,
    MoreThanYours,
    NotMaster,
    RoleTaken,
    UnknownRoles,
    UnknownScopes,
    WiderThanYours,
)
from shared_apps.identity.models import ApiToken, Membership, Role, Session, User
from shared_apps.identity.queries import places_of, visible_members
from shared_apps.identity.rules import Standing, effective_permissions, expand
from tests.support.people import SETUP, actor_for, make_member, make_token, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def brand(tenants):
    return tenants["brand"]


@pytest.fixture
def owner(brand):
    return actor_for(make_member(organisation_id=brand.id))


def add(owner, **given):
    return commands.add_member(
        **{
            "organisation_id": owner.organisation_id,
            "email": "new@example.com",
            "name": "New",
            "roles": ["warehouse"],
            "actor": owner,
            **given,
        }
    )


def test_an_invited_person_has_one_account_and_a_place(owner):
    member = add(owner, email=" New@Example.COM ")

    assert member.user.email == "new@example.com"
    assert not member.user.has_usable_password()
    assert (member.roles, member.is_active) == (["warehouse"], True)


def test_a_person_known_elsewhere_keeps_name_and_password(owner, tenants):
    known = make_member(organisation_id=tenants["dealer"].id).user
    member = add(owner, email=known.email, name="Somebody else", password="taken over 123")

    known.refresh_from_db()
    assert member.user_id == known.id
    assert known.name != "Somebody else"
    assert not known.check_password("taken over 123")
    assert len(places_of(known.id)) == 2


def test_the_change_stands_in_the_tenants_own_history(owner, brand):
    with in_schema(brand.schema_name):
        member = add(owner)
        entry = Entry.objects.get(subject_id=member.id)

        assert (entry.name, entry.actor) == ("MemberJoined", owner.name)


def test_nobody_is_added_twice(owner):
    add(owner)

    with pytest.raises(AlreadyMember):
        add(owner)


def test_who_left_can_come_back(owner):
    member = add(owner)
    commands.deactivate_member(membership_id=member.id, actor=owner)
    again = add(owner, roles=["finance"])

    assert (again.id, again.roles, again.is_active) == (member.id, ["finance"], True)


@pytest.mark.parametrize("email", ["", "x", "a@b", "a b@example.com", "a@x.com\nb@x.com"])
def test_what_is_no_address_is_refused(owner, email):
    before = User.objects.count()

    with pytest.raises(BadEmail):
        add(owner, email=email)
    assert User.objects.count() == before


@pytest.mark.parametrize("role", ["nothing", "dealer", "platform_operator", "see_price"])
def test_roles_of_another_side_or_of_nobody_are_refused(owner, role):
    """T16: no owner makes an operator."""
    with pytest.raises(UnknownRoles):
        add(owner, roles=[role])
    assert not Membership.objects.filter(user__email="new@example.com").exists()


def test_nobody_hands_out_more_than_they_hold(owner):
    """T16"""
    commands.define_role(
        code="greeter", name="Greeter", permissions=["identity.member.*"], actor=owner
    )
    greeter = actor_for(make_member(organisation_id=owner.organisation_id, roles=["greeter"]))

    with pytest.raises(MoreThanYours):
        add(greeter, roles=["owner"])
    add(greeter, roles=["greeter"])


def test_nobody_puts_out_who_holds_more(owner):
    commands.define_role(
        code="greeter", name="Greeter", permissions=["identity.member.*"], actor=owner
    )
    greeter = actor_for(make_member(organisation_id=owner.organisation_id, roles=["greeter"]))
    target = make_member(organisation_id=owner.organisation_id)

    for change in (
        lambda: commands.deactivate_member(membership_id=target.id, actor=greeter),
        lambda: commands.set_member_roles(membership_id=target.id, roles=[], actor=greeter),
    ):
        with pytest.raises(MoreThanYours):
            change()
    target.refresh_from_db()
    assert (target.is_active, target.roles) == (True, ["owner"])


def test_another_organisations_member_does_not_exist(owner, tenants):
    """T4: the same refusal as for an id nobody has."""
    theirs = make_member(organisation_id=tenants["dealer"].id, role="warehouse")

    for membership_id in (theirs.id, uuid4()):
        with pytest.raises(NotFound):
            commands.set_member_roles(membership_id=membership_id, roles=[], actor=owner)
        with pytest.raises(NotFound):
            commands.deactivate_member(membership_id=membership_id, actor=owner)


def test_the_last_owner_stays(brand):
    member = make_member(organisation_id=brand.id)
    Membership.objects.filter(organisation_id=brand.id).exclude(pk=member.id).delete()

    with pytest.raises(LastOwner):
        commands.deactivate_member(membership_id=member.id, actor=SETUP)
    with pytest.raises(LastOwner):
        commands.set_member_roles(membership_id=member.id, roles=["finance"], actor=SETUP)
    make_member(organisation_id=brand.id)
    commands.deactivate_member(membership_id=member.id, actor=SETUP)


def test_leaving_ends_sessions_here_and_not_elsewhere(brand, tenants, at):
    """ASVS 7.4.2"""
    make_member(organisation_id=brand.id)
    member = make_member(organisation_id=brand.id)
    make_member(organisation_id=tenants["dealer"].id, user=member.user)
    for slug in ("brand", "dealer"):
        at(slug).sign_in(member.user)
    make_token(member)

    commands.deactivate_member(membership_id=member.id, actor=SETUP)

    places = Session.objects.filter(user_id=member.user_id)
    assert set(places.values_list("organisation_id", flat=True)) == {tenants["dealer"].id}
    assert not ApiToken.objects.filter(membership=member, revoked_at=None).exists()


def test_a_narrow_scope_is_not_widened_by_its_holder(owner):
    """ORG-05"""
    mine = frozenset({uuid4(), uuid4()})
    narrow = replace(owner, scope=Scope(partner_ids=mine))
    member = add(narrow, scope=Scope(partner_ids=frozenset([min(mine)])))
    assert member.reach == Scope(partner_ids=frozenset([min(mine)]))

    for wider in (Scope(), Scope(partner_ids=mine | {uuid4()})):
        with pytest.raises(WiderThanYours):
            add(narrow, email="other@example.com", scope=wider)


def test_a_scope_is_set_and_taken_back(owner):
    member, warehouses = add(owner), frozenset({uuid4()})
    commands.set_member_scope(
        membership_id=member.id, scope=Scope(warehouse_ids=warehouses), actor=owner
    )
    assert actor_for(member).scope == Scope(warehouse_ids=warehouses)

    commands.set_member_scope(membership_id=member.id, scope=Scope(), actor=owner)
    assert actor_for(member).scope == Scope()


def test_who_works_on_some_customers_sees_their_people_only(owner, brand):
    """ORG-06"""
    ours, others = uuid4(), uuid4()
    members = {
        key: make_member(organisation_id=brand.id, role="dealer", partner_id=key)
        for key in (ours, others)
    }
    narrow = replace(owner, scope=Scope(partner_ids=frozenset({ours})))

    seen = set(visible_members(narrow).values_list("id", flat=True))
    assert members[ours].id in seen
    assert members[others].id not in seen
    with pytest.raises(NotFound):
        commands.deactivate_member(membership_id=members[others].id, actor=narrow)


# --- Own roles --------------------------------------------------------------------------------


def test_an_own_role_takes_effect_at_once_and_in_its_organisation_only(owner, tenants):
    commands.define_role(code="counter", name="Counter", permissions=["identity.*"], actor=owner)
    member = make_member(organisation_id=owner.organisation_id, roles=["counter"])
    assert "identity.member.view" in actor_for(member).permissions

    commands.define_role(code="counter", name="Counter", permissions=[], actor=owner)

    assert actor_for(member).permissions == frozenset()
    assert Role.objects.get(code="counter").organisation_id == owner.organisation_id
    with pytest.raises(UnknownRoles):
        make_member(organisation_id=tenants["dealer"].id, roles=["counter"])


def test_preset_roles_are_not_redefined(owner):
    with pytest.raises(RoleTaken):
        commands.define_role(code="owner", name="Me", permissions=["*"], actor=owner)


def test_who_has_left_and_a_token_that_has_ended_are_told_of_once(owner, brand):
    member = make_member(organisation_id=brand.id, roles=["plain_user"])
    make_token(member)
    token = ApiToken.objects.get(membership=member)
    with in_schema(brand.schema_name):
        for _ in range(2):
            commands.revoke_token(token_id=token.id, actor=SETUP)
            commands.deactivate_member(membership_id=member.id, actor=SETUP)

        told = Entry.objects.filter(name__in=["TokenRevoked", "MemberLeft"])
        assert sorted(entry.subject_id for entry in told) == sorted([token.id, member.id])


@pytest.mark.parametrize("pattern", ["nothing.*", "Sales.*", "identity.member.fly", "", "tenants"])
def test_a_role_of_nothing_is_a_slip(owner, pattern):
    with pytest.raises(UnknownScopes):
        commands.define_role(code="slip", name="Slip", permissions=[pattern], actor=owner)


def test_a_role_that_names_the_platforms_rights_gives_none(owner):
    """T16"""
    commands.define_role(code="sly", name="Sly", permissions=["tenants.*", "*"], actor=owner)
    member = make_member(organisation_id=owner.organisation_id, roles=["sly"])

    assert not actor_for(member).permissions & expand(["tenants.*"])


# --- Sub-accounts -----------------------------------------------------------------------------


@pytest.fixture
def master(brand):
    member = make_member(
        organisation_id=brand.id, role="dealer", partner_id=uuid4(), is_master=True
    )
    return actor_for(member)


def test_a_master_lets_colleagues_in_with_the_rights_it_chooses(master):
    """ORG-10"""
    member = commands.add_sub_account(
        email="buyer@example.com", name="Buyer", rights=["see_price", "order"], actor=master
    )
    actor = actor_for(member)

    assert (actor.organisation_id, actor.partner_id) == (master.organisation_id, master.partner_id)
    assert member.roles == ["dealer_purchaser", "order", "see_price"]
    assert actor.permissions < master.permissions
    assert "identity.sub_account.manage" not in actor.permissions


def test_each_right_adds_what_it_says():
    """ORG-10: see price, order, approve, pay."""
    from shared_apps.identity.rules import MALL_RIGHTS, MallRight

    plain = effective_permissions([], standing=Standing.PARTNER)
    assert set(MALL_RIGHTS) == set(MallRight) == {"see_price", "order", "approve", "pay"}
    assert plain == frozenset()


def test_a_master_changes_and_disables_its_own(master, at):
    sub = commands.add_sub_account(
        email="buyer@example.com", name="Buyer", rights=["order"], actor=master
    )
    commands.change_sub_account(membership_id=sub.id, rights=["pay"], actor=master)
    sub.refresh_from_db()
    assert sub.roles == ["dealer_purchaser", "pay"]

    commands.disable_sub_account(membership_id=sub.id, actor=master)

    sub.refresh_from_db()
    assert not sub.is_active


def test_a_sub_account_makes_none(master):
    sub = actor_for(
        commands.add_sub_account(email="b@example.com", name="B", rights=["order"], actor=master)
    )
    with pytest.raises(NotMaster):
        commands.add_sub_account(email="c@example.com", name="C", rights=[], actor=sub)


def test_staff_are_no_master(owner):
    with pytest.raises(NotMaster):
        commands.add_sub_account(email="c@example.com", name="C", rights=[], actor=owner)


def test_a_master_reaches_no_other_customers_people_and_no_staff(master, brand):
    """T4, ORG-08"""
    other = make_member(organisation_id=brand.id, role="dealer", partner_id=uuid4())
    staff = make_member(organisation_id=brand.id)
    itself = Membership.objects.get(user=master.user_id)

    for target in (other, staff, itself):
        with pytest.raises(NotFound):
            commands.disable_sub_account(membership_id=target.id, actor=master)
        with pytest.raises(NotFound):
            commands.change_sub_account(membership_id=target.id, rights=[], actor=master)
    assert set(visible_members(master)) == {itself}


def test_a_right_that_does_not_exist_is_refused(master):
    with pytest.raises(ValueError, match="fly"):
        commands.add_sub_account(email="c@example.com", name="C", rights=["fly"], actor=master)


# --- Tokens -----------------------------------------------------------------------------------


def test_a_person_makes_a_token_for_themselves(owner):
    made = commands.create_token(name="erp", scopes=["identity.*.view"], actor=owner)

    assert made.token.membership.user_id == owner.user_id
    assert made.secret.startswith(made.token.prefix)


def test_a_token_makes_no_stronger_token(owner):
    weak = replace(owner, token_id=uuid4(), permissions=frozenset({"identity.token.create"}))
    made = commands.create_token(name="sly", scopes=["*"], actor=weak)

    assert made.token.scopes == ["identity.token.create"]


def test_nobody_makes_a_token_for_somebody_else(owner, brand):
    other = make_member(organisation_id=brand.id)

    with pytest.raises(NotFound):
        commands.create_token(name="sly", scopes=["*"], membership_id=other.id, actor=owner)


def test_another_organisations_token_does_not_exist(owner, tenants):
    """T4"""
    make_token(organisation_id=tenants["dealer"].id)

    with pytest.raises(NotFound):
        commands.revoke_token(token_id=ApiToken.objects.get().id, actor=owner)
    assert ApiToken.objects.get().revoked_at is None


def test_customers_people_revoke_their_own_tokens_only(master, brand):
    mine = commands.create_token(name="mine", scopes=["*"], actor=master).token
    colleague = make_member(
        organisation_id=brand.id, role="dealer", partner_id=master.partner_id, user=make_user()
    )
    make_token(colleague)
    theirs = ApiToken.objects.get(membership=colleague)

    commands.revoke_token(token_id=mine.id, actor=master)
    with pytest.raises(NotFound):
        commands.revoke_token(token_id=theirs.id, actor=master)


def test_the_system_may_everything_but_is_nobodys_member(brand):
    from shared_apps.identity.errors import NeedsOwnMembership

    with pytest.raises(NeedsOwnMembership):
        commands.create_token(name="x", scopes=["*"], actor=Actor.system("x"))
