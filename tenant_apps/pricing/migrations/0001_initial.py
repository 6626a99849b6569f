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
            name='PriceSettings',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('strategy', models.CharField(default='priority', max_length=20)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PriceList',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('code', models.CharField(max_length=40, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('currency', models.CharField(max_length=3)),
                ('priority', models.IntegerField(default=0)),
                ('is_general', models.BooleanField(default=False)),
                ('layer', models.CharField(default='list', max_length=20)),
                ('who', models.JSONField(blank=True, default=dict)),
                ('is_exclusive', models.BooleanField(default=False)),
                ('decimals', models.PositiveSmallIntegerField(default=6)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_from', None), ('valid_until', None), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='price_list_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(('decimals__lte', 6)), name='price_list_has_up_to_six_decimals')],
            },
        ),
        migrations.CreateModel(
            name='PriceChange',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('min_quantity', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('unit', models.CharField(blank=True, max_length=3)),
                ('valid_from', models.DateField()),
                ('old_amount', models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ('new_amount', models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ('actor', models.CharField(max_length=200)),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product')),
                ('price_list', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='pricing.pricelist')),
            ],
            options={
                'indexes': [models.Index(fields=['product', '-id'], name='price_change_by_product')],
            },
        ),
        migrations.CreateModel(
            name='Price',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('min_quantity', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('kind', models.CharField(default='amount', max_length=20)),
                ('base', models.CharField(blank=True, max_length=20)),
                ('unit', models.CharField(blank=True, max_length=3)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
                ('price_list', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='pricing.pricelist')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gt', -1000000000000), ('amount__lt', 1000000000000), models.Q(models.Q(('amount__gte', 0), ('base', ''), ('kind', 'amount')), models.Q(models.Q(('kind', 'amount'), _negated=True), models.Q(('base', ''), _negated=True)), _connector='OR'), ('min_quantity__gte', 0), ('min_quantity__lt', 1000000000000)), name='price_is_a_number'), models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='price_ends_after_it_begins'), models.UniqueConstraint(fields=('product', 'price_list', 'valid_from', 'min_quantity', 'unit'), name='one_price_per_day_and_break')],
            },
        ),
        migrations.CreateModel(
            name='ListAssignment',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('partner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partners.partner')),
                ('price_list', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='pricing.pricelist')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partner', 'price_list'), name='partner_assigned_once')],
            },
        ),
        migrations.CreateModel(
            name='PriceTerm',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('link_id', models.UUIDField(blank=True, null=True)),
                ('brand_owner_id', models.UUIDField(blank=True, null=True)),
                ('who', models.JSONField(blank=True, default=dict)),
                ('currency', models.CharField(max_length=3)),
                ('guide', models.DecimalField(blank=True, decimal_places=6, max_digits=20, null=True)),
                ('down', models.DecimalField(blank=True, decimal_places=8, max_digits=9, null=True)),
                ('up', models.DecimalField(blank=True, decimal_places=8, max_digits=9, null=True)),
                ('floor', models.DecimalField(blank=True, decimal_places=6, max_digits=20, null=True)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('category', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.category')),
                ('product', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('guide', None), models.Q(('guide__gte', 0), ('guide__lt', 1000000000000)), _connector='OR'), models.Q(('floor', None), models.Q(('floor__gte', 0), ('floor__lt', 1000000000000)), _connector='OR'), models.Q(models.Q(('down', None), ('up', None)), models.Q(('down__gte', 0), ('down__lte', 1), ('up__gte', 0), ('up__lte', 9)), _connector='OR')), name='price_term_is_a_number'), models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='price_term_ends_after_it_begins'), models.UniqueConstraint(fields=('link_id', 'product', 'category', 'brand_owner_id', 'who', 'currency', 'valid_from'), name='one_price_term_per_day', nulls_distinct=False)],
            },
        ),
        migrations.CreateModel(
            name='ScopedPrice',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('min_quantity', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('amount', models.DecimalField(decimal_places=6, max_digits=20)),
                ('kind', models.CharField(default='amount', max_length=20)),
                ('base', models.CharField(blank=True, max_length=20)),
                ('unit', models.CharField(blank=True, max_length=3)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('brand_owner_id', models.UUIDField(blank=True, null=True)),
                ('category', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.category')),
                ('price_list', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='pricing.pricelist')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gt', -1000000000000), ('amount__lt', 1000000000000), models.Q(models.Q(('amount__gte', 0), ('base', ''), ('kind', 'amount')), models.Q(models.Q(('kind', 'amount'), _negated=True), models.Q(('base', ''), _negated=True)), _connector='OR'), ('min_quantity__gte', 0), ('min_quantity__lt', 1000000000000)), name='scoped_price_is_a_number'), models.CheckConstraint(condition=models.Q(('category', None), ('brand_owner_id', None), _connector='OR'), name='scoped_price_is_about_one_thing'), models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='scoped_price_ends_after_it_begins'), models.UniqueConstraint(fields=('price_list', 'category', 'brand_owner_id', 'valid_from', 'min_quantity', 'unit'), name='one_scoped_price_per_day_and_break', nulls_distinct=False)],
            },
        ),
    ]
