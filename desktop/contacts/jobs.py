"""Jobs over time: today's in ORG and TITLE, those before it in X-CARDFILE-JOB lines of the same vCard.

    X-CARDFILE-JOB;X-SINCE=2019-03;X-UNTIL=2024-05-01:Axiom Maschinenbau GmbH;Finanzen;Leiterin

The parts are those of ORG (organization; department) and the title. When a person began where they work today is
when they left the place before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine
from desktop.contacts.model import ContactFields, Job
from desktop.contacts.vcard import patch_vcard, vcard_to_fields
from desktop.contacts.vcard_values import component_text, components, escape, joined

JOB = "X-CARDFILE-JOB"
_SINCE, _UNTIL = "X-SINCE", "X-UNTIL"
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def vcard_jobs(text: str) -> tuple[Job, ...]:
    """Give every job of a vCard, today's first (where ORG or TITLE say one), then the others, the latest first."""
    fields, earlier = vcard_to_fields(text), earlier_jobs(text)
    present = _present(fields, max((job.until for job in earlier), default=""))
    return (present, *earlier) if _says_something(present) else earlier


def earlier_jobs(text: str) -> tuple[Job, ...]:
    """Give the jobs of a vCard's history, the latest first."""
    if JOB not in text.upper():
        return ()
    card = CardText(text)
    jobs = (_job(line, card.version) for line in card.find(JOB))
    return tuple(sorted(filter(_says_something, jobs), key=lambda job: (job.until, job.since), reverse=True))


def with_new_job(text: str, job: Job, day: str) -> str:
    """Give the vCard with another job; the one so far goes into history, left on the day the new one began.

    `day` stands in where the new job does not say since when. A job that says the same as today's changes nothing.
    """
    fields = vcard_to_fields(text)
    since = _DAY.fullmatch(job.since)
    left = job.since if since else day
    jobs = earlier_jobs(text)
    before = replace(_present(fields, max((one.until for one in jobs), default="")), until=left)
    wanted = replace(fields, organization=job.organization, department=job.department, title=job.title)
    changed = patch_vcard(text, wanted)
    if changed == text or _place(before) == _place(_present(vcard_to_fields(changed), "")):
        return text
    return with_earlier_jobs(changed, [before, *jobs]) if _says_something(before) else changed


def with_earlier_jobs(text: str, jobs: Sequence[Job]) -> str:
    """Give the vCard with exactly these jobs in its history; a line that says one of them stays as it is."""
    card = CardText(text)
    wanted = list(dict.fromkeys(filter(_says_something, jobs)))
    for line in card.find(JOB):
        job = _job(line, card.version)
        if job in wanted:
            wanted.remove(job)
        else:
            card.remove(line)
    for job in reversed(wanted):
        parts = [escape(part, card.version) for part in (job.organization, job.department, job.title)]
        dates = [(_SINCE, job.since), (_UNTIL, job.until)]
        params = "".join(f";{name}={day}" for name, day in dates if _DAY.fullmatch(day))
        card.insert(JOB + params, joined(parts))
    return card.text()


def _job(line: ContentLine, version: str) -> Job:
    parts = [component_text(part, ", ", version) for part in components(line.decoded())] + ["", "", ""]
    since, until = (day if _DAY.fullmatch(day := line.param(name)) else "" for name in (_SINCE, _UNTIL))
    return Job(parts[0], parts[1], parts[2], since, until)


def _present(fields: ContactFields, since: str) -> Job:
    return Job(fields.organization, fields.department, fields.title, since)


def _place(job: Job) -> tuple[str, str, str]:
    return job.organization, job.department, job.title


def _says_something(job: Job) -> bool:
    return any(_place(job))
