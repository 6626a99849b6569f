"""Identity through the API (ORG-01, ORG-04, ORG-10, T4, T16)."""

from uuid import uuid4

import pytest

from kernel.graphql.ids import gid
from kernel.idempotency.models import Request
from kernel.schema import in_schema
from shared_apps.identity.models import ApiToken, Membership
from tenant_apps.inventory.queries import default_warehouse
from tenant_apps.partners.commands import admit_partner
from tests.support.api import Api
from tests.support.people import SETUP, make_member, make_token, make_user

pytestmark = pytest.mark.django_db

VIEWER = """{ viewer { name user { email language } permissions organisationId partnerId isMaster
    needsSecondFactor scope { partnerIds warehouseIds }
    memberships { organisationId organisationName host asPartner roles } } }"""
MEMBERS = """query ($first: Int = 50, $after: String) { members(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id user { name email } roles rights partnerId isMaster isActive
        scope { partnerIds } } } } }"""


@pytest.fixture
def brand(channel):
    return channel.brand


def asking(tenant, token):
    """Identity's own API at a tenant's host, as the holder of a token."""
    return Api(tenant, token=token, path="/people")


@pytest.fixture
def owner(brand):
    return make_member(organisation_id=brand.id)


@pytest.fixture
def api(owner, brand):
    return asking(brand, make_token(owner))


def member_gid(member):
    return gid("Member", member.id, member.organisation_id)


def test_the_viewer_is_who_one_is(api, owner, brand):
    found = api.ask(VIEWER)["viewer"]

    assert found["user"] == {"email": owner.user.email, "language": "ENGLISH"}
    assert found["organisationId"] == gid("Organisation", brand.id)
    assert "identity.member.invite" in found["permissions"]
    assert found["scope"] == {"partnerIds": None, "warehouseIds": None}
    assert found["memberships"] == [
        {
            "organisationId": gid("Organisation", brand.id),
            "organisationName": "Brand",
            "host": "brand.localhost",
            "asPartner": False,
            "roles": ["owner"],
        }
    ]


def test_nobody_has_no_viewer(brand):
    assert asking(brand, "").ask(VIEWER) == {"viewer": None}


def test_signing_in_leads_to_ones_tenants(at, tenants, owner, settings):
    """ORG-01: at the platform's own host, too."""
    make_member(
        organisation_id=tenants["dealer"].id, user=owner.user, role="dealer", partner_id=uuid4()
    )
    browser = at()
    browser.sign_in(owner.user)
    answer = browser.post("/people", {"query": VIEWER}, "application/json").json()
    found = answer["data"]["viewer"]

    assert (found["organisationId"], found["permissions"]) == (None, [])
    settings.PUBLIC_SCHEMA_URLCONF = "config.public_urls"
    places = browser.post("/graphql", {"query": "{ places { host } }"}, "application/json").json()
    assert {place["host"] for place in places["data"]["places"]} == {
        "brand.localhost",
        "dealer.localhost",
    }
    assert {place["host"]: place["asPartner"] for place in found["memberships"]} == {
        "brand.localhost": False,
        "dealer.localhost": True,
    }


def test_a_wrong_token_is_a_401(at, tenants):
    answer = at("brand").post(
        "/people", {"query": VIEWER}, "application/json", headers={"authorization": "Bearer tl_x"}
    )

    assert answer.status_code == 401
    assert answer.json()["errors"][0]["extensions"]["code"] == "TOKEN_REFUSED"


def test_members_come_in_pages_and_few_queries(api, brand, count_queries):
    for _ in range(5):
        make_member(organisation_id=brand.id, role="warehouse")
    api.ask(MEMBERS)  # the token's use is noted, the tenant known

    with count_queries() as few:
        first = api.ask(MEMBERS, first=1)["members"]
    with count_queries() as many:
        everybody = api.ask(MEMBERS)["members"]

    assert len(few) == len(many) == 3  # who asks, the page, the total
    assert first["totalCount"] == len(everybody["edges"])
    rest = api.ask(MEMBERS, after=first["pageInfo"]["endCursor"])["members"]["edges"]
    assert first["edges"] + rest == everybody["edges"]


def test_members_of_other_organisations_are_not_listed(api, brand, tenants):
    make_member(organisation_id=tenants["dealer"].id)
    emails = {edge["node"]["user"]["email"] for edge in api.ask(MEMBERS)["members"]["edges"]}
    ours = Membership.objects.filter(organisation_id=brand.id)

    assert emails == set(ours.values_list("user__email", flat=True))


def test_who_may_not_look_is_told_so(brand):
    warehouse = make_token(organisation_id=brand.id, role="warehouse")

    assert asking(brand, warehouse).refused(MEMBERS) == ["FORBIDDEN"]
    assert asking(brand, warehouse).refused("{ tokens { totalCount } }") == ["FORBIDDEN"]
    assert asking(brand, warehouse).refused("{ roles { code } }") == ["FORBIDDEN"]


@pytest.mark.parametrize(("given", "shown"), [("Whoever", "Whoever"), (" ", "known@example.com")])
def test_an_invitation_tells_nothing_of_who_has_the_address(api, channel, given, shown):
    """T9: nobody learns from an address what its person is called elsewhere."""
    user = make_user(email="known@example.com", name="Hidden Name")
    make_member(organisation_id=channel.dealer.id, user=user)
    wanted = {"email": "known@example.com", "name": given, "roles": ["finance"]}

    invited = api.do("inviteMember", "member { id user { name } }", **wanted)
    assert invited["member"]["user"]["name"] == shown
    listed = api.ask(MEMBERS)["members"]["edges"]
    assert shown in [edge["node"]["user"]["name"] for edge in listed]
    assert "Hidden Name" not in str(listed)

    api.do("deactivateMember", memberId=invited["member"]["id"])
    again = api.do("inviteMember", "member { user { name } }", **{**wanted, "name": "Anybody"})
    assert again["member"]["user"]["name"] == "Anybody"


def test_too_long_a_name_is_refused_not_lost(api):
    wanted = {"email": "long@example.com", "roles": ["finance"]}
    assert api.codes("inviteMember", name="n" * 151, **wanted) == ["BAD_VALUE"]


def test_inviting_changing_and_putting_out(
    api, brand, mailoutbox, django_capture_on_commit_callbacks
):
    invited = api.do(
        "inviteMember",
        "member { id roles isActive user { email } }",
        email="New@Example.com",
        name="New",
        roles=["finance"],
        language="CHINESE",
    )
    member = invited["member"]
    assert (member["user"]["email"], member["roles"]) == ("new@example.com", ["finance"])

    changed = api.do(
        "setMemberRoles", "member { roles }",
        memberId=member["id"], roles=["warehouse", "purchaser"],
    )  # fmt: skip
    assert changed["member"]["roles"] == ["warehouse", "purchaser"]

    with in_schema(brand.schema_name):
        warehouse = gid("Warehouse", default_warehouse().id, brand.id)
    scoped = api.do(
        "setMemberScope", "member { scope { warehouseIds partnerIds } }",
        memberId=member["id"], scope={"warehouseIds": [warehouse]},
    )  # fmt: skip
    assert scoped["member"]["scope"] == {"warehouseIds": [warehouse], "partnerIds": None}

    gone = api.do("deactivateMember", "member { isActive }", memberId=member["id"])
    assert gone["member"] == {"isActive": False}


def test_a_place_is_bound_to_records_that_are_there(api, owner, brand, tenants):
    """ORG-05, ORG-10, T4: another tenant's customer is answered like one that nobody has."""
    with in_schema(brand.schema_name):
        customer = gid("Partner", admit_partner(name="C", currency="CNY", actor=SETUP).id, brand.id)
    with in_schema(tenants["dealer"].schema_name):
        theirs = admit_partner(name="T", currency="CNY", actor=SETUP).id
    given = {"email": "buyer@example.com", "name": "Buyer", "roles": ["dealer"]}

    for stranger in (gid("Partner", theirs, brand.id), gid("Partner", uuid4(), brand.id)):
        [error] = api.attempt("inviteMember", partnerId=stranger, **given)["userErrors"]
        assert (error["code"], error["path"]) == ("NOT_FOUND", ["partnerId"])
        [error] = api.attempt(
            "setMemberScope",
            memberId=member_gid(owner),
            scope={"partnerIds": [customer, stranger]},
        )["userErrors"]
        assert (error["code"], error["path"]) == ("NOT_FOUND", ["scope", "partnerIds", "1"])
    invited = api.do("inviteMember", "member { partnerId }", partnerId=customer, **given)
    assert invited["member"]["partnerId"] == customer


def test_asked_again_with_the_same_key_it_happens_once(api, brand):
    """Answered from what the first request made; nobody is invited twice."""
    given = {
        "email": "new@example.com",
        "name": "New",
        "roles": ["finance"],
        "idempotencyKey": "wish-1",
    }
    result = "member { id }"
    first = api.do("inviteMember", result, **given)
    again = api.do("inviteMember", result, **given)

    assert first == again
    assert first["member"]
    assert api.codes("inviteMember", **{**given, "idempotencyKey": "wish-2"}) == ["ALREADY_MEMBER"]


def test_a_secret_is_shown_once_and_remembered_nowhere(api, brand):
    given = {"name": "erp", "scopes": ["identity.*.view"], "idempotencyKey": "wish-1"}
    result = "secret token { prefix scopes member { user { name } } }"
    first = api.do("createToken", result, **given)
    again = api.do("createToken", result, **given)

    secret = first["secret"]
    assert secret.startswith(first["token"]["prefix"])
    assert again == {**first, "secret": None}
    with in_schema(brand.schema_name):
        assert secret not in str(list(Request.objects.values()))
    assert asking(brand, secret).ask(VIEWER)["viewer"]["permissions"] == [
        "identity.member.view",
        "identity.token.view",
    ]


def test_a_revoked_token_is_refused_at_the_next_request(api, at):
    made = api.do("createToken", "secret token { id }", name="erp", scopes=["*"])
    api.do("revokeToken", "token { revokedAt }", tokenId=made["token"]["id"])
    answer = at("brand").post(
        "/people",
        {"query": VIEWER},
        "application/json",
        headers={"authorization": f"Bearer {made['secret']}"},
    )

    assert answer.status_code == 401


def test_own_roles_are_made_and_listed(api):
    made = api.do(
        "defineRole", "role { code isPreset permissions }",
        code="counter", name="Counter", nameZh="柜台", permissions=["catalog.*.view"],
    )  # fmt: skip
    assert made["role"] == {
        "code": "counter",
        "isPreset": False,
        "permissions": ["catalog.*.view"],
    }
    codes = [role["code"] for role in api.ask("{ roles { code } }")["roles"]]
    assert codes[0] == "owner"
    assert codes[-1] == "counter"


def test_a_master_manages_its_people(brand):
    """ORG-10"""
    partner_id = uuid4()
    master = make_member(
        organisation_id=brand.id, role="dealer", partner_id=partner_id, is_master=True
    )
    api = asking(brand, make_token(master))
    added = api.do(
        "addSubAccount", "member { id rights roles partnerId }",
        email="buyer@example.com", name="Buyer", rights=["SEE_PRICE", "ORDER"],
    )["member"]  # fmt: skip
    assert (added["rights"], added["roles"]) == (["ORDER", "SEE_PRICE"], ["dealer_purchaser"])
    assert added["partnerId"] == gid("Partner", partner_id, brand.id)

    changed = api.do(
        "changeSubAccount", "member { rights }",
        memberId=added["id"], rights=["APPROVE"],
    )  # fmt: skip
    assert changed["member"]["rights"] == ["APPROVE"]
    assert len(api.ask(MEMBERS)["members"]["edges"]) == 2
    assert api.ask(VIEWER)["viewer"]["isMaster"]

    api.do("disableSubAccount", memberId=added["id"])
    assert not Membership.objects.get(user__email="buyer@example.com").is_active


def test_refusals_come_in_the_readers_language(brand):
    user = make_user(language="zh")
    api = asking(brand, make_token(make_member(organisation_id=brand.id, user=user)))
    [error] = api.attempt("addSubAccount", email="x@example.com", name="X", rights=[])["userErrors"]

    assert error["code"] == "NOT_MASTER"
    assert error["message"] == "仅客户的主账号可以管理子账号。"


WITH_MEMBER = [
    ("setMemberRoles", {"roles": ["warehouse"]}),
    ("setMemberScope", {"scope": {}}),
    ("deactivateMember", {}),
]


@pytest.mark.parametrize(("name", "given"), WITH_MEMBER)
def test_foreign_and_unknown_members_are_refused_alike(api, brand, tenants, name, given):
    """T4: another tenant's id, with its own owner or ours in it, is like one nobody has."""
    theirs = make_member(organisation_id=tenants["dealer"].id, role="warehouse")
    ids = [
        member_gid(theirs),
        gid("Member", theirs.id, brand.id),
        gid("Member", uuid4(), brand.id),
        gid("Member", theirs.id),
        "nonsense",
    ]
    answers = [api.attempt(name, memberId=each, **given)["userErrors"] for each in ids]

    assert [[error["code"] for error in answer] for answer in answers] == [["NOT_FOUND"]] * len(ids)
    theirs.refresh_from_db()
    assert (theirs.is_active, theirs.roles) == (True, ["warehouse"])


def test_a_foreign_token_is_refused_like_an_unknown_one(api, brand, tenants):
    """T4"""
    make_token(organisation_id=tenants["dealer"].id)
    theirs = ApiToken.objects.exclude(membership__organisation_id=brand.id).get()

    for each in (theirs.id, uuid4()):
        assert api.codes("revokeToken", tokenId=gid("AccessToken", each, brand.id)) == ["NOT_FOUND"]
    theirs.refresh_from_db()
    assert theirs.revoked_at is None


MUTATIONS = [
    ("inviteMember", {"email": "x@example.com", "name": "X", "roles": []}),
    ("defineRole", {"code": "x", "name": "X", "permissions": []}),
    ("createToken", {"name": "x", "scopes": []}),
    ("addSubAccount", {"email": "x@example.com", "name": "X", "rights": []}),
]


@pytest.mark.parametrize(("name", "given"), MUTATIONS)
def test_without_the_permission_nothing_happens(brand, name, given):
    api = asking(brand, make_token(organisation_id=brand.id, role="warehouse"))

    assert api.codes(name, **given) == ["FORBIDDEN"]
