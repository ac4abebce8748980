"""What did not fit into a code, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def left_out_text(name: str) -> str:
    """Give the words for something left out of a code; an unknown name stays as it is."""
    translate = QCoreApplication.translate
    return {
        "notes": translate("left out", "notes"),
        "profiles": translate("left out", "profiles"),
        "second script": translate("left out", "name in the second script"),
        "further addresses": translate("left out", "further addresses"),
        "further web pages": translate("left out", "further web pages"),
        "fax and pager": translate("left out", "fax and pager"),
        "department": translate("left out", "department"),
        "further numbers and mails": translate("left out", "further numbers and e-mails"),
        "postal address": translate("left out", "postal address"),
        "web page": translate("left out", "web page"),
        "title": translate("left out", "job title"),
    }.get(name, name)
