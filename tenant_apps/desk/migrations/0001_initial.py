"""The first tables of this app."""

import django.db.models.deletion
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='BulkRun',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=20)),
                ('started_by', models.CharField(max_length=200)),
                ('starter_id', models.UUIDField(blank=True, null=True)),
                ('options', models.JSONField(default=dict)),
            ],
            options={
                'abstract': False,
            },
        ),
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
        migrations.CreateModel(
            name='BulkItem',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('position', models.PositiveIntegerField()),
                ('record_id', models.UUIDField()),
                ('number', models.CharField(max_length=60)),
                ('state', models.CharField(default='waiting', max_length=20)),
                ('code', models.CharField(blank=True, max_length=60)),
                ('message', models.TextField(blank=True)),
                ('message_zh', models.TextField(blank=True)),
                ('run', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='items', to='desk.bulkrun')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('run', 'position'), name='one_item_per_position')],
            },
        ),
    ]
