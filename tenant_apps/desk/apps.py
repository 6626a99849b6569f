from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "tenant_apps.desk"
