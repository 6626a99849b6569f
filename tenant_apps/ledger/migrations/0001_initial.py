"""The first tables of this app."""

import django.db.models.deletion
import django.db.models.expressions
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partners', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=40)),
                ('key', models.CharField(max_length=100)),
                ('unit', models.CharField(max_length=10)),
                ('partner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
            ],
        ),
        migrations.CreateModel(
            name='Balance',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('actual', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('held', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('overdraft', models.DecimalField(blank=True, decimal_places=6, default=0, max_digits=20, null=True)),
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='balance', to='ledger.account')),
            ],
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('reference', models.CharField(max_length=100)),
                ('line', models.CharField(max_length=100)),
                ('reason', models.CharField(max_length=40)),
                ('booked_on', models.DateField()),
                ('details', models.JSONField(blank=True, default=dict)),
                ('actor', models.CharField(max_length=200)),
                ('reverses', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ledger.entry')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ledger.account')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ledger.account')),
            ],
        ),
        migrations.CreateModel(
            name='Hold',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('reference', models.CharField(max_length=100)),
                ('line', models.CharField(max_length=100)),
                ('amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('taken', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('released', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('expires_at', models.DateTimeField(blank=True, null=True)),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ledger.account')),
            ],
        ),
        migrations.AddConstraint(
            model_name='account',
            constraint=models.UniqueConstraint(fields=('kind', 'key', 'unit'), name='one_account_per_key'),
        ),
        migrations.AddConstraint(
            model_name='balance',
            constraint=models.CheckConstraint(condition=models.Q(('held__gte', 0), ('held__lt', 1000000000000), ('actual__gt', -1000000000000), ('actual__lt', 1000000000000)), name='ledger_balance_is_a_number'),
        ),
        migrations.AddConstraint(
            model_name='balance',
            constraint=models.CheckConstraint(condition=models.Q(('overdraft', None), models.Q(('overdraft__gte', 0), ('overdraft__lt', 1000000000000)), _connector='OR'), name='overdraft_is_a_number'),
        ),
        migrations.AddConstraint(
            model_name='balance',
            constraint=models.CheckConstraint(condition=models.Q(('overdraft', None), ('actual__gte', django.db.models.expressions.CombinedExpression(models.F('held'), '-', models.F('overdraft'))), _connector='OR'), name='no_more_taken_than_allowed'),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.UniqueConstraint(fields=('reference', 'line'), name='booked_once'),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0), ('amount__lt', 1000000000000)), name='entry_is_positive'),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.CheckConstraint(condition=models.Q(('source', models.F('target')), _negated=True), name='entry_goes_elsewhere'),
        ),
        migrations.AddIndex(
            model_name='hold',
            index=models.Index(condition=models.Q(('amount__gt', django.db.models.expressions.CombinedExpression(models.F('taken'), '+', models.F('released')))), fields=['account'], name='open_hold_by_account'),
        ),
        migrations.AddIndex(
            model_name='hold',
            index=models.Index(condition=models.Q(('amount__gt', django.db.models.expressions.CombinedExpression(models.F('taken'), '+', models.F('released'))), ('expires_at__isnull', False)), fields=['expires_at'], name='open_hold_by_expiry'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.UniqueConstraint(fields=('reference', 'line'), name='held_once'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0), ('amount__lt', 1000000000000), ('taken__gte', 0), ('taken__lt', 1000000000000), ('released__gte', 0), ('released__lt', 1000000000000), ('amount__gte', django.db.models.expressions.CombinedExpression(models.F('taken'), '+', models.F('released')))), name='ledger_hold_is_not_overdrawn'),
        ),
    ]
