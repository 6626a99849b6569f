"""Expand: companies and shared products, which everybody may read and only their owner change."""

import django.db.models.constraints
import django.db.models.deletion
import uuid6
from django.db import migrations, models

from tenants import rls


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("tenants", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(default='other', max_length=20)),
                ('gln', models.CharField(blank=True, max_length=13, null=True)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('region_code', models.CharField(blank=True, max_length=20)),
                ('region_name', models.CharField(blank=True, max_length=100)),
                ('is_public', models.BooleanField(default=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('gln',), name='one_organisation_per_gln')],
            },
        ),
        migrations.CreateModel(
            name='SharedProduct',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('item_number', models.CharField(max_length=60)),
                ('gtin', models.CharField(blank=True, max_length=14, null=True)),
                ('name', models.CharField(max_length=300)),
                ('base_unit', models.CharField(default='C62', max_length=3)),
                ('picture', models.CharField(blank=True, db_default='', max_length=32)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('owner', 'item_number'), name='one_shared_product_per_item_number'), models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], fields=('gtin',), name='one_shared_product_per_gtin')],
            },
        ),
        # A tenant may make a partner known that is not on the platform yet.
        rls.fence(
            "directory_organisation",
            own="id = {us}",
            see="true",
            add="true",
            rights="SELECT, INSERT, UPDATE",
        ),
        rls.fence(
            "directory_sharedproduct",
            own="owner_id = {us}",
            see="true",
            rights="SELECT, INSERT, UPDATE",
        ),
    ]
