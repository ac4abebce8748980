"""A session bus and a notification service for the tests that drive the whole program."""

from tests.notify.conftest import bus, start_service

__all__ = ["bus", "start_service"]
