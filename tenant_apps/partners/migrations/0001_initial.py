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
            name='Partner',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=40, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(default='dealer', max_length=20)),
                ('is_customer', models.BooleanField(default=True)),
                ('is_supplier', models.BooleanField(default=False)),
                ('link_id', models.UUIDField(blank=True, null=True)),
                ('organisation_id', models.UUIDField(blank=True, null=True)),
                ('currency', models.CharField(max_length=3)),
                ('region_code', models.CharField(blank=True, max_length=20)),
                ('sales_area', models.CharField(blank=True, max_length=100)),
                ('order_scenario', models.CharField(default='wholesale', max_length=20)),
                ('grade', models.CharField(blank=True, max_length=20)),
                ('group', models.CharField(blank=True, max_length=20)),
                ('tier', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('is_quality_customer', models.BooleanField(default=False)),
                ('purchasing_habits', models.TextField(blank=True)),
                ('contact_name', models.CharField(blank=True, max_length=100)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('state', models.CharField(default='active', max_length=20)),
            ],
            options={
                'indexes': [models.Index(fields=['organisation_id'], name='partner_by_organisation')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('link_id__isnull', False)), fields=('link_id',), name='one_partner_per_link')],
            },
        ),
        migrations.CreateModel(
            name='Address',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('label', models.CharField(blank=True, max_length=60)),
                ('recipient', models.CharField(max_length=100)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('street', models.CharField(max_length=300)),
                ('city', models.CharField(blank=True, max_length=100)),
                ('region', models.CharField(blank=True, max_length=100)),
                ('postal_code', models.CharField(blank=True, max_length=20)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('is_default', models.BooleanField(default=False)),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='addresses', to='partners.partner')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_default', True)), fields=('partner',), name='one_default_address_per_partner')],
            },
        ),
        migrations.AddConstraint(
            model_name='partner',
            constraint=models.CheckConstraint(condition=models.Q(('tier', None), ('tier__range', (1, 99)), _connector='OR'), name='partner_tier_from_one'),
        ),
    ]
