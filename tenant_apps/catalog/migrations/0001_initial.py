"""The first tables of this app."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partners', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Family',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('code', models.CharField(max_length=60, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('dimensions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Category',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('code', models.CharField(max_length=60, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('level', models.PositiveSmallIntegerField(default=1)),
                ('position', models.PositiveIntegerField(default=0)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='catalog.category')),
            ],
        ),
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('sku', models.CharField(max_length=60)),
                ('sku_folded', models.CharField(max_length=120, unique=True)),
                ('name', models.CharField(max_length=300)),
                ('description', models.TextField(blank=True)),
                ('specification', models.CharField(blank=True, max_length=300)),
                ('attributes', models.JSONField(blank=True, default=dict)),
                ('base_unit', models.CharField(default='C62', max_length=3)),
                ('gtin', models.CharField(blank=True, max_length=14, null=True, unique=True)),
                ('shared_product_id', models.UUIDField(blank=True, null=True, unique=True)),
                ('brand_owner_id', models.UUIDField(blank=True, null=True)),
                ('item_number', models.CharField(blank=True, max_length=60)),
                ('image_url', models.CharField(blank=True, max_length=500)),
                ('tracks_lots', models.BooleanField(default=False)),
                ('is_active', models.BooleanField(default=True)),
                ('offered_from', models.DateField(blank=True, null=True)),
                ('minimum_quantity', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('multiple_quantity', models.DecimalField(decimal_places=6, default=0, max_digits=18)),
                ('category', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.category')),
                ('family', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='variants', to='catalog.family')),
            ],
        ),
        migrations.CreateModel(
            name='Pack',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('unit', models.CharField(max_length=3)),
                ('name', models.CharField(blank=True, max_length=60)),
                ('numerator', models.PositiveIntegerField()),
                ('denominator', models.PositiveIntegerField(default=1)),
                ('gtin', models.CharField(blank=True, max_length=14, null=True, unique=True)),
                ('scenarios', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None)),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='packs', to='catalog.product')),
            ],
        ),
        migrations.CreateModel(
            name='ListingRule',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('effect', models.CharField(max_length=20)),
                ('brand_owner_id', models.UUIDField(blank=True, null=True)),
                ('kind', models.CharField(blank=True, max_length=20)),
                ('grade', models.CharField(blank=True, max_length=20)),
                ('sales_area', models.CharField(blank=True, max_length=100)),
                ('region_code', models.CharField(blank=True, max_length=20)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('category', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='listing_rules', to='catalog.category')),
                ('partner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partners.partner')),
                ('product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='listing_rules', to='catalog.product')),
            ],
        ),
        migrations.CreateModel(
            name='Code',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('scheme', models.CharField(max_length=20)),
                ('value', models.CharField(max_length=80)),
                ('folded', models.CharField(max_length=160)),
                ('partner_id', models.UUIDField(blank=True, null=True)),
                ('pack', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.pack')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='catalog.product')),
            ],
        ),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('terms', django.contrib.postgres.search.SearchVectorField()),
                ('product', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='search_entry', to='catalog.product')),
            ],
        ),
        migrations.AddConstraint(
            model_name='category',
            constraint=models.CheckConstraint(condition=models.Q(('level__range', (1, 4))), name='four_category_levels'),
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(fields=['item_number'], name='product_by_item_number'),
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(fields=['category', '-id'], name='product_by_category'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.UniqueConstraint(condition=models.Q(('family__isnull', False)), fields=('family', 'attributes'), name='one_variant_per_combination'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.UniqueConstraint(condition=models.Q(('item_number', ''), _negated=True), fields=('brand_owner_id', 'item_number'), name='one_product_per_item_number'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.CheckConstraint(condition=models.Q(('minimum_quantity__gte', 0), ('minimum_quantity__lt', 1000000000000), ('multiple_quantity__gte', 0), ('multiple_quantity__lt', 1000000000000)), name='product_is_ordered_in_quantities'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.UniqueConstraint(fields=('product', 'unit'), name='one_pack_per_unit'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.CheckConstraint(condition=models.Q(('denominator__gt', 0), ('numerator__gt', 0)), name='pack_converts'),
        ),
        migrations.AddConstraint(
            model_name='listingrule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('brand_owner_id', None), ('category', None), ('product__isnull', False)), models.Q(('brand_owner_id', None), ('category__isnull', False), ('product', None)), models.Q(('brand_owner_id__isnull', False), ('category', None), ('product', None)), _connector='OR'), name='listing_rule_is_about_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='listingrule',
            constraint=models.CheckConstraint(condition=models.Q(('valid_from', None), ('valid_until', None), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='listing_rule_ends_after_it_begins'),
        ),
        migrations.AddIndex(
            model_name='code',
            index=models.Index(fields=['folded'], name='code_by_value', opclasses=['varchar_pattern_ops']),
        ),
        migrations.AddConstraint(
            model_name='code',
            constraint=models.UniqueConstraint(fields=('scheme', 'folded', 'partner_id'), name='one_product_per_code', nulls_distinct=False),
        ),
        migrations.AddIndex(
            model_name='searchentry',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['terms'], name='product_by_term'),
        ),
        migrations.CreateModel(
            name='QualityReport',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('lot', models.CharField(blank=True, max_length=60)),
                ('issued_on', models.DateField(blank=True, null=True)),
                ('filed_by', models.CharField(max_length=200)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('family', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.family')),
                ('product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('family', None), ('product__isnull', False)), models.Q(('family__isnull', False), ('product', None)), _connector='OR'), name='report_is_about_a_product_or_a_family')],
            },
        ),
    ]
