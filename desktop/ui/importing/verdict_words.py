"""What will become of a contact of a file, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.exchange.model import TARGETS

VERDICTS = ("new", "update", "look", "same")


def verdict_text(verdict: str) -> str:
    """Give the words for what an import does with one contact."""
    translate = QCoreApplication.translate
    return {
        "new": translate("importing", "New"),
        "update": translate("importing", "Filled in"),
        "look": translate("importing", "New, likely a double"),
        "same": translate("importing", "Already there"),
    }[verdict]


def target_text(target: str) -> str:
    """Give the words for what a column of a table is taken as."""
    translate = QCoreApplication.translate
    return {
        "name": translate("targets", "Whole name"),
        "prefix": translate("targets", "Title before the name (Dr.)"),
        "given": translate("targets", "First name"),
        "middle": translate("targets", "Middle name"),
        "family": translate("targets", "Family name"),
        "suffix": translate("targets", "After the name (MBA)"),
        "nickname": translate("targets", "Nickname"),
        "title": translate("targets", "Job title"),
        "organization": translate("targets", "Company"),
        "department": translate("targets", "Department"),
        "email": translate("targets", "E-mail"),
        "phone": translate("targets", "Phone at work"),
        "mobile": translate("targets", "Mobile phone"),
        "home phone": translate("targets", "Phone at home"),
        "fax": translate("targets", "Fax"),
        "pager": translate("targets", "Pager"),
        "url": translate("targets", "Web address"),
        "profile": translate("targets", "Profile (LinkedIn …)"),
        "street": translate("targets", "Street"),
        "postcode": translate("targets", "Postcode"),
        "city": translate("targets", "City"),
        "region": translate("targets", "Region"),
        "country": translate("targets", "Country"),
        "address": translate("targets", "Whole address"),
        "birthday": translate("targets", "Birthday"),
        "circle": translate("targets", "Circle or tag"),
        "note": translate("targets", "Note"),
        "connected": translate("targets", "Connected since"),
    }.get(target, target)


def targets() -> tuple[tuple[str, str], ...]:
    """Give everything a column can be taken as, with its words, in the order of a contact."""
    return tuple((target, target_text(target)) for target in TARGETS)
