"""What cannot be taken from a file, and what a contact gains from one, in the user's language.

The sentences are written in English where they are found, below the window; a test checks that none is missing here.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.exchange.model import Problem
from desktop.ui.sentences import said_again

_LISTED: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("problems", "This card has no end (END:VCARD is missing), so it may be cut off."),
    QT_TRANSLATE_NOOP("problems", "This card is larger than {limit} MB."),
    QT_TRANSLATE_NOOP(
        "problems", "This card has no name, company, telephone number or e-mail, nor anything else to show."
    ),
    QT_TRANSLATE_NOOP("problems", "This group has no name, so nothing can be made of it."),
    QT_TRANSLATE_NOOP(
        "problems", "Nobody of this group is among these files or your contacts, so nothing was made of it."
    ),
    QT_TRANSLATE_NOOP(
        "problems", "This member of the group {group} is neither among these files nor your contacts: {uid}"
    ),
    QT_TRANSLATE_NOOP("problems", "There are more than {limit} groups; this one and those after it were left out."),
    QT_TRANSLATE_NOOP("problems", "This is no vCard: BEGIN:VCARD was expected."),
    QT_TRANSLATE_NOOP("problems", "This table is larger than {limit} MB; cut it into smaller ones."),
    QT_TRANSLATE_NOOP("problems", "This row has more than {limit} columns."),
    QT_TRANSLATE_NOOP("problems", "This line is longer than {limit} MB."),
    QT_TRANSLATE_NOOP("problems", "A quotation mark opens in this row that nothing closes."),
    QT_TRANSLATE_NOOP("problems", "Too many rows are like this: the rest of the table is not read."),
    QT_TRANSLATE_NOOP("problems", "The table has no column {column}; it has: {columns}."),
    QT_TRANSLATE_NOOP(
        "problems",
        "Cardfile cannot tell which column of this table is what; say it with --map, such as --map name=Wer,email=Wo.",
    ),
    QT_TRANSLATE_NOOP("problems", "There is no such file."),
    QT_TRANSLATE_NOOP("problems", "This file may not be read; change its permissions."),
    QT_TRANSLATE_NOOP("problems", "This is a folder; name the files in it."),
    QT_TRANSLATE_NOOP("problems", "This is no ordinary file."),
    QT_TRANSLATE_NOOP("problems", "This file cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("problems", "This file is larger than {limit} GB; cut it into smaller ones."),
    QT_TRANSLATE_NOOP("problems", "This file is empty."),
    QT_TRANSLATE_NOOP(
        "problems",
        "This is no file with contacts that Cardfile knows: neither vCard, nor table (csv), nor Cardfile's own.",
    ),
    QT_TRANSLATE_NOOP(
        "problems", "This is a workbook of a spreadsheet program; save the sheet as CSV there and import that."
    ),
    QT_TRANSLATE_NOOP("problems", "This ZIP is damaged or of a kind that Cardfile cannot unpack."),
    QT_TRANSLATE_NOOP("problems", "This file in the ZIP needs a password; unpack it first."),
    QT_TRANSLATE_NOOP(
        "problems", "This file in the ZIP unpacks to far more than a file with contacts would; it was left out."
    ),
    QT_TRANSLATE_NOOP("problems", "There is no file with contacts in this ZIP."),
    QT_TRANSLATE_NOOP(
        "problems", "This JSON was not written by Cardfile's export, so nobody can tell what is what in it."
    ),
    QT_TRANSLATE_NOOP("problems", "This file was written by a newer Cardfile; update Cardfile first."),
    QT_TRANSLATE_NOOP("problems", "This is no valid JSON: the file is damaged or cut off here."),
    QT_TRANSLATE_NOOP(
        "problems",
        "This file is cut off here: the contacts before are taken, the rest is missing. Export it once more.",
    ),
    QT_TRANSLATE_NOOP(
        "problems",
        "This file of Cardfile's is damaged or cut off, and nothing of it can be taken. Export it once more.",
    ),
    QT_TRANSLATE_NOOP("problems", "This contact has no vCard."),
    QT_TRANSLATE_NOOP("problems", "A picture of this contact is neither JPEG nor PNG, or damaged; it was left out."),
    QT_TRANSLATE_NOOP(
        "problems", "The pictures are more than {limit} GB; the rest was left out. For a whole store use a backup."
    ),
    QT_TRANSLATE_NOOP("problems", "The {part} of this contact cannot be read; they were left out."),
    QT_TRANSLATE_NOOP(
        "problems", "The files together hold more than {limit} MB of contacts; import them in several goes."
    ),
    QT_TRANSLATE_NOOP(
        "problems", "This is no file with mails that Cardfile knows: neither an e-mail (.eml) nor a mailbox (mbox)."
    ),
    QT_TRANSLATE_NOOP("problems", "This mailbox has more than {limit} mails; the rest was left out."),
    QT_TRANSLATE_NOOP("problems", "The headers of this mail are longer than any mail's."),
    QT_TRANSLATE_NOOP("problems", "This mail does not say who it is from."),
    QT_TRANSLATE_NOOP("problems", "This mail does not say when it was sent."),
)
PROBLEMS = tuple(str(sentence) for sentence in _LISTED)


def problem_text(problem: Problem) -> str:
    """Give a problem with its file and line."""
    why, file = said_again(problem.why, PROBLEMS, "problems"), shown_file(problem.file)
    return f"{file}:{problem.line}: {why}" if problem.line else f"{file}: {why}"


def shown_file(file: str) -> str:
    """Give a file's name without its folders; what stands inside a ZIP keeps the ZIP's name before it."""
    outside, mark, inside = file.partition(".zip:")
    return f"{outside.replace(chr(92), '/').rpartition('/')[2]}{mark}{inside}"


def added_text(added: str) -> str:
    """Give what a contact gains or says otherwise: its first words name a field."""
    names = _field_names()
    for known in sorted(names, key=len, reverse=True):
        if added == known or added.startswith(f"{known} "):
            return f"{names[known]}{added[len(known) :]}"
    return added


def _field_names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "telephone": translate("adds", "telephone"),
        "e-mail": translate("adds", "e-mail"),
        "address": translate("adds", "address"),
        "web page": translate("adds", "web page"),
        "profile": translate("adds", "profile"),
        "note": translate("adds", "note"),
        "name": translate("adds", "name"),
        "title": translate("adds", "title"),
        "company": translate("adds", "company"),
        "birthday": translate("adds", "birthday"),
        "picture": translate("adds", "picture"),
        "nickname": translate("adds", "nickname"),
        "messenger": translate("adds", "messenger"),
        "circle": translate("adds", "circle"),
        "taken out of the trash": translate("adds", "taken out of the trash"),
    }
