"""The first tables of this app."""

import uuid6
from django.db import migrations, models

from tenants import rls


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
                ('content', models.JSONField()),
                ('state', models.CharField(default='sent', max_length=20)),
                ('sent_at', models.DateTimeField()),
                ('handled_at', models.DateTimeField(blank=True, null=True)),
                ('failure', models.TextField(blank=True)),
            ],
            options={
                'indexes': [models.Index(fields=['receiver_id', '-id'], name='envelope_by_receiver'), models.Index(fields=['sender_id', '-id'], name='envelope_by_sender'), models.Index(fields=['document_key', 'id'], name='envelope_by_subject')],
                'constraints': [models.UniqueConstraint(fields=('sender_id', 'kind', 'number', 'version', 'document_key'), name='document_sent_once'), models.CheckConstraint(condition=models.Q(('sender_id', models.F('receiver_id')), _negated=True), name='document_crosses')],
            },
        ),
        # Both sides read a letter, the sender writes it, nobody edits it.
        rls.fence(
            "exchange_envelope",
            own="sender_id = {us}",
            see="{us} IN (sender_id, receiver_id)",
            rights="SELECT, INSERT",
        ),
    ]
