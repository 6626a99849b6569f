"""Where each series of document numbers stands."""

from django.db import models

from kernel.entities import Entity


class Series(Entity):
    """One series, such as SO; last is the number given last."""

    name = models.CharField(max_length=20, unique=True)
    last = models.BigIntegerField(default=0)
