"""The owner completes the root organisation and puts branches below it (story 1 step 3)."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.e2e.asking import ask

FACTS = ("Aurora Lighting Ltd", "91440300MA5EXAMPLE", "Shennan Road 1", "Wang Li", "0755 1234567")
BRANCHES = {"001.002": "Shenzhen", "001.003": "Guangzhou", "001.004": "Zhuhai"}


@dataclass(frozen=True)
class Words:
    """What stands on the buttons and fields of the organisation page."""

    add: str
    complete: str
    facts: tuple[str, ...]
    save: str
    name: str
    code: str
    add_one: str
    second_root: str
    no_parent: str


WORDS = {
    "en": Words(
        add="Add an organisation",
        complete="Complete it",
        facts=("Registered name", "Tax number", "Address", "Contact person", "Telephone"),
        save="Save the organisation",
        name="Name",
        code="Code",
        add_one="Add the organisation",
        second_root="002 would be a second root; there is one, 001",
        no_parent="there is no 001.009. Add 001.009 before it.",
    ),
    "zh": Words(
        add="添加组织",
        complete="补全资料",
        facts=("注册名称", "税号", "地址", "联系人", "电话"),
        save="保存组织",
        name="名称",
        code="编码",
        add_one="添加该组织",
        second_root="002 将成为第二个根组织；根组织只有一个：001",
        no_parent="001.009 不存在。请先建立 001.009。",
    ),
}


def grow(owner: Page, web: str, lang: str) -> None:
    """The root is there and lacks its data; then three branches; neither a second root nor an

    orphan.
    """
    words = WORDS[lang]
    owner.goto(f"{web}settings/organisation")
    root = owner.get_by_role("row").filter(has_text="001")
    expect(root).to_have_count(1)
    expect(owner.get_by_role("button", name=words.add, exact=True)).to_be_disabled()
    owner.get_by_role("button", name=words.complete).click()
    sheet = owner.get_by_role("dialog")
    for label, fact in zip(words.facts, FACTS, strict=True):
        sheet.get_by_label(label).fill(fact)
    sheet.get_by_role("button", name=words.save).click()
    expect(sheet).to_have_count(0)

    for code, name in BRANCHES.items():
        filled(owner, words, code, name).get_by_role("button", name=words.add_one).click()
        expect(owner.get_by_role("dialog")).to_have_count(0)
        expect(owner.get_by_role("row").filter(has_text=name)).to_contain_text(code)
    refuses(owner, words, "002", words.second_root)
    refuses(owner, words, "001.009.001", words.no_parent)
    told = ask(owner, "{ organisationUnits { code name parentId } }")["organisationUnits"]
    assert [each["code"] for each in told] == ["001", *BRANCHES]
    assert [each["parentId"] is None for each in told] == [True, False, False, False]


def filled(owner: Page, words: Words, code: str, name: str) -> Locator:
    owner.get_by_role("button", name=words.add, exact=True).click()
    sheet = owner.get_by_role("dialog")
    sheet.get_by_label(words.name, exact=True).fill(name)
    sheet.get_by_label(words.code, exact=True).fill(code)
    return sheet


def refuses(owner: Page, words: Words, code: str, sentence: str) -> None:
    """The sentence stands at the field, and what was typed is kept."""
    sheet = filled(owner, words, code, "Second")
    sheet.get_by_role("button", name=words.add_one).click()
    expect(sheet.get_by_role("alert").first).to_contain_text(sentence)
    expect(sheet.get_by_label(words.code, exact=True)).to_have_value(code)
    owner.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
