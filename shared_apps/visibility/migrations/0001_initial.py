"""Expand: the window, its grants and its log, fenced so that only a live grant opens it."""

import django.contrib.postgres.fields
import django.db.models.deletion
import uuid6
from django.db import migrations, models

from tenants import rls

# Who lets a company look at this moment, at whatever. The links are asked about through
# network_not_active(): those of a chain of supply may be other companies'.
OWNERS_OPEN_TO = migrations.RunSQL(
    """
CREATE FUNCTION visibility_owners_open_to(us uuid, at timestamptz) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
    WITH live AS MATERIALIZED (
        SELECT owner_id, link_ids FROM public.visibility_visibilitygrant
        WHERE viewer_id = us AND revoked_at IS NULL AND level > 0
          AND (valid_until IS NULL OR valid_until > at)
    ), broken AS MATERIALIZED (
        SELECT public.network_not_active(
            ARRAY(SELECT DISTINCT unnest(link_ids) FROM live)) AS links
    )
    SELECT DISTINCT live.owner_id FROM live CROSS JOIN broken
    WHERE NOT live.link_ids && broken.links
$$;
""",
    "DROP FUNCTION visibility_owners_open_to(uuid, timestamptz)",
)



class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("tenants", "0001_initial"),
        ("network", "0001_initial"),
        ("directory", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name='AccessLog',
            fields=[
                ('pk', models.CompositePrimaryKey('owner_id', 'id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False)),
                ('at', models.DateTimeField()),
                ('what', models.CharField(max_length=20)),
                ('level', models.PositiveSmallIntegerField()),
                ('rows', models.PositiveIntegerField()),
                ('products', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ('user', models.CharField(max_length=200)),
                ('owner', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
                ('viewer', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='SalesOnShow',
            fields=[
                ('pk', models.CompositePrimaryKey('organisation_id', 'product_id', 'region_code', 'month', blank=True, editable=False, primary_key=True, serialize=False)),
                ('region_code', models.CharField(blank=True, max_length=20)),
                ('month', models.DateField()),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=18)),
                ('changed_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.sharedproduct')),
            ],
            options={
                'indexes': [models.Index(fields=['product', 'organisation'], name='sales_on_show_by_product')],
                'constraints': [models.CheckConstraint(condition=models.Q(('quantity__gt', -1000000000000), ('quantity__lt', 1000000000000)), name='sales_on_show_is_a_number'), models.CheckConstraint(condition=models.Q(('month__day', 1)), name='month_is_its_first_day')],
            },
        ),
        migrations.CreateModel(
            name='StockOnShow',
            fields=[
                ('pk', models.CompositePrimaryKey('organisation_id', 'product_id', 'warehouse_id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('warehouse_id', models.UUIDField()),
                ('warehouse_name', models.CharField(max_length=100)),
                ('region_code', models.CharField(blank=True, max_length=20)),
                ('on_hand', models.DecimalField(decimal_places=6, max_digits=18)),
                ('held', models.DecimalField(decimal_places=6, max_digits=18)),
                ('changed_at', models.DateTimeField()),
                ('version', models.BigIntegerField(default=1)),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.sharedproduct')),
            ],
            options={
                'indexes': [models.Index(fields=['product', 'organisation'], name='stock_on_show_by_product')],
                'constraints': [models.CheckConstraint(condition=models.Q(('on_hand__gt', -1000000000000), ('on_hand__lt', 1000000000000), ('held__gt', -1000000000000), ('held__lt', 1000000000000)), name='stock_on_show_is_a_number')],
            },
        ),
        migrations.CreateModel(
            name='VisibilityGrant',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('level', models.PositiveSmallIntegerField()),
                ('data', models.CharField(default='stock', max_length=20)),
                ('products', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, null=True, size=None)),
                ('brands', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, null=True, size=None)),
                ('link_ids', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ('granted_at', models.DateTimeField()),
                ('granted_by', models.CharField(max_length=200)),
                ('valid_until', models.DateTimeField(blank=True, null=True)),
                ('purpose', models.CharField(blank=True, max_length=200)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('revoked_by', models.CharField(blank=True, max_length=200)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
                ('viewer', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('revoked_at', None)), fields=['viewer'], name='open_grant_by_viewer')],
                'constraints': [models.CheckConstraint(condition=models.Q(('owner', models.F('viewer')), _negated=True), name='grant_is_to_another'), models.CheckConstraint(condition=models.Q(('level__range', (0, 5))), name='grant_has_a_level'), models.CheckConstraint(condition=models.Q(models.Q(('data', 'sales'), _negated=True), ('level', 5), _connector='OR'), name='sales_are_shown_at_the_top_level')],
            },
        ),
        OWNERS_OPEN_TO,
        *(
            rls.fence(
                table,
                see="organisation_id = {us} OR organisation_id IN "
                "(SELECT visibility_owners_open_to({us}, clock_timestamp()))",
            )
            for table in ("visibility_stockonshow", "visibility_salesonshow")
        ),
        rls.fence(
            "visibility_visibilitygrant",
            own="owner_id = {us}",
            see="owner_id = {us} OR viewer_id = {us}",
            rights="SELECT, INSERT, UPDATE",
        ),
        # The one who looks writes the line; only the one looked at may read it.
        rls.fence(
            "visibility_accesslog",
            own="owner_id = {us}",
            add="viewer_id = {us}",
            rights="SELECT, INSERT",
        ),
    ]
