"""Files that people have put into these books."""

from django.db import models
from django.db.models import Q

from kernel.entities import Entity
from kernel.fields import EnumField
from tenant_apps.attachments.rules import FileKind


class Attachment(Entity):
    """One file; where its bytes lie is key, which nobody outside ever sees or says.

    Without a subject it has been uploaded and not been used yet: only its uploader sees it,
    and after a day it is swept away.
    """

    name = models.CharField(max_length=200)  # as the uploader called it, made harmless
    kind = EnumField(FileKind)
    size = models.PositiveIntegerField()  # bytes, as kept
    sha256 = models.CharField(max_length=64)
    key = models.CharField(max_length=200, unique=True)  # in the store: <schema>/<random>
    width = models.PositiveIntegerField(null=True, blank=True)  # pixels, of images
    height = models.PositiveIntegerField(null=True, blank=True)
    uploaded_by = models.CharField(max_length=200)
    uploader_id = models.UUIDField(null=True, blank=True)  # identity.User
    partner_id = models.UUIDField(null=True, blank=True)  # of a customer's person
    subject = models.CharField(max_length=60, blank=True)  # "SalesOrder", "" while unused
    subject_id = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(subject="", subject_id=None)
                | (~Q(subject="") & Q(subject_id__isnull=False)),
                name="attachment_is_of_something_or_nothing",
            ),
        ]
        indexes = [models.Index(fields=["subject_id", "id"], name="attachment_by_subject")]
