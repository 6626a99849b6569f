"""T7: nobody gets a file but through the thing it is attached to, and no file can do anything."""

from __future__ import annotations

import io
import zipfile
from threading import Thread

import pytest
from django.conf import settings
from django.test import Client
from PIL import Image

from config import uploads
from kernel.graphql.throttle import Bucket
from kernel.schema import PUBLIC, in_schema
from tenant_apps.attachments import commands
from tenant_apps.attachments.models import Attachment
from tenant_apps.attachments.queries import content_of
from tenant_apps.attachments.rules import FileKind
from tests.support.api import Api

RAW = "application/octet-stream"


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "attachments": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        },
    }


def picture(kind="PNG", size=(40, 30), **saved) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, "red").save(target, format=kind, **saved)
    return target.getvalue()


def upload(api, content, name="photo.png", kind="application/octet-stream"):
    with in_schema(PUBLIC):
        return api.client.post("/files", content, content_type=kind, headers={"x-file-name": name})


def get(api, url):
    with in_schema(PUBLIC):
        return api.client.get(url)


@pytest.fixture
def owner(brand):
    return Api(brand)


@pytest.fixture
def small_buckets(monkeypatch):
    """Buckets that two small files empty."""
    bucket = Bucket(settings.REDIS_URL, size=2 * uploads.LEAST, restored=1)
    monkeypatch.setattr(uploads, "_buckets", lambda: bucket)


def test_who_sends_without_end_waits_and_nobody_else_does(owner, brand, small_buckets):
    """Both addresses for files fill one bucket of the person; the refusal says how long."""
    headers = {"x-file-name": "a.csv"}
    assert upload(owner, b"sku,quantity", "a.csv").status_code == 201
    with in_schema(PUBLIC):
        owner.client.post("/mall/uploads", b"x", content_type=RAW, headers=headers)
        answers = [
            owner.client.post(address, b"x", content_type=RAW, headers=headers)
            for address in ("/files", "/mall/uploads")
        ]
    for answer in answers:
        told = answer.json()
        assert (answer.status_code, told["code"]) == (429, "THROTTLED")
        wait = answer["Retry-After"]
        assert 0 < int(wait) <= uploads.LEAST
        assert f"in {wait} seconds" in told["message"]
        assert f"{wait} 秒" in told["messageZh"]
    assert upload(Api(brand), b"sku,quantity", "a.csv").status_code == 201


def test_a_large_file_counts_for_its_size(owner, small_buckets):
    """Refused by its length, before any of it is read."""
    assert upload(owner, b"a" * 3_000_000).status_code == 429
    assert upload(owner, b"sku,quantity", "a.csv").status_code == 201


def test_a_picture_comes_back_without_what_the_camera_added(owner):
    exif = Image.Exif()
    exif[0x010F] = "SECRET-CAMERA"
    answer = upload(owner, picture("JPEG", exif=exif), "damage.PNG")
    assert answer.status_code == 201
    told = answer.json()
    assert (told["kind"], told["name"]) == ("jpeg", "damage.PNG.jpg")
    shown = get(owner, told["url"])
    assert shown.status_code == 200
    assert b"SECRET-CAMERA" not in shown.content
    assert shown["Content-Type"] == "image/jpeg"
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in shown["Content-Security-Policy"]
    assert shown["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"  <!doctype html><script>alert(1)</script>",
        b"MZ\x90\x00\x03\x00\xff",
        b" ",
    ],
    ids=["svg", "html", "program", "nothing"],
)
def test_what_could_run_is_not_taken_whatever_it_is_called(owner, content):
    answer = upload(owner, content, "harmless.png")
    assert (answer.status_code, answer.json()["code"]) == (400, "FILE_NOT_TAKEN")


def test_a_workbook_with_macros_is_not_taken(owner):
    for further, status in ((None, 201), ("xl/vbaProject.bin", 400)):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
            if further:
                archive.writestr(further, "x")
        assert upload(owner, target.getvalue(), "a.xlsx").status_code == status


def test_a_workbook_that_unpacks_to_too_much_is_refused(owner):
    """T7: whoever opened it would lose their memory, though it is small to keep."""
    for padding, parts, status in (
        (b"x" * 1_000, 3, 201),
        (b"\0" * 70_000_000, 1, 413),  # too large, and 1,000 to 1
        (b"\0" * 2_000_000, 1, 413),  # small, but 1,000 to 1
        (b"x", 600, 413),
    ):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
            for number in range(parts):
                archive.writestr(f"xl/worksheets/sheet{number}.xml", padding)
        answer = upload(owner, target.getvalue(), "a.xlsx")
        assert answer.status_code == status, (len(padding), parts)
        if status == 413:
            assert answer.json()["code"] == "WORKBOOK_TOO_LARGE"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"name\n<script>alert(1)</script>\n", "text/csv; charset=utf-8"),
        (b"%PDF-1.7 <script>alert(1)</script>", "application/pdf"),
    ],
    ids=["csv", "pdf"],
)
def test_what_is_no_picture_is_saved_and_never_shown_in_the_page(owner, content, kind):
    """T7: not as a page of our host, whatever it holds and is called."""
    shown = get(owner, upload(owner, content, "page.html").json()["url"])
    assert shown["Content-Type"] == kind
    assert shown["Content-Disposition"].startswith("attachment;")
    assert not shown["Content-Disposition"].endswith(".html")
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in shown["Content-Security-Policy"]


def test_a_picture_that_would_not_fit_into_memory_is_refused(owner):
    bomb = picture(size=(10_000, 6_000))
    assert upload(owner, bomb).json()["code"] == "IMAGE_BROKEN"
    assert upload(owner, picture()[:60]).json()["code"] == "IMAGE_BROKEN"


def test_a_large_picture_that_lies_on_its_side_is_put_upright(owner):
    exif = Image.Exif()
    exif[0x0112] = 6  # turned to the right
    url = upload(owner, picture("JPEG", size=(5_120, 2_560), exif=exif)).json()["url"]
    with Image.open(io.BytesIO(get(owner, url).content)) as shown:
        assert shown.size == (1_280, 2_560)


def test_pictures_are_drawn_one_after_the_other():
    """T19: fifty million pixels are half a gigabyte for a moment, in however few bytes."""
    drawn = []
    other = Thread(target=lambda: drawn.append(commands._drawn_anew(picture(), FileKind.PNG)))
    with commands._turn:
        other.start()
        other.join(timeout=0.3)
        assert not drawn
    other.join(timeout=10)
    assert drawn


def test_a_file_has_a_largest_size(owner):
    answer = upload(owner, b"%PDF-" + b"x" * 10_000_000)
    assert (answer.status_code, answer.json()["code"]) == (413, "FILE_TOO_LARGE")


def test_names_hold_no_folders_and_lie_about_no_kind(owner):
    told = upload(owner, b"%PDF-1.7 x", "../../etc/%E2%80%AEgnp.exe").json()
    assert told["name"] == "gnp.exe.pdf"
    shown = get(owner, told["url"])
    assert shown["Content-Disposition"].startswith("attachment;")


def test_nobody_else_gets_an_unused_file(owner, brand, channel):
    url = upload(owner, picture()).json()["url"]
    colleague, stranger = Api(brand), Api(channel.dealer)
    nobody = Client(headers={"host": brand.host})
    with in_schema(PUBLIC):
        told = [each.get(url).status_code for each in (nobody, colleague.client, stranger.client)]
    assert told == [404, 404, 404]
    key = Attachment.objects.get().key
    for path in (f"/files/{key}", f"/files/../{key}", f"/files/..%2f{key}"):
        assert get(owner, path).status_code == 404


def test_a_key_of_other_books_is_never_followed(owner, brand, channel):
    """Not even when it stands in a row of ours."""
    upload(owner, picture())
    row = Attachment.objects.get()
    for key in (f"{channel.dealer.schema_name}/x", f"{brand.schema_name}/../t_000002/x", "/etc/x"):
        row.key = key
        with pytest.raises(PermissionError):
            content_of(row)


def test_an_upload_needs_a_person_and_a_type_that_no_foreign_page_can_send(owner, brand):
    stranger = Client(headers={"host": brand.host})
    with in_schema(PUBLIC):
        answer = stranger.post("/files", picture(), content_type="application/octet-stream")
    assert answer.status_code == 401
    for kind in ("text/plain", "multipart/form-data; boundary=x"):
        assert upload(owner, picture(), kind=kind).status_code == 415


def test_the_logo_is_everybodys_and_changes_its_address(owner, brand):
    """MAL-01."""
    anyone = Client(headers={"host": brand.host})
    addresses = []
    for size in ((50, 50), (60, 60)):
        logo = upload(owner, picture(size=size)).json()["id"]
        house = owner.do(
            "changeLook", "house { name logoUrl colour mallTitle }",
            displayName=" Acme ", colour="#1D4ED8", mallTitle="Acme Mall", logoId=logo,
        )["house"]  # fmt: skip
        addresses.append(house["logoUrl"])
    assert (house["name"], house["colour"]) == ("Acme", "#1d4ed8")
    with in_schema(brand.schema_name):
        assert Attachment.objects.count() == 1
    with in_schema(PUBLIC):
        told = [anyone.get(url) for url in addresses]
        asked = anyone.post("/graphql", {"query": "{ house { name locale } }"}, "application/json")
    assert [each.status_code for each in told] == [404, 200]
    assert "immutable" in told[1]["Cache-Control"]
    assert asked.json()["data"]["house"]["name"] == "Acme"
    assert owner.do("changeLook", "house { logoUrl }", removeLogo=True)["house"]["logoUrl"] is None


def test_a_look_is_a_colour_and_a_picture_and_the_owners_affair(owner, brand):
    assert owner.codes("changeLook", colour="red;}") == ["NOT_A_COLOUR"]
    paper = upload(owner, b"%PDF-1.7").json()["id"]
    assert owner.codes("changeLook", logoId=paper) == ["NOT_A_PICTURE"]
    clerk = Api(brand, role="order_admin")
    assert clerk.codes("changeLook", displayName="x") == ["FORBIDDEN"]
