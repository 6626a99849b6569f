"""Expand: links, seen by the two companies they join, and what may be asked about all links."""

import django.contrib.postgres.fields
import django.db.models.deletion
import uuid6
from django.db import migrations, models

from tenants import rls

# A company may see its own links only, but its place in the channel depends on those of
# others. These functions run with the platform's eyes: they put the company out of the
# connection's settings for as long as they look, and put it back.
STEPS_SQL = """
CREATE FUNCTION network_steps_{name}(root uuid, most integer)
RETURNS TABLE (link_id uuid, supplier_id uuid, customer_id uuid, depth integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    caller text := coalesce(current_setting('tierline.organisation', true), '');
BEGIN
    IF caller <> '' AND caller::uuid <> root THEN
        RETURN;  -- a company asks about its own channel only
    END IF;
    PERFORM set_config('tierline.organisation', '', true);
    RETURN QUERY
        WITH RECURSIVE reached (organisation_id, tier) AS (
            SELECT root, 0
            UNION
            SELECT link.{there}, reached.tier + 1
            FROM reached JOIN network_link link ON link.{here} = reached.organisation_id
            WHERE link.state = 'active' AND reached.tier < most
        ), nearest AS (
            SELECT organisation_id, min(tier) AS tier FROM reached GROUP BY organisation_id
        )
        SELECT link.id, link.supplier_id, link.customer_id, nearest.tier + 1
        FROM nearest JOIN network_link link ON link.{here} = nearest.organisation_id
        WHERE link.state = 'active';
    PERFORM set_config('tierline.organisation', caller, true);
END $$;
"""

STEPS = [
    migrations.RunSQL(
        STEPS_SQL.format(name=name, here=here, there=there),
        f"DROP FUNCTION network_steps_{name}(uuid, integer)",
    )
    for name, here, there in (
        ("down", "supplier_id", "customer_id"),
        ("up", "customer_id", "supplier_id"),
    )
]

NOT_ACTIVE = migrations.RunSQL(
    """
CREATE FUNCTION network_not_active(asked uuid[]) RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    caller text := coalesce(current_setting('tierline.organisation', true), '');
    found uuid[];
BEGIN
    PERFORM set_config('tierline.organisation', '', true);
    found := ARRAY(
        SELECT link.id FROM network_link link
        WHERE link.id = ANY (asked) AND link.state <> 'active'
    );
    PERFORM set_config('tierline.organisation', caller, true);
    RETURN found;
END $$;
""",
    "DROP FUNCTION network_not_active(uuid[])",
)



class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("tenants", "0001_initial"),
        ('directory', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(default='invited', max_length=20)),
                ('invited_by', models.CharField(max_length=20)),
                ('transport', models.CharField(default='local', max_length=20)),
                ('order_scenario', models.CharField(default='wholesale', max_length=20)),
                ('granted_to_supplier', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('granted_to_customer', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('invited_at', models.DateTimeField()),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('customer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
                ('supplier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'active'), _negated=True), fields=['id'], name='link_that_holds_not')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'ended'), _negated=True), fields=('supplier', 'customer'), name='one_open_link_per_pair'), models.CheckConstraint(condition=models.Q(('supplier', models.F('customer')), _negated=True), name='link_joins_two_companies'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'active'), _negated=True), ('accepted_at__isnull', False), _connector='OR'), name='active_links_were_accepted'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', False), ('state', 'ended')), models.Q(models.Q(('state', 'ended'), _negated=True), ('ended_at', None)), _connector='OR'), name='ended_links_say_when')],
            },
        ),
        rls.fence(
            "network_link",
            own="supplier_id = {us} OR customer_id = {us}",
            rights="SELECT, INSERT, UPDATE",
        ),
        *STEPS,
        NOT_ACTIVE,
    ]
