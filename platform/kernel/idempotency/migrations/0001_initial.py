"""Create the notes of what was done once, by the key its client made."""

import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Request',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('actor', models.CharField(max_length=100)),
                ('key', models.CharField(max_length=255)),
                ('operation', models.CharField(max_length=100)),
                ('fingerprint', models.CharField(max_length=64)),
                ('outcome', models.JSONField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('actor', 'key'), name='one_effect_per_key')],
            },
        ),
    ]
