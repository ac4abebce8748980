"""A day of invented people: a little of everything that a day may ask for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop.app import App
from desktop.contacts.card_dates import with_cadence
from desktop.contacts.model import ContactFields, Direction, InteractionKind, Origin, Phone, ReminderKind
from desktop.contacts.vcard import fields_to_vcard

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""A Monday."""

LONG_AGO = NOW - timedelta(days=600)
FIRST = (
    *("Ada Brandt", "Ben Okafor", "Carla Weiss", "Dora Dehmel", "Emil Sørensen", "Femke Visser", "Goran Petrov"),
    *("Hana Kimura", "Iris Lindqvist", "Jonas Keller", "Kai Otto", "Lea Fontaine", "Mina Haddad", "Nils Berger"),
    *("Olga Marin", "Pia Rossi", "Quentin Moreau", "Rosa Almeida", "Sven Holm", "Tara Quinn", "Udo Winkler"),
)
COMPANIES = ("Axiom Maschinenbau GmbH", "Brightwater Studios", "Corvus Optik AG", "Delta Harbour Ltd.")


class InventedDay:
    """Puts things into a store, each with a person of its own; gives UIDs like ada-brandt."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.store = app.store
        self.now = app.clock()

    def person(
        self, name: str, created: datetime = LONG_AGO, card: bool = False, extra: str = "", days: int = -1
    ) -> str:
        """Add a person; `extra` are lines of the vCard, `days` a cadence (-1: none), `card` whether kept from one."""
        uid = name.lower().replace(" ", "-")
        company = COMPANIES[len(name) % len(COMPANIES)]
        mail = f"{uid.replace('ø', 'o')}@{company.split()[0].lower()}.example"
        fields = ContactFields(
            name=name, title="Engineer", organization=company, emails=(mail,), phones=(Phone("+493023125042", "work"),)
        )
        vcard = fields_to_vcard(fields, uid).replace("END:VCARD", f"{extra}END:VCARD")
        vcard = with_cadence(vcard, days) if days >= 0 else vcard
        origins = [Origin(f"{len(name):064x}", 0, f"{uid}.jpg")] if card else []
        self.store.add(vcard, (), *origins, created=created)
        return uid

    def kept_up(self, name: str, days: int, last: int) -> str:
        """Add a person with a cadence in days with whom one was last in touch so many days ago."""
        uid = self.person(name, days=days)
        self.store.interactions.log([uid], self.now - timedelta(days=last), InteractionKind.CALL, "", Direction.OUT)
        return uid

    def born(self, name: str, day: str) -> str:
        """Add a person with a birthday (1985-01-05 or --01-05)."""
        return self.person(name, extra=f"BDAY:{day}\r\n")

    def reminder(
        self, kind: ReminderKind, uids: list[str], days: int, text: str = "", at: str = "", every: str = ""
    ) -> str:
        """Add a reminder that is due in so many days, perhaps at a time (15:00)."""
        due = (self.now.astimezone() + timedelta(days=days)).date().isoformat() + (f"T{at}" if at else "")
        return self.store.reminders.add(kind, due, uids, self.now - timedelta(days=40), text, every).id

    def event(self, name: str, days: int, uids: list[str], years_ago: int = 1) -> str:
        """Add an event that was so many days from now, years ago, where these people were met; it comes every year."""
        day = (self.now + timedelta(days=days - 364 * years_ago)).date().isoformat()
        event = self.store.events.add(name, "Berlin", day, day, yearly=True)
        self.store.events.met(event.id, uids)
        return event.id


def fill(app: App) -> InventedDay:
    """Fill a store with some thirty things for one day."""
    day = InventedDay(app)
    with app.store.step("fill"):
        for name, late in (("Ada Brandt", 0), ("Ben Okafor", -1), ("Carla Weiss", -12)):
            day.reminder(ReminderKind.FOLLOW_UP, [day.person(name)], late, "Send the brochure" if late else "")
        for number, name in enumerate(FIRST[3:13]):
            day.kept_up(name, (30, 91, 182)[number % 3], 40 + 45 * number)
        day.reminder(ReminderKind.CALL, [day.person("Nils Berger")], 0, "about the quote")
        day.reminder(ReminderKind.MAIL, [day.person("Olga Marin")], -2)
        day.reminder(ReminderKind.OWN, [], 0, "Order new business cards", "15:00")
        day.reminder(ReminderKind.OWN, [day.person("Pia Rossi")], -9, "Lend back the lens", every="P1W")
        day.born("Quentin Moreau", "1986-01-05")
        day.born("Rosa Almeida", "--01-08")
        day.born("Sven Holm", "1979-12-28")
        guests = [day.person(name) for name in ("Tara Quinn", "Udo Winkler", "Vera Stolz", "Wim de Boer", "Xenia Roth")]
        day.event("FOSDEM", 19, guests)
        day.event("Hanover Fair", 45, guests[:2])
        day.person("Yara Nilsen", created=NOW - timedelta(days=3), card=True)
        day.person("Zeno Faber", created=NOW - timedelta(days=4), card=True)
    return day
