"""The first tables of this app."""

import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('message_key', models.UUIDField(unique=True)),
                ('order_key', models.UUIDField()),
                ('is_ours', models.BooleanField()),
                ('was_sent', models.BooleanField(default=False)),
                ('author', models.CharField(max_length=200)),
                ('author_id', models.UUIDField(blank=True, null=True)),
                ('text', models.TextField()),
                ('written_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['order_key', 'id'], name='message_by_order')],
            },
        ),
        migrations.CreateModel(
            name='ReadMark',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('user_id', models.UUIDField()),
                ('order_key', models.UUIDField()),
                ('read_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user_id', 'order_key'), name='one_mark_per_trade')],
            },
        ),
    ]
