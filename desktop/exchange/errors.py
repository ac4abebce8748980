"""What can go wrong with files of other programs, each with its sentence for the user."""

from __future__ import annotations

from desktop.contacts.errors import ContactsError


class ImportStopped(ContactsError):
    sentence = "The import was stopped; nothing was changed."


class ExportStopped(ContactsError):
    sentence = "The export was stopped; nothing was written."


class QrImpossible(ContactsError):
    sentence = "There is nothing in this contact that a QR code could carry."


class NoCalendar(ContactsError):
    sentence = "This is no calendar that Cardfile can read; use an iCalendar file (.ics) of at most {limit} MB."
