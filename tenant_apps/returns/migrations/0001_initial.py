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
            name='ReturnOrder',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('partner_number', models.CharField(blank=True, max_length=60)),
                ('return_key', models.UUIDField(unique=True)),
                ('side', models.CharField(max_length=20)),
                ('link_id', models.UUIDField(blank=True, null=True)),
                ('order_key', models.UUIDField()),
                ('order_number', models.CharField(blank=True, max_length=60)),
                ('state', models.CharField(max_length=20)),
                ('version', models.PositiveIntegerField(default=1)),
                ('reason', models.TextField(blank=True)),
                ('answer', models.TextField(blank=True)),
                ('requested_by', models.CharField(max_length=200)),
                ('instructed_at', models.DateTimeField(blank=True, null=True)),
                ('dispatched_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('advices', models.JSONField(default=list)),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner')),
            ],
        ),
        migrations.CreateModel(
            name='ReturnLine',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('return_line_key', models.UUIDField(unique=True)),
                ('line_key', models.UUIDField()),
                ('position', models.PositiveIntegerField()),
                ('asked', models.DecimalField(decimal_places=6, max_digits=18)),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('dispatched', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('received', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('rejected', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('lot_code', models.CharField(blank=True, max_length=60)),
                ('reason', models.TextField(blank=True)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
                ('order', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='returns.returnorder')),
            ],
        ),
        migrations.AddIndex(
            model_name='returnorder',
            index=models.Index(fields=['order_key'], name='return_by_order'),
        ),
        migrations.AddIndex(
            model_name='returnorder',
            index=models.Index(fields=['state', 'id'], name='return_by_state'),
        ),
        migrations.AddIndex(
            model_name='returnline',
            index=models.Index(fields=['line_key'], name='return_line_by_key'),
        ),
        migrations.AddConstraint(
            model_name='returnline',
            constraint=models.UniqueConstraint(fields=('order', 'line_key'), name='returned_once_per_return'),
        ),
        migrations.AddConstraint(
            model_name='returnline',
            constraint=models.CheckConstraint(condition=models.Q(('asked__gt', 0), ('asked__lt', 1000000000000), ('quantity__gte', 0), ('quantity__lt', 1000000000000), ('quantity__lte', models.F('asked'))), name='return_is_of_what_was_asked'),
        ),
        migrations.AddConstraint(
            model_name='returnline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gte', models.F('dispatched')), ('dispatched__gte', django.db.models.expressions.CombinedExpression(models.F('received'), '+', models.F('rejected'))), ('dispatched__gte', 0), ('dispatched__lt', 1000000000000), ('received__gte', 0), ('received__lt', 1000000000000), ('rejected__gte', 0), ('rejected__lt', 1000000000000)), name='no_more_comes_back_than_was_agreed'),
        ),
    ]
