"""The wider range of the demo's brand: twelve series in a tree of four levels. All made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

# code, name, parent's code; levels 1 to 3, the series are the fourth (PRD-06)
TREE = (
    ("IN", "Indoor 室内照明", ""),
    ("OUT", "Outdoor 户外照明", ""),
    ("PART", "Light sources and parts 光源与配件", ""),
    ("IN-TABLE", "Desk and floor 台灯落地灯", "IN"),
    ("IN-CEIL", "Ceiling 吸顶吊灯", "IN"),
    ("IN-WALL", "Wall 壁灯", "IN"),
    ("OUT-GARDEN", "Garden 庭院", "OUT"),
    ("OUT-STREET", "Roads and places 道路与广场", "OUT"),
    ("PART-LAMP", "Light sources 光源", "PART"),
    ("PART-ELEC", "Control and power 控制与电源", "PART"),
    ("DESK", "Desk lamps 台灯", "IN-TABLE"),
    ("FLOOR", "Floor lamps 落地灯", "IN-TABLE"),
    ("DISC", "Ceiling lights 吸顶灯", "IN-CEIL"),
    ("PENDANT", "Pendants 吊灯", "IN-CEIL"),
    ("WALL", "Wall lights 壁灯", "IN-WALL"),
    ("BOLLARD", "Bollards 草坪灯", "OUT-GARDEN"),
    ("STREET", "Street lights 路灯", "OUT-STREET"),
    ("BULB", "Bulbs 灯泡", "PART-LAMP"),
    ("TUBE", "Tubes and strips 灯管灯带", "PART-LAMP"),
    ("DRIVER", "Drivers 驱动电源", "PART-ELEC"),
    ("SWITCH", "Switches and sensors 开关与感应", "PART-ELEC"),
)
# Where the products of facts.LINES stand.
PLACES = {
    "DL-100": "DESK", "DL-200": "DESK", "FL-310": "FLOOR", "PL-410": "PENDANT",
    "WL-120": "WALL", "CL-600": "DISC", "SP-005": "DISC", "BU-009": "BULB", "BU-012": "BULB",
    "ST-005": "TUBE", "DR-060": "DRIVER", "EM-001": "DRIVER", "SW-001": "SWITCH",
    "SN-010": "SWITCH",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Series:
    """Products of one design in several powers and colours; price is that of the first power."""

    code: str
    name: str
    chinese: str
    category: str
    price: Decimal
    powers: tuple[int, ...]
    colours: tuple[str, ...] = ("white", "black")
    case: int = 12
    box: int = 6
    only_cases: bool = False
    is_new: bool = False


SERIES = (
    Series(code="PX", name="Desk lamp Polaris", chinese="北极星台灯", category="DESK",
           price=Decimal("119.00"), powers=(6, 8, 10, 12), colours=("white", "black", "sage")),
    Series(code="AX", name="Desk lamp Axis", chinese="轴线护眼台灯", category="DESK",
           price=Decimal("189.00"), powers=(8, 10, 14, 18), colours=("white", "silver")),
    Series(code="WD", name="Floor lamp Willow", chinese="垂柳落地灯", category="FLOOR",
           price=Decimal("359.00"), powers=(12, 18, 24), colours=("oak", "walnut", "black"),
           case=4, box=2),
    Series(code="MN", name="Ceiling light Moonrise", chinese="月升吸顶灯", category="DISC",
           price=Decimal("169.00"), powers=(18, 24, 36, 48, 60), colours=("white", "gold", "grey"),
           case=6, box=2),
    Series(code="CL", name="Pendant Cloud", chinese="云朵吊灯", category="PENDANT",
           price=Decimal("279.00"), powers=(24, 36, 48), colours=("white", "amber", "smoke"),
           case=4, box=2, is_new=True),
    Series(code="SL", name="Wall light Sliver", chinese="一线壁灯", category="WALL",
           price=Decimal("139.00"), powers=(5, 7, 9, 12), colours=("white", "black", "bronze")),
    Series(code="BG", name="Bollard Grove", chinese="林间草坪灯", category="BOLLARD",
           price=Decimal("329.00"), powers=(7, 10, 15), colours=("grey", "black"), case=4, box=2),
    Series(code="RS", name="Street light Rampart", chinese="城垣路灯", category="STREET",
           price=Decimal("899.00"), powers=(60, 90, 120, 150, 200), colours=("grey",), case=2,
           box=1),
    Series(code="GL", name="Bulb Glow E27", chinese="辉光灯泡 E27", category="BULB",
           price=Decimal("8.90"), powers=(3, 5, 7, 9, 12, 15, 18), case=100, box=10,
           colours=("2700K", "4000K", "6500K"), only_cases=True),
    Series(code="CN", name="Candle bulb E14", chinese="尖泡 E14", category="BULB",
           price=Decimal("7.80"), powers=(3, 4, 5, 6), colours=("2700K", "4000K"), case=100,
           box=10, only_cases=True),
    Series(code="TB", name="LED tube T8", chinese="T8 灯管", category="TUBE",
           price=Decimal("18.50"), powers=(9, 12, 16, 18, 22), colours=("4000K", "6500K"),
           case=25, box=5),
    Series(code="RB", name="LED strip Ribbon 5 m", chinese="彩带灯带 5米", category="TUBE",
           price=Decimal("58.00"), powers=(24, 36, 48), colours=("warm", "cold", "RGB"), case=20,
           box=5, is_new=True),
    Series(code="DV", name="Driver Steady", chinese="恒流驱动电源", category="DRIVER",
           price=Decimal("32.00"), powers=(12, 24, 36, 60, 100, 150), colours=("IP20", "IP67"),
           case=24, box=4),
    Series(code="SN", name="Motion sensor Watch", chinese="人体感应开关", category="SWITCH",
           price=Decimal("66.00"), powers=(200, 500, 1000), colours=("white", "black"), case=20,
           box=5),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Good:
    """One product of a series."""

    sku: str
    number: int  # makes its GTIN
    name: str
    price: Decimal
    series: Series
    colour: str


def goods() -> Iterator[Good]:
    """All products of the series, always in the same order."""
    number = 0
    for series in SERIES:
        for step, power in enumerate(series.powers):
            for colour in series.colours:
                number += 1
                yield Good(
                    sku=f"{series.code}-{power:03}-{_short(colour)}",
                    number=number,
                    name=f"{series.name} {power} W {colour} {series.chinese} {power}瓦",
                    price=series.price * (100 + 18 * step) / 100,
                    series=series,
                    colour=colour,
                )


def _short(colour: str) -> str:
    return colour if colour.startswith("IP") else colour[:2].upper()
