"""What can be wrong with what a user types about days, each with its sentence."""

from __future__ import annotations

from desktop.contacts.errors import ContactsError


class DayUnclear(ContactsError):
    sentence = (
        "“{text}” is no day that Cardfile understands; write tomorrow, tonight, Friday, next week, "
        "in 2 hours, in 3 weeks, 2026-12-01 or 1 Dec, with a time after it if you like (15:00)."
    )


class DayPast(ContactsError):
    sentence = "“{text}” lies in the past; name a day or a time that is still to come."


class PastUnclear(DayUnclear):
    sentence = (
        "“{text}” is no day in the past that Cardfile understands; write yesterday, Friday, 3 days ago, an hour ago, "
        "2026-11-12 or 12 Nov, with a time after it if you like (15:00)."
    )


class StillToCome(PastUnclear):
    sentence = (
        "“{text}” is still to come, and only what has been can be logged; write today 9:00, yesterday, Friday, "
        "3 days ago, 2026-11-12 or 12 Nov."
    )


class IntervalUnclear(ContactsError):
    sentence = (
        "“{text}” is not how often something comes again; write daily, weekly, every 2 weeks, every 3 months, yearly."
    )


class CadenceUnclear(ContactsError):
    sentence = "“{text}” is no cadence; write 2 weeks, 1 month, 3 months, 6 months, 12 months, or never."


class ReminderSettled(ContactsError):
    sentence = "This reminder was answered meanwhile, or is not needed any more; nothing was changed."
