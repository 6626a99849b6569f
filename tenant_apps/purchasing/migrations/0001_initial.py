"""The first tables of this app."""

import django.db.models.deletion
import django.db.models.expressions
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
            name='PurchaseOrder',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('order_key', models.UUIDField(unique=True)),
                ('supplier_number', models.CharField(blank=True, max_length=60)),
                ('link_id', models.UUIDField(blank=True, null=True)),
                ('state', models.CharField(default='draft', max_length=20)),
                ('currency', models.CharField(max_length=3)),
                ('total_amount', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('version', models.PositiveIntegerField(default=1)),
                ('response_version', models.PositiveIntegerField(default=0)),
                ('accepted_version', models.PositiveIntegerField(default=0)),
                ('reference', models.CharField(blank=True, max_length=100)),
                ('placed_by', models.CharField(max_length=200)),
                ('placed_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('requested_on', models.DateField(blank=True, null=True)),
                ('deliver_to', models.JSONField(blank=True, null=True)),
                ('note', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('reason_zh', models.TextField(blank=True)),
                ('supplier', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
            ],
        ),
        migrations.CreateModel(
            name='PurchaseOrderLine',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('line_key', models.UUIDField(unique=True)),
                ('position', models.PositiveIntegerField()),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('order_quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('order_unit', models.CharField(max_length=3)),
                ('unit_price_amount', models.DecimalField(blank=True, decimal_places=6, max_digits=20, null=True)),
                ('discount_share', models.DecimalField(decimal_places=8, default=0, max_digits=9)),
                ('status', models.CharField(blank=True, max_length=20)),
                ('confirmed', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('advised', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('received', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('rejected', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('over', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('missing', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('returned', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('promised_on', models.DateField(blank=True, null=True)),
                ('source_reference', models.CharField(blank=True, max_length=100)),
                ('supplier_numerator', models.PositiveBigIntegerField(default=1)),
                ('supplier_denominator', models.PositiveBigIntegerField(default=1)),
                ('order', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='purchasing.purchaseorder')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
            ],
        ),
        migrations.AddIndex(
            model_name='purchaseorder',
            index=models.Index(fields=['state', 'id'], name='purchase_by_state'),
        ),
        migrations.AddIndex(
            model_name='purchaseorder',
            index=models.Index(fields=['supplier', 'id'], name='purchase_by_supplier'),
        ),
        migrations.AddIndex(
            model_name='purchaseorder',
            index=models.Index(fields=['reference'], name='purchase_by_reference'),
        ),
        migrations.AddIndex(
            model_name='purchaseorderline',
            index=models.Index(fields=['source_reference'], name='purchase_line_by_source'),
        ),
        migrations.AddConstraint(
            model_name='purchaseorderline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gte', 0), ('quantity__lt', 1000000000000)), name='purchase_is_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='purchaseorderline',
            constraint=models.CheckConstraint(condition=models.Q(('advised__gte', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('received'), '+', models.F('rejected')), '+', models.F('missing')), '-', models.F('over'))), ('received__gte', models.F('returned')), ('received__gte', 0), ('received__lt', 1000000000000), ('over__gte', 0), ('over__lt', 1000000000000), ('missing__gte', 0), ('missing__lt', 1000000000000), ('rejected__gte', 0), ('rejected__lt', 1000000000000), ('returned__gte', 0), ('returned__lt', 1000000000000), ('confirmed__gte', 0), ('confirmed__lt', 1000000000000)), name='purchase_receives_what_was_advised'),
        ),
        migrations.AddConstraint(
            model_name='purchaseorderline',
            constraint=models.UniqueConstraint(fields=('order', 'position'), name='one_purchase_line_per_position'),
        ),
    ]
