"""The first tables of this app."""

import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(max_length=20)),
                ('size', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('key', models.CharField(max_length=200, unique=True)),
                ('width', models.PositiveIntegerField(blank=True, null=True)),
                ('height', models.PositiveIntegerField(blank=True, null=True)),
                ('uploaded_by', models.CharField(max_length=200)),
                ('uploader_id', models.UUIDField(blank=True, null=True)),
                ('partner_id', models.UUIDField(blank=True, null=True)),
                ('subject', models.CharField(blank=True, max_length=60)),
                ('subject_id', models.UUIDField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['subject_id', 'id'], name='attachment_by_subject')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('subject', ''), ('subject_id', None)), models.Q(models.Q(('subject', ''), _negated=True), ('subject_id__isnull', False)), _connector='OR'), name='attachment_is_of_something_or_nothing')],
            },
        ),
    ]
