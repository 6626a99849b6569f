"""Who and what there is in the demo's channel. All of it is made up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Company:
    """One tenant; suppliers are the slugs it buys from, the first one first."""

    slug: str
    name: str
    kind: str
    gln: str
    region: tuple[str, str]  # code and name
    suppliers: tuple[str, ...] = ()
    scenario: str = "wholesale"  # how it orders
    warehouses: tuple[tuple[str, str, str], ...] = ()  # code, name, region; after the first
    roles: tuple[str, ...] = ()
    markup: Decimal = Decimal(1)  # on the brand's list price, for its own customers


COMPANIES = (
    Company(
        slug="aurora",
        name="Aurora Lighting 极光照明",
        kind="brand",
        gln="6900000000014",
        region=("CN-SH", "Shanghai 上海"),
        warehouses=(("GZ", "Guangzhou 广州仓", "CN-GD"),),
        roles=("owner", "channel_director", "order_admin", "finance", "warehouse"),
    ),
    Company(
        slug="nanfang",
        name="Nanfang Trading 南方商贸",
        kind="dealer",
        gln="6900000000021",
        region=("CN-GD", "Guangdong 广东"),
        suppliers=("aurora",),
        roles=("owner", "order_admin", "purchaser", "warehouse"),
        markup=Decimal("1.35"),
    ),
    Company(
        slug="beihai",
        name="Beihai Electrics 北海电器",
        kind="dealer",
        gln="6900000000038",
        region=("CN-BJ", "Beijing 北京"),
        suppliers=("aurora",),
        roles=("owner", "order_admin", "purchaser"),
        markup=Decimal("1.40"),
    ),
    Company(
        slug="li-lights",
        name="Li's Lamp Shop 李记灯饰",
        kind="store",
        gln="6900000000045",
        region=("CN-GD", "Guangdong 广东"),
        suppliers=("nanfang",),
        scenario="retail",
        roles=("owner", "purchaser"),
        markup=Decimal("1.80"),
    ),
    Company(
        slug="harbour-home",
        name="Harbour Home 港湾家居",
        kind="store",
        gln="6900000000052",
        region=("CN-GD", "Guangdong 广东"),
        suppliers=("nanfang", "beihai"),
        scenario="retail",
        roles=("owner", "purchaser"),
        markup=Decimal("1.85"),
    ),
    Company(
        slug="old-town",
        name="Old Town Lights 老城灯具",
        kind="store",
        gln="6900000000069",
        region=("CN-BJ", "Beijing 北京"),
        suppliers=("beihai",),
        scenario="retail",
        roles=("owner",),
        markup=Decimal("1.75"),
    ),
)

# What the brand's root organisation knows of itself, and what stands below it: code, name.
ROOT = {
    "legal_name": "Aurora Lighting Ltd 极光照明有限公司",
    "tax_number": "91310000MA1K000014",
    "address": "Shanghai 上海市, Pudong 浦东新区, Jinke Road 金科路 100",
    "contact": "Chen Jing 陈静",
    "phone": "+86 21 5555 0100",
}
BRANCHES = (
    ("001.001", "East China 华东"),
    ("001.001.001", "Hangzhou office 杭州办事处"),
    ("001.002", "South China 华南"),
)

# owner -> viewer, level, data: who shows what to whom (decision 11). Nanfang and Li show
# nothing yet, so that there is something to try.
WINDOWS = (
    ("beihai", "aurora", 4, "stock"),
    ("harbour-home", "nanfang", 3, "stock"),
    ("old-town", "beihai", 4, "stock"),
    ("old-town", "aurora", 1, "stock"),
)


@dataclass(frozen=True, kw_only=True)
class Line:
    """A family of products: one product for each colour, at a list price per piece."""

    code: str
    name: str
    price: Decimal
    colours: tuple[str, ...] = ("",)
    case: int = 12
    box: int = 6
    tracks_lots: bool = False


LINES = (
    Line(code="DL-100", name="Desk lamp Pico", price=Decimal("89.00"), colours=("white", "black")),
    Line(code="DL-200", name="Desk lamp Arc", price=Decimal("139.00"), colours=("white", "brass")),
    Line(code="FL-310", name="Floor lamp Reed", price=Decimal("329.00"), case=4, box=2),
    Line(code="PL-410", name="Pendant Moon", price=Decimal("219.00"), colours=("opal", "smoke")),
    Line(code="WL-120", name="Wall light Slate", price=Decimal("159.00")),
    Line(code="CL-600", name="Ceiling light Disc 60 W", price=Decimal("249.00"), case=6, box=2),
    Line(code="SP-005", name="Spot 5 W", price=Decimal("24.50"), colours=("warm", "cold"), case=48),
    Line(code="BU-009", name="Bulb E27 9 W", price=Decimal("9.90"), case=100, box=10),
    Line(code="BU-012", name="Bulb E27 12 W", price=Decimal("12.90"), case=100, box=10),
    Line(code="ST-005", name="LED strip 5 m", price=Decimal("64.00"), case=20, box=5),
    Line(code="DR-060", name="Driver 60 W", price=Decimal("48.00"), case=24, box=4),
    Line(code="EM-001", name="Emergency battery", price=Decimal("96.00"), tracks_lots=True),
    Line(code="SW-001", name="Wall switch", price=Decimal("18.80"), case=50, box=10),
    Line(code="SN-010", name="Motion sensor", price=Decimal("72.00"), case=20, box=5),
)
