"""The letters between tenants."""

import uuid6
from django.db import migrations, models

from tenants import rls

# A letter says for ever what it said; only what becomes of it is written down.
KEEP_WORDS = """
CREATE FUNCTION public.exchange_keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - '{state,handled_at,failure}'::text[]
        IS DISTINCT FROM to_jsonb(OLD) - '{state,handled_at,failure}'::text[]
    THEN
        RAISE EXCEPTION 'letters are kept as they were sent'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_words BEFORE UPDATE OR DELETE ON public.exchange_envelope
    FOR EACH ROW EXECUTE FUNCTION public.exchange_keep_words();
"""
FORGET_WORDS = """
DROP TRIGGER keep_words ON public.exchange_envelope;
DROP FUNCTION public.exchange_keep_words();
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenants', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Envelope',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('link_id', models.UUIDField()),
                ('sender_id', models.UUIDField()),
                ('receiver_id', models.UUIDField()),
                ('kind', models.CharField(max_length=60)),
                ('number', models.CharField(max_length=60)),
                ('version', models.PositiveIntegerField(default=1)),
                ('document_key', models.UUIDField()),
                ('order_key', models.UUIDField()),
                ('content', models.JSONField()),
                ('xml', models.TextField(blank=True)),
                ('state', models.CharField(default='sent', max_length=20)),
                ('sent_at', models.DateTimeField()),
                ('handled_at', models.DateTimeField(blank=True, null=True)),
                ('failure', models.TextField(blank=True)),
            ],
            options={
                'indexes': [models.Index(fields=['receiver_id', '-id'], name='envelope_by_receiver'), models.Index(fields=['sender_id', '-id'], name='envelope_by_sender'), models.Index(fields=['order_key', 'id'], name='envelope_by_order'), models.Index(fields=['document_key', 'id'], name='envelope_by_subject'), models.Index(fields=['link_id', 'kind', 'number'], name='envelope_by_number'), models.Index(condition=models.Q(('state', 'handled'), _negated=True), fields=['-id'], name='envelope_open')],
                'constraints': [models.UniqueConstraint(fields=('sender_id', 'kind', 'number', 'version', 'document_key'), name='document_sent_once'), models.CheckConstraint(condition=models.Q(('sender_id', models.F('receiver_id')), _negated=True), name='document_crosses'), models.CheckConstraint(condition=models.Q(models.Q(('handled_at__isnull', False), ('state', 'handled')), models.Q(models.Q(('state', 'handled'), _negated=True), ('handled_at', None)), _connector='OR'), name='handled_documents_say_when')],
            },
        ),
        migrations.RunSQL(KEEP_WORDS, FORGET_WORDS),
        # Both sides read a letter, the sender writes it. What comes from outside, and what
        # becomes of a letter, is written as the platform.
        rls.fence(
            "exchange_envelope",
            own="sender_id = {us}",
            see="{us} IN (sender_id, receiver_id)",
            rights="SELECT, INSERT",
        ),
    ]
