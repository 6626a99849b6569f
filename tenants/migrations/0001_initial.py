"""Tenants, and the walls between them that every shared app builds on: roles, RLS, the outbox."""

import django.db.models.deletion
import django.db.models.functions.text
import django_tenants.postgresql_backend.base
import uuid6
from django.db import migrations, models

from tenants import rls


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("events", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(rls.foundations(), migrations.RunSQL.noop),
        migrations.RunSQL(
            "CREATE SEQUENCE public.tenants_schema_number", "DROP SEQUENCE public.tenants_schema_number"
        ),
        migrations.CreateModel(
            name='RetiredSlug',
            fields=[
                ('slug', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('retired_at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='TemplateDump',
            fields=[
                ('fingerprint', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('sql', models.TextField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='MigrationScript',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=100)),
                ('name', models.CharField(max_length=255)),
                ('digest', models.CharField(max_length=64)),
                ('statements', models.JSONField(null=True)),
                ('made_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('app', 'name'), name='one_script_per_migration')],
            },
        ),
        migrations.CreateModel(
            name='Tenant',
            fields=[
                ('schema_name', models.CharField(db_index=True, max_length=63, unique=True, validators=[django_tenants.postgresql_backend.base._check_schema_name])),
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('slug', models.CharField(max_length=32, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(max_length=20)),
                ('currency', models.CharField(max_length=3)),
                ('zone', models.CharField(max_length=60)),
                ('locale', models.CharField(max_length=10)),
                ('state', models.CharField(default='requested', max_length=20)),
                ('is_canary', models.BooleanField(default=False)),
                ('version_stamp', models.CharField(blank=True, max_length=64)),
                ('failed_step', models.CharField(blank=True, max_length=30)),
                ('last_error', models.TextField(blank=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('activated_at', models.DateTimeField(blank=True, null=True)),
                ('suspended_at', models.DateTimeField(blank=True, null=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'version_stamp'], name='tenant_by_version')],
                'constraints': [models.CheckConstraint(condition=models.Q(('schema_name__regex', '^t_[0-9]{6,12}$')), name='schema_name_is_generated'), models.CheckConstraint(condition=models.Q(('slug__regex', '^[a-z][a-z0-9-]{1,30}[a-z0-9]$')), name='slug_is_an_address')],
            },
        ),
        migrations.CreateModel(
            name='Domain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('domain', models.CharField(db_index=True, max_length=253, unique=True)),
                ('is_primary', models.BooleanField(db_index=True, default=True)),
                ('proof', models.CharField(max_length=64)),
                ('verified_at', models.DateTimeField(blank=True, null=True)),
                ('tenant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='domains', to='tenants.tenant')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('domain', django.db.models.functions.text.Lower('domain'))), name='domain_is_small')],
            },
        ),
        # The outbox: a letter may go to anybody, but only the addressee's are ours to handle.
        # Letters may go to any tenant, jobs to nobody but ourselves, nothing to the platform.
        rls.fence(
            "events_delivery",
            own="schema = current_schema()",
            add="schema = current_schema() OR (schema <> 'public' AND handler <> 'jobs.run_job')",
        ),
    ]
