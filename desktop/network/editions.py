"""Events: the next edition of a yearly one, whom to meet there again, and to whom to write after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType

from desktop.contacts.model import Event, Exchange, InteractionKind, ReminderKind
from desktop.network.local_time import NOON, day_from_text, has_been, local_day, local_moment, next_working_day
from desktop.network.model import Due, Edition, Facts, Occurrence, Rules, Stage
from desktop.network.written import settles, stage_of

FOLLOW_UP_DAYS = 30
"""So long after an event it is not too late to write to those one met there."""

LONGEST_LEAD = timedelta(days=180)
"""So long before an event one may want to hear of it."""


def series_of(event: Event) -> str:
    """Give the id of the first edition of an event."""
    return event.series or event.id


def days_of(event: Event) -> tuple[date, date] | None:
    """Give the first and last day of an event; None where it says none."""
    begins = day_from_text(event.begins)
    if begins is None:
        return None
    return begins, max(begins, day_from_text(event.ends) or begins)


def in_later_year(begins: date, years: int = 1) -> date:
    """Give the same week of a later year: the second Tuesday of May after a second Tuesday of May.

    Of a fifth one it is the last of the month.
    """
    week = (begins.day - 1) // 7
    first = date(begins.year + years, begins.month, 1)
    day = first + timedelta((begins.weekday() - first.weekday()) % 7 + 7 * week)
    return day if day.month == begins.month else day - timedelta(7)


def next_edition(events: Sequence[Event], today: date) -> Edition | None:
    """Give the edition of one series that is on or comes next: planned, or assumed where it comes every year."""
    found = [(days, event) for event in events if (days := days_of(event))]
    dated = sorted(found, key=lambda one: (one[0], one[1].id))
    coming = [(days, event) for days, event in dated if days[1] >= today]
    if coming:
        (begins, ends), event = coming[0]
        return Edition(series_of(event), event.name, event.place, begins, ends, event.id)
    if not dated or not dated[-1][1].yearly:
        return None
    (begins, ends), event = dated[-1]
    length = ends - begins
    # From the real days, not from year to year: a fifth Sunday would stay a fourth one after a year without.
    later = (in_later_year(begins, years) for years in range(1, today.year - begins.year + 2))
    next_ = next(day for day in later if day + length >= today)
    return Edition(series_of(event), event.name, event.place, next_, next_ + length, assumed=True)


def next_editions(events: Iterable[Event], today: date) -> list[Edition]:
    """Give what is on or comes next of every series, the earliest first."""
    series: dict[str, list[Event]] = {}
    for event in events:
        series.setdefault(series_of(event), []).append(event)
    found = (next_edition(events, today) for events in series.values())
    return sorted(filter(None, found), key=lambda edition: (edition.begins, edition.name))


def known_from(edition: Edition, facts: Facts) -> tuple[str, ...]:
    """Give whom one met at the other editions of an event, each once; nobody in the trash."""
    others = (one for one in facts.events if series_of(one) == edition.series and one.id != edition.event)
    uids = (uid for event in others for uid in facts.met.get(event.id, ()))
    return tuple(dict.fromkeys(uid for uid in uids if uid in facts.people))


def events_to_meet_at(facts: Facts, now: datetime, rules: Rules) -> Iterator[Due]:
    """Give the events at which one could meet people again."""
    today = local_day(now, facts.zone)
    for edition in next_editions(facts.events, today):
        uids = known_from(edition, facts)
        if uids:
            day = edition.begins - timedelta(rules.event_lead)
            stage = Stage.COMING if today < day else Stage.DUE
            # By the year: who puts the real days in the place of the assumed ones is not reminded a second time.
            number = _number_in_its_year(edition, facts.events)
            occurrence = f"{edition.begins.year}-{number}" if number > 1 else str(edition.begins.year)
            yield Due(
                *(f"event:{edition.series}", occurrence, ReminderKind.EVENT, day, edition.begins, uids),
                text=edition.name,
                event=edition.event,
                stage=stage,
                every="" if edition.event else "P1Y",
            )


def _number_in_its_year(edition: Edition, events: Iterable[Event]) -> int:
    """Give which edition of its year it is: a fair may come in spring and in autumn."""
    of_series = (days_of(event) for event in events if series_of(event) == edition.series)
    year = edition.begins.year
    return 1 + len({days[0] for days in of_series if days and days[0].year == year and days[0] < edition.begins})


def met_and_not_written_to(
    facts: Facts, now: datetime, rules: Rules, asleep: Mapping[Occurrence, date] = MappingProxyType({})
) -> Iterator[Due]:
    """Give the follow-ups to new people one met at an event, where nothing was written down or logged of it.

    `asleep` are those that were snoozed, until which day: so long it is not too late.
    """
    today = local_day(now, facts.zone)
    reminded = {uid for one in facts.reminders if one.kind is ReminderKind.FOLLOW_UP for uid in one.uids}
    for event in facts.events:
        days = days_of(event)
        if days is None or days[1] > today:
            continue
        begins, ends = days
        for uid in facts.met.get(event.id, ()):
            thing = f"met:{event.id}:{uid}"
            if today - max(ends, asleep.get((thing, ends.isoformat()), ends)) > timedelta(FOLLOW_UP_DAYS):
                continue
            person = facts.people.get(uid)
            if person is None or uid in reminded or local_day(person.created, facts.zone) < begins - timedelta(1):
                continue
            if any(has_been(one.at, now) and _written_to(one, days, facts) for one in facts.exchanges.get(uid, ())):
                continue
            day = next_working_day(ends, rules.working_days)
            yield Due(
                *(thing, ends.isoformat(), ReminderKind.FOLLOW_UP, day, day, (uid,)),
                text=event.name,
                event=event.id,
                stage=stage_of(day, today),
            )


def _written_to(exchange: Exchange, days: tuple[date, date], facts: Facts) -> bool:
    """Say whether this follows up on an event: anything from its first day on, but no meeting at the event itself."""
    begins, ends = days
    if exchange.kind is InteractionKind.MEETING and local_day(exchange.at, facts.zone) <= ends:
        return False
    since = local_moment(begins, NOON, facts.zone) - timedelta(hours=12)
    return settles(ReminderKind.FOLLOW_UP, exchange, since, facts.zone)
