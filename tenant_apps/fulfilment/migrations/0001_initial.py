"""The first tables of this app."""

import django.db.models.deletion
import django.db.models.expressions
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('catalog', '0001_initial'),
        ('inventory', '0001_initial'),
        ('partners', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Receipt',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('shipment_key', models.UUIDField(unique=True)),
                ('reference', models.CharField(blank=True, max_length=100)),
                ('link_id', models.UUIDField(blank=True, null=True)),
                ('state', models.CharField(default='expected', max_length=20)),
                ('order_key', models.UUIDField()),
                ('order_number', models.CharField(blank=True, max_length=60)),
                ('is_return', models.BooleanField(default=False)),
                ('return_key', models.UUIDField(blank=True, null=True)),
                ('despatch_number', models.CharField(blank=True, max_length=60)),
                ('carrier', models.CharField(blank=True, max_length=60)),
                ('tracking_number', models.CharField(blank=True, max_length=80)),
                ('dispatched_at', models.DateTimeField(blank=True, null=True)),
                ('received_at', models.DateTimeField(blank=True, null=True)),
                ('rounds', models.PositiveIntegerField(default=0)),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
                ('warehouse', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='inventory.warehouse')),
            ],
        ),
        migrations.CreateModel(
            name='ReceiptLine',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('shipment_line_key', models.UUIDField(unique=True)),
                ('line_key', models.UUIDField()),
                ('position', models.PositiveIntegerField()),
                ('advised', models.DecimalField(decimal_places=6, max_digits=18)),
                ('received', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('rejected', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('over', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('missing', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('reason', models.TextField(blank=True)),
                ('lots', models.JSONField(default=list)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
                ('receipt', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='fulfilment.receipt')),
            ],
        ),
        migrations.CreateModel(
            name='Shipment',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('shipment_key', models.UUIDField(unique=True)),
                ('reference', models.CharField(max_length=100)),
                ('link_id', models.UUIDField(blank=True, null=True)),
                ('state', models.CharField(default='draft', max_length=20)),
                ('order_key', models.UUIDField()),
                ('order_number', models.CharField(blank=True, max_length=60)),
                ('return_key', models.UUIDField(blank=True, null=True)),
                ('is_return', models.BooleanField(default=False)),
                ('carrier', models.CharField(blank=True, max_length=60)),
                ('tracking_number', models.CharField(blank=True, max_length=80)),
                ('dispatched_at', models.DateTimeField(blank=True, null=True)),
                ('deliver_to', models.JSONField(blank=True, null=True)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
                ('warehouse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='inventory.warehouse')),
            ],
        ),
        migrations.CreateModel(
            name='ShipmentLine',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('shipment_line_key', models.UUIDField(unique=True)),
                ('line_key', models.UUIDField()),
                ('reference', models.CharField(max_length=100)),
                ('position', models.PositiveIntegerField()),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('picked', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('lots', models.JSONField(default=list)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
                ('shipment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='fulfilment.shipment')),
            ],
        ),
        migrations.AddIndex(
            model_name='receipt',
            index=models.Index(fields=['reference'], name='receipt_by_reference'),
        ),
        migrations.AddIndex(
            model_name='receipt',
            index=models.Index(fields=['state', 'id'], name='receipt_by_state'),
        ),
        migrations.AddIndex(
            model_name='receipt',
            index=models.Index(fields=['order_key'], name='receipt_by_order'),
        ),
        migrations.AddIndex(
            model_name='receipt',
            index=models.Index(condition=models.Q(('return_key__isnull', False)), fields=['return_key'], name='receipt_by_return'),
        ),
        migrations.AddIndex(
            model_name='receiptline',
            index=models.Index(fields=['line_key'], name='receipt_line_by_key'),
        ),
        migrations.AddConstraint(
            model_name='receiptline',
            constraint=models.CheckConstraint(condition=models.Q(('advised__gt', 0), ('advised__lt', 1000000000000), ('received__gte', 0), ('received__lt', 1000000000000), ('rejected__gte', 0), ('rejected__lt', 1000000000000), ('over__gte', 0), ('over__lt', 1000000000000), ('missing__gte', 0), ('missing__lt', 1000000000000), ('received__gte', models.F('over')), ('advised__gte', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('received'), '+', models.F('rejected')), '+', models.F('missing')), '-', models.F('over')))), name='no_more_received_than_advised'),
        ),
        migrations.AddIndex(
            model_name='shipment',
            index=models.Index(fields=['reference'], name='shipment_by_reference'),
        ),
        migrations.AddIndex(
            model_name='shipment',
            index=models.Index(fields=['state', 'id'], name='shipment_by_state'),
        ),
        migrations.AddIndex(
            model_name='shipment',
            index=models.Index(fields=['order_key'], name='shipment_by_order'),
        ),
        migrations.AddIndex(
            model_name='shipment',
            index=models.Index(condition=models.Q(('return_key__isnull', False)), fields=['return_key'], name='shipment_by_return'),
        ),
        migrations.AddConstraint(
            model_name='shipmentline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gt', 0), ('quantity__lt', 1000000000000)), name='shipment_is_positive'),
        ),
        migrations.AddConstraint(
            model_name='shipmentline',
            constraint=models.CheckConstraint(condition=models.Q(('picked__gte', 0), ('picked__lt', 1000000000000), ('picked__lte', models.F('quantity'))), name='no_more_picked_than_asked'),
        ),
    ]
