"""Why two contacts may be one person, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.actions.correct import shown_phone
from desktop.contacts.model import Reason


def reason_text(reason: Reason) -> str:
    """Give one reason as a sentence; one that the translators do not know is said in English."""
    template = _templates().get(reason.kind)
    if template is None:
        return reason.text
    # Not str.format: what stands in a contact may hold braces.
    one = shown_phone(reason.one) if reason.kind in ("mobile", "phone") else reason.one
    return template.replace("{one}", one).replace("{other}", reason.other)


def _templates() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "email": translate("reasons", "Same e-mail address: {one}"),
        "mobile": translate("reasons", "Same mobile number: {one}"),
        "phone": translate("reasons", "Same telephone number: {one}"),
        "profile": translate("reasons", "Same profile: {one}"),
        "birthday": translate("reasons", "Same birthday: {one}"),
        "name": translate("reasons", "Same name"),
        "script": translate("reasons", "The same name in two scripts: {one}, {other}"),
        "short": translate("reasons", "{one} is short for {other}, or both for the same name"),
        "spelling": translate("reasons", "Names spelled nearly alike: {one}, {other}"),
        "initial": translate("reasons", "{one} may stand for {other}"),
        "part": translate("reasons", "One has only a part of the other's name"),
        "married": translate("reasons", "Same first name, another family name: {one}, {other}"),
        "company": translate("reasons", "Same company"),
        "place": translate("reasons", "Same postal address"),
        "city": translate("reasons", "Same city: {one}"),
        "title": translate("reasons", "Same title"),
        "unique": translate("reasons", "Nobody else has this name"),
    }
