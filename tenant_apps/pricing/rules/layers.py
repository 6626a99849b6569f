"""The words of a price list: in which layer it stands and how its prices are meant."""

from enum import StrEnum


class Layer(StrEnum):
    """What a price list is for; each layer is kept and shown by itself (PRC-07)."""

    GUIDE = "guide"  # what the brand holds right
    LIST = "list"
    FLOAT = "float"  # what a region or channel adds or takes off
    PROMOTION = "promotion"
    CONTRACT = "contract"


LAYERS = tuple(Layer)
RANK = {layer: place for place, layer in enumerate(LAYERS)}  # later layers build on earlier ones


class PriceKind(StrEnum):
    """How a price is told."""

    AMOUNT = "amount"  # so much
    SHARE_OFF = "share_off"  # a share off another layer's price; below zero: on top of it
    AMOUNT_OFF = "amount_off"  # so much off another layer's price


class Strategy(StrEnum):
    """Which of several prices decides (PRC-05); the company settles it."""

    PRIORITY = "priority"
    LOWEST = "lowest"


class Depth:
    """How closely a price names a product: the deepest category is above all others."""

    EVERYTHING = 0
    BRAND = 1
    CATEGORY = 10  # and its level on top
    PRODUCT = 100
