"""Requests that have been carried out, by the key their client made."""

from django.db import models

from kernel.entities import Entity


class Request(Entity):
    """One mutation that took effect; outcome is what rebuilds its answer."""

    actor = models.CharField(max_length=100)
    key = models.CharField(max_length=255)
    operation = models.CharField(max_length=100)
    fingerprint = models.CharField(max_length=64)
    outcome = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["actor", "key"], name="one_effect_per_key"),
        ]
