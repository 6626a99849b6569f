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
            name='SalesOrder',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('order_key', models.UUIDField(unique=True)),
                ('customer_reference', models.CharField(blank=True, max_length=60)),
                ('link_id', models.UUIDField(blank=True, null=True)),
                ('state', models.CharField(default='draft', max_length=20)),
                ('currency', models.CharField(max_length=3)),
                ('total_amount', models.DecimalField(decimal_places=6, default=0, max_digits=20)),
                ('version', models.PositiveIntegerField(default=1)),
                ('customer_version', models.PositiveIntegerField(default=1)),
                ('placed_by', models.CharField(max_length=200)),
                ('on_behalf', models.BooleanField(default=False)),
                ('placed_at', models.DateTimeField()),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('shipped_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('requested_on', models.DateField(blank=True, null=True)),
                ('promised_on', models.DateField(blank=True, null=True)),
                ('deliver_to', models.JSONField(blank=True, null=True)),
                ('note', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('waits', models.BooleanField(default=False)),
                ('advices', models.JSONField(default=list)),
                ('customer', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
                ('warehouse', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='inventory.warehouse')),
            ],
        ),
        migrations.CreateModel(
            name='SalesOrderLine',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('line_key', models.UUIDField(unique=True)),
                ('position', models.PositiveIntegerField()),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('order_quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('order_unit', models.CharField(max_length=3)),
                ('unit_price_amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('discount_share', models.DecimalField(decimal_places=8, default=0, max_digits=9)),
                ('total_amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('confirmed', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('shipping', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('shipped', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('received', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('rejected', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('missing', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('returned', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('cancelled', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('price_trail', models.JSONField(default=list)),
                ('order', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='sales.salesorder')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
            ],
        ),
        migrations.AddIndex(
            model_name='salesorder',
            index=models.Index(fields=['state', 'id'], name='order_by_state'),
        ),
        migrations.AddIndex(
            model_name='salesorder',
            index=models.Index(fields=['submitted_at'], include=('customer', 'state', 'currency', 'total_amount'), name='order_by_day'),
        ),
        migrations.AddIndex(
            model_name='salesorder',
            index=models.Index(fields=['customer', 'id'], name='order_by_customer'),
        ),
        migrations.AddConstraint(
            model_name='salesorder',
            constraint=models.UniqueConstraint(condition=models.Q(('customer_reference', ''), _negated=True), fields=('customer', 'customer_reference'), name='customer_order_taken_once'),
        ),
        migrations.AddConstraint(
            model_name='salesorderline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gt', 0), ('quantity__lt', 1000000000000)), name='order_line_is_positive'),
        ),
        migrations.AddConstraint(
            model_name='salesorderline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gte', django.db.models.expressions.CombinedExpression(models.F('confirmed'), '+', models.F('cancelled'))), ('confirmed__gte', models.F('shipping')), ('shipping__gte', models.F('shipped')), ('shipped__gte', models.F('returned')), ('returned__gte', 0), ('returned__lt', 1000000000000), ('cancelled__gte', 0), ('cancelled__lt', 1000000000000), ('received__gte', 0), ('received__lt', 1000000000000), ('rejected__gte', 0), ('rejected__lt', 1000000000000), ('missing__gte', 0), ('missing__lt', 1000000000000)), name='line_ships_what_it_promised'),
        ),
        migrations.AddConstraint(
            model_name='salesorderline',
            constraint=models.UniqueConstraint(fields=('order', 'position'), name='one_line_per_position'),
        ),
    ]
