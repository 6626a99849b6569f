"""The first tables of this app."""

import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Company',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('singleton', models.BooleanField(default=True, editable=False, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('currency', models.CharField(max_length=3)),
                ('zone', models.CharField(default='UTC', max_length=60)),
                ('rounding', models.CharField(default='line_minor', max_length=21)),
                ('display_name', models.CharField(blank=True, max_length=60)),
                ('mall_title', models.CharField(blank=True, max_length=100)),
                ('brand_colour', models.CharField(blank=True, max_length=7)),
                ('logo_id', models.UUIDField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('singleton', True)), name='one_company')],
            },
        ),
    ]
