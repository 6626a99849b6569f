"""The first tables of this app."""

import django.db.models.deletion
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalog', '0001_initial'),
        ('partners', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contract',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('state', models.CharField(default='draft', max_length=20)),
                ('version', models.PositiveIntegerField(default=0)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Standing',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('period', models.DateField()),
                ('accrued', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('settled', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('postings', models.PositiveIntegerField(default=0)),
                ('contract', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='rebates.contract')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
            ],
        ),
        migrations.CreateModel(
            name='Settlement',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('version', models.PositiveIntegerField()),
                ('state', models.CharField(default='calculated', max_length=20)),
                ('up_to', models.DateField()),
                ('currency', models.CharField(max_length=3)),
                ('amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('before', models.DecimalField(decimal_places=6, max_digits=20)),
                ('facts', models.JSONField()),
                ('calculated_by', models.CharField(max_length=200)),
                ('approved_by', models.CharField(blank=True, max_length=200)),
                ('approved_at', models.DateTimeField(blank=True, null=True)),
                ('released_by', models.CharField(blank=True, max_length=200)),
                ('released_at', models.DateTimeField(blank=True, null=True)),
                ('note', models.TextField(blank=True)),
                ('standing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='settlements', to='rebates.standing')),
            ],
        ),
        migrations.CreateModel(
            name='VolumeLine',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=20)),
                ('line_key', models.CharField(max_length=100)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('document', models.CharField(max_length=100)),
                ('day', models.DateField()),
                ('currency', models.CharField(max_length=3)),
                ('amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('days_early', models.IntegerField(default=0)),
                ('buyer', models.JSONField()),
                ('goods', models.JSONField(blank=True, null=True)),
                ('partner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
                ('product', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
            ],
        ),
        migrations.CreateModel(
            name='VolumeSum',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('period', models.DateField()),
                ('bucket', models.SmallIntegerField(default=0)),
                ('amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=20)),
                ('contract', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='rebates.contract')),
                ('partner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
            ],
        ),
        migrations.CreateModel(
            name='ContractVersion',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('terms', models.JSONField()),
                ('drafted_by', models.CharField(max_length=200)),
                ('contract', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='rebates.contract')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('contract', 'number'), name='rebate_version_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=models.UniqueConstraint(fields=('contract', 'partner', 'period'), name='one_standing_per_period'),
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=models.CheckConstraint(condition=models.Q(('accrued__gte', 0), ('accrued__lt', 1000000000000), ('settled__gt', -1000000000000), ('settled__lt', 1000000000000)), name='standing_is_a_number'),
        ),
        migrations.AddConstraint(
            model_name='settlement',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'calculated'), ('state', 'approved'), _connector='OR'), fields=('standing',), name='one_settlement_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='settlement',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', -1000000000000), ('amount__lt', 1000000000000)), name='settlement_is_a_number'),
        ),
        migrations.AddIndex(
            model_name='volumeline',
            index=models.Index(fields=['partner', 'day'], name='volume_by_partner'),
        ),
        migrations.AddIndex(
            model_name='volumeline',
            index=models.Index(fields=['document'], name='volume_by_document'),
        ),
        migrations.AddConstraint(
            model_name='volumeline',
            constraint=models.UniqueConstraint(fields=('kind', 'line_key', 'revision'), name='volume_counted_once'),
        ),
        migrations.AddConstraint(
            model_name='volumeline',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', -1000000000000), ('amount__lt', 1000000000000), ('quantity__gt', -1000000000000), ('quantity__lt', 1000000000000)), name='volume_is_a_number'),
        ),
        migrations.AddConstraint(
            model_name='volumesum',
            constraint=models.UniqueConstraint(fields=('contract', 'partner', 'period', 'bucket'), name='one_sum_per_period'),
        ),
    ]
