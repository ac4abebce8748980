"""What the lines of a comparison are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.words import field_name
from ocr.model import FieldKind

BESIDE = "X-CARDFILE-MERGED-"
"""Before the name of a property that a merged contact keeps although another stands in its place."""

_MESSENGERS = (
    *("IMPP", "X-AIM", "X-GOOGLE-TALK", "X-ICQ", "X-JABBER", "X-MSN", "X-QQ"),
    *("X-SKYPE", "X-SKYPE-USERNAME", "X-YAHOO"),
)
_PEOPLE = (
    *("RELATED", "X-ABRELATEDNAMES", "X-SPOUSE", "X-ASSISTANT", "X-MANAGER"),
    *("X-EVOLUTION-SPOUSE", "X-EVOLUTION-ASSISTANT", "X-EVOLUTION-MANAGER"),
)
_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-ABDATE")


def compared_field_name(key: str) -> str:
    """Give the label of a compared field; a property nobody translated keeps its own name."""
    translate = QCoreApplication.translate
    if key.startswith(BESIDE):
        return translate("compared", "Also: {field}").replace("{field}", compared_field_name(key.removeprefix(BESIDE)))
    return {
        "FN": field_name(FieldKind.NAME),
        "N": field_name(FieldKind.NAME),
        "ORG": field_name(FieldKind.ORGANIZATION),
        "TITLE": field_name(FieldKind.TITLE),
        "name": field_name(FieldKind.NAME),
        "other_name": translate("ContactForm", "Also written"),
        "title": field_name(FieldKind.TITLE),
        "organization": field_name(FieldKind.ORGANIZATION),
        "job": translate("compared", "Job"),
        "phones": field_name(FieldKind.PHONE),
        "emails": field_name(FieldKind.EMAIL),
        "urls": field_name(FieldKind.URL),
        "addresses": field_name(FieldKind.ADDRESS),
        "social": field_name(FieldKind.SOCIAL),
        "notes": field_name(FieldKind.NOTE),
        "pictures": translate("compared", "Card pictures"),
        "BDAY": translate("compared", "Birthday"),
        "NICKNAME": translate("compared", "Nickname"),
        "CATEGORIES": translate("compared", "Circles and tags"),
        "PHOTO": translate("compared", "Photo"),
        "LOGO": translate("compared", "Logo"),
        "ROLE": translate("compared", "Role"),
        "GENDER": translate("compared", "Gender"),
        "TZ": translate("compared", "Time zone"),
        "GEO": translate("compared", "Place"),
        "LANG": translate("compared", "Language"),
        "X-CARDFILE-COLUMN": translate("compared", "Further columns"),
        "X-CARDFILE-CONNECTED": translate("compared", "Connected since"),
        "HOBBY": translate("compared", "Interests"),
        "INTEREST": translate("compared", "Interests"),
        "EXPERTISE": translate("compared", "Skills"),
        **dict.fromkeys(_MESSENGERS, translate("compared", "Messenger")),
        **dict.fromkeys(_PEOPLE, translate("compared", "Related to")),
        **dict.fromkeys(_ANNIVERSARIES, translate("compared", "Anniversary")),
    }.get(key, key)


def state_text(state: str) -> str:
    """Give the words, with a sign, for how two values stand to each other."""
    translate = QCoreApplication.translate
    return {
        "same": translate("compared", "= same"),
        "left": translate("compared", "← only left"),
        "right": translate("compared", "→ only right"),
        "added": translate("compared", "+ kept as well"),
        "differs": translate("compared", "≠ differs"),
    }.get(state, state)
