"""What the exchange does when a letter has been delivered, or could not be."""

from kernel.events import relay
from shared_apps.exchange.commands import note_outcome

relay.watchers.append(note_outcome)
