"""The names of fields, kinds and states as the user reads them, in the user's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from desktop.actions.sides import BY_HAND
from desktop.contacts.model import InteractionKind, Missing, Sort
from ocr.model import FieldKind

PHONE_KINDS = ("work", "mobile", "fax", "home", "pager", "other")


def filled(sentence: str, **parts: str) -> str:
    """Give a sentence with its {places} filled; unlike str.format it takes any text, braces too, for what it is."""
    return re.sub(r"\{(\w+)\}", lambda match: parts.get(match.group(1), match.group()), sentence)


def field_name(kind: FieldKind) -> str:
    """Give the label of a field."""
    translate = QCoreApplication.translate
    return {
        FieldKind.NAME: translate("words", "Name"),
        FieldKind.TITLE: translate("words", "Title"),
        FieldKind.ORGANIZATION: translate("words", "Company"),
        FieldKind.DEPARTMENT: translate("words", "Department"),
        FieldKind.PHONE: translate("words", "Phone"),
        FieldKind.EMAIL: translate("words", "E-mail"),
        FieldKind.URL: translate("words", "Web"),
        FieldKind.ADDRESS: translate("words", "Address"),
        FieldKind.SOCIAL: translate("words", "Profile"),
        FieldKind.NOTE: translate("words", "Notes"),
    }[kind]


def this_is_text(kind: FieldKind) -> str:
    """Give the entry of the card's menu that says what a line is."""
    translate = QCoreApplication.translate
    return {
        FieldKind.NAME: translate("words", "This is the name"),
        FieldKind.TITLE: translate("words", "This is the title"),
        FieldKind.ORGANIZATION: translate("words", "This is the company"),
        FieldKind.DEPARTMENT: translate("words", "This is the department"),
        FieldKind.PHONE: translate("words", "This is a phone number"),
        FieldKind.EMAIL: translate("words", "This is an e-mail address"),
        FieldKind.URL: translate("words", "This is a web address"),
        FieldKind.ADDRESS: translate("words", "This is the postal address"),
        FieldKind.SOCIAL: translate("words", "This is a profile"),
        FieldKind.NOTE: translate("words", "This is a note"),
    }[kind]


def phone_kind_name(kind: str) -> str:
    """Give the name of a phone's kind; an unknown kind is shown as it is."""
    translate = QCoreApplication.translate
    return {
        "work": translate("words", "Work"),
        "mobile": translate("words", "Mobile"),
        "fax": translate("words", "Fax"),
        "home": translate("words", "Home"),
        "pager": translate("words", "Pager"),
        "other": translate("words", "Other"),
    }.get(kind, kind)


def extension_text(ext: str) -> str:
    """Give a phone's extension as it stands behind the number, or nothing."""
    return QCoreApplication.translate("words", "ext. {ext}").format(ext=ext) if ext else ""


def both_sides() -> str:
    """Give the words for an entry of the stack that shows front and back."""
    return QCoreApplication.translate("words", "both sides")


def sides_reason(why: str, in_one_photo: bool) -> str:
    """Give the sentence that says why two cards are shown as the sides of one."""
    translate = QCoreApplication.translate
    if why == BY_HAND:
        return translate("words", "Front and back, as you joined them.")
    how = (
        translate("words", "Side by side in one photograph")
        if in_one_photo
        else translate("words", "Taken one after the other")
    )
    reasons = {
        "same_email": translate("words", "the same e-mail address on both"),
        "same_mobile": translate("words", "the same mobile number on both"),
        "same_name": translate("words", "the same name on both"),
        "two_scripts": translate("words", "the same name on both, in two scripts"),
        "name_in_email": translate("words", "the name on one is in the e-mail address on the other"),
        "back_web": translate("words", "the second has no name, and the same web address"),
        "back_phone": translate("words", "the second has no name, and the same phone number"),
        "back_company": translate("words", "the second has no name, and the same company"),
    }
    reason = reasons.get(why, "")
    return translate("words", "{how}: {reason}.").format(how=how, reason=reason) if reason else f"{how}."


def state_name(state: str) -> str:
    """Give the words for where a photograph of the stack stands."""
    translate = QCoreApplication.translate
    return {
        "waiting": translate("words", "Waiting"),
        "reading": translate("words", "Reading …"),
        "review": translate("words", "To review"),
        "kept": translate("words", "Kept"),
        "skipped": translate("words", "Skipped"),
        "failed": translate("words", "Failed"),
        "no_card": translate("words", "No card"),
    }[state]


def sort_name(sort: Sort) -> str:
    """Give the words for an order of the list."""
    translate = QCoreApplication.translate
    return {
        Sort.NAME: translate("words", "By name"),
        Sort.COMPANY: translate("words", "By company"),
        Sort.CHANGED: translate("words", "Last changed"),
        Sort.ADDED: translate("words", "Last added"),
    }[sort]


def missing_name(missing: Missing) -> str:
    """Give the words for what a contact lacks."""
    translate = QCoreApplication.translate
    return {
        Missing.PHONE: translate("words", "No phone"),
        Missing.MAIL: translate("words", "No e-mail"),
        Missing.ADDRESS: translate("words", "No address"),
        Missing.CIRCLE: translate("words", "In no circle"),
    }[missing]


def interaction_name(kind: InteractionKind) -> str:
    """Give the word for what an interaction was."""
    translate = QCoreApplication.translate
    return {
        InteractionKind.MEETING: translate("words", "Meeting"),
        InteractionKind.CALL: translate("words", "Call"),
        InteractionKind.MAIL: translate("words", "E-mail"),
        InteractionKind.MESSAGE: translate("words", "Message"),
        InteractionKind.NOTE: translate("words", "Note"),
    }[kind]
