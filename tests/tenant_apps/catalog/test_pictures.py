"""PRD-12: what products look like, in a list and alone, at the brand and where they are adopted."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from kernel.schema import PUBLIC, in_schema
from tenant_apps.catalog.commands import ProductFacts, add_products, adopt_products
from tenant_apps.catalog.models import Product
from tests.support.api import Api
from tests.support.trading import CLERK

LOOK = "products { sku imageUrl }"
SHOWN = "{ catalogProducts(first: 5) { edges { node { sku imageUrl } } } }"


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "attachments": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        },
    }


def picture(colour="red") -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (1200, 900), colour).save(target, format="PNG")
    return target.getvalue()


def uploaded(api, content=None):
    with in_schema(PUBLIC):
        answer = api.client.post(
            "/files",
            content or picture(),
            content_type="application/octet-stream",
            headers={"x-file-name": "lamp.png"},
        )
    return answer.json()["id"]


def get(api, address):
    with in_schema(PUBLIC):
        return api.client.get(address)


def lamps(*colours, family="LAMP"):
    """Variants of one lamp; each one's id by its colour."""
    facts = [
        ProductFacts(sku=f"L-{colour}", name="Lamp", family=family, attributes={"colour": colour})
        for colour in colours
    ]
    ids = add_products(products=facts, actor=CLERK)
    return {colour: ids[f"L-{colour}"] for colour in colours}


def test_a_picture_that_a_crash_cut_off_is_whole_when_it_is_set_again(brand, tmp_path):
    api, red = Api(brand), lamps("red")["red"]
    [before] = show(api, red, uploaded(api))
    for side in (800, 160):
        file = next(tmp_path.glob(f"pictures/*-{side}.webp"))
        whole = file.read_bytes()
        file.write_bytes(whole[:20])
        show(api, red, uploaded(api))
        assert get(api, f"{before['imageUrl']}/{side}").content == whole


def show(api, product_id, file, **how):
    given = {"productId": api.gid("CatalogProduct", product_id), "fileId": file, **how}
    return api.do("setProductPicture", LOOK, **given)["products"]


def shown(api):
    rows = api.ask(SHOWN)["catalogProducts"]["edges"]
    return {row["node"]["sku"]: row["node"]["imageUrl"] for row in rows}


def test_a_picture_is_shown_in_two_sizes_for_ever(brand):
    owner, ids = Api(brand), lamps("red", "blue")
    [row] = show(owner, ids["red"], uploaded(owner))
    assert shown(owner) == {"L-red": row["imageUrl"], "L-blue": ""}
    for side, size in ((800, (800, 600)), (160, (160, 120))):
        answer = get(owner, f"{row['imageUrl']}/{side}")
        assert Image.open(io.BytesIO(answer.content)).size == size
        assert "immutable" in answer["Cache-Control"]
        assert answer["X-Content-Type-Options"] == "nosniff"
    assert get(owner, f"{row['imageUrl']}/400").status_code == 404


def test_all_variants_may_look_alike_and_none_again(brand):
    """PRD-02: of a family, one picture for all or one for each."""
    owner, ids = Api(brand), lamps("red", "blue")
    show(owner, ids["red"], uploaded(owner), ofFamily=True)
    assert len(set(shown(owner).values()) - {""}) == 1
    show(owner, ids["red"], None)
    assert [sku for sku, address in shown(owner).items() if not address] == ["L-red"]


def test_a_brand_s_picture_is_seen_where_the_product_is_adopted_until_there_is_another(channel):
    """PRD-17: the base library shows through, what is local stays."""
    with in_schema(channel.brand.schema_name):
        owner, ids = Api(channel.brand), lamps("red")
        show(owner, ids["red"], uploaded(owner))
        theirs = shown(owner)["L-red"]
        shared = Product.objects.get(pk=ids["red"]).shared_product_id
    with in_schema(channel.dealer.schema_name):
        dealer = Api(channel.dealer)
        mine = adopt_products(shared_product_ids=[shared], actor=CLERK)[shared]
        assert shown(dealer)["L-red"] == theirs
        assert get(dealer, f"{theirs}/160").status_code == 200
        show(dealer, mine, uploaded(dealer, picture("green")))
        assert shown(dealer)["L-red"] not in ("", theirs)
    with in_schema(channel.brand.schema_name):
        assert shown(owner)["L-red"] == theirs


@pytest.mark.parametrize("digest", ["0" * 32, "..%5c..%5cetc", "ABC", "0" * 31])
def test_what_nobody_published_is_not_there(brand, digest):
    assert get(Api(brand), f"/pictures/{digest}/800").status_code == 404


def test_another_s_upload_and_another_tenant_s_are_nobody_s_picture(channel):
    """T1, T7: ids of files lead nowhere but for who uploaded them."""
    with in_schema(channel.dealer.schema_name):
        foreign = uploaded(Api(channel.dealer))
    with in_schema(channel.brand.schema_name):
        owner, other, ids = Api(channel.brand), Api(channel.brand), lamps("red")
        for file in (foreign, uploaded(other)):
            red = owner.gid("CatalogProduct", ids["red"])
            assert owner.codes("setProductPicture", productId=red, fileId=file) == ["NOT_FOUND"]


def test_a_text_is_no_picture(brand):
    owner, ids = Api(brand), lamps("red")
    red, text = owner.gid("CatalogProduct", ids["red"]), uploaded(owner, b"a,b\n1,2\n")
    assert owner.codes("setProductPicture", productId=red, fileId=text) == ["NOT_A_PICTURE"]
