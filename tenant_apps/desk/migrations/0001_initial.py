"""The first tables of this app."""

import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('owner_id', models.UUIDField()),
                ('owner_name', models.CharField(max_length=200)),
                ('partner_id', models.UUIDField(blank=True, null=True)),
                ('page', models.CharField(max_length=60)),
                ('name', models.CharField(max_length=100)),
                ('state', models.JSONField()),
                ('is_shared', models.BooleanField(default=False)),
            ],
            options={
                'indexes': [models.Index(fields=['page', 'id'], name='view_by_page')],
                'constraints': [models.UniqueConstraint(fields=('owner_id', 'page', 'name'), name='one_view_per_name')],
            },
        ),
    ]
