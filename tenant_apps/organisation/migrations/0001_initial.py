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
        migrations.CreateModel(
            name='OrganisationUnit',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('code', models.CharField(max_length=40, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('legal_name', models.CharField(blank=True, max_length=200)),
                ('tax_number', models.CharField(blank=True, max_length=40)),
                ('address', models.CharField(blank=True, max_length=300)),
                ('contact', models.CharField(blank=True, max_length=100)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='organisation.organisationunit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('parent', None)), fields=('parent',), name='one_root_organisation', nulls_distinct=False)],
            },
        ),
        migrations.AddConstraint(
            model_name='organisationunit',
            constraint=models.CheckConstraint(condition=models.Q(('code__regex', '^[0-9]{3}(\\.[0-9]{3}){0,7}$')), name='organisation_code_is_digits_and_levels'),
        ),
        migrations.AddConstraint(
            model_name='organisationunit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('code__regex', '^[0-9]+$'), ('parent', None)), models.Q(('code__contains', '.'), ('parent__isnull', False)), _connector='OR'), name='only_the_root_has_no_organisation_above'),
        ),
    ]
