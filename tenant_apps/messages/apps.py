from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "tenant_apps.messages"
