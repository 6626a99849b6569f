from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    """Each lets figures be added up; what they are of must be visible besides."""

    FIGURES = "insights.figures.view"
    STATEMENT = "insights.statement.view"
