"""The first tables of this app."""

import django.contrib.postgres.fields
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
            name='Cart',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(default='cart', max_length=20)),
                ('name', models.CharField(max_length=100)),
                ('owner_id', models.UUIDField(blank=True, null=True)),
                ('owner_name', models.CharField(blank=True, max_length=200)),
                ('is_shared', models.BooleanField(default=False)),
                ('by_seller', models.BooleanField(default=False)),
                ('revision', models.PositiveIntegerField(default=1)),
                ('note', models.TextField(blank=True)),
                ('changed_at', models.DateTimeField()),
                ('last_order_id', models.UUIDField(blank=True, null=True)),
                ('partner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partners.partner')),
            ],
        ),
        migrations.CreateModel(
            name='CartLine',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('line_key', models.UUIDField()),
                ('position', models.PositiveIntegerField()),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('unit', models.CharField(max_length=3)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('is_parked', models.BooleanField(default=False)),
                ('price_seen', models.DecimalField(blank=True, decimal_places=6, max_digits=20, null=True)),
                ('revision', models.PositiveIntegerField()),
                ('changed_by', models.CharField(blank=True, max_length=200)),
                ('cart', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='storefront.cart')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalog.product')),
            ],
        ),
        migrations.CreateModel(
            name='NewsPost',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(default='notice', max_length=20)),
                ('title', models.CharField(max_length=200)),
                ('body', models.TextField(blank=True)),
                ('valid_from', models.DateField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('grade', models.CharField(blank=True, max_length=20)),
                ('region_code', models.CharField(blank=True, max_length=20)),
                ('is_pinned', models.BooleanField(default=False)),
                ('published_by', models.CharField(max_length=200)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='news_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='Staging',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('owner_id', models.UUIDField(blank=True, null=True)),
                ('by_seller', models.BooleanField(default=False)),
                ('source', models.CharField(blank=True, max_length=200)),
                ('lines', models.JSONField(default=list)),
                ('done', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveIntegerField(), default=list, size=None)),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partners.partner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='cart',
            index=models.Index(fields=['partner', 'kind', '-id'], name='cart_by_partner'),
        ),
        migrations.AddConstraint(
            model_name='cartline',
            constraint=models.UniqueConstraint(fields=('cart', 'line_key'), name='one_cart_line_per_key'),
        ),
        migrations.AddConstraint(
            model_name='cartline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gt', 0), ('quantity__lt', 1000000000000)), name='cart_line_is_positive'),
        ),
    ]
