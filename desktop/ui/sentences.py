"""The sentences of known errors in the user's language.

The errors are written in English where they are defined, below the window. Here they are listed
once more for the translators (a test checks that none is missing), and a finished sentence is
found again by its pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_LISTED: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("errors", "This photograph cannot be read."),
    QT_TRANSLATE_NOOP("errors", "There is no such file; check the name or whether it was moved."),
    QT_TRANSLATE_NOOP("errors", "This is a folder; name the photographs in it instead."),
    QT_TRANSLATE_NOOP("errors", "Your user may not read this file; change its permissions and try again."),
    QT_TRANSLATE_NOOP("errors", "The file is empty; copy it from the camera or phone once more."),
    QT_TRANSLATE_NOOP("errors", "This is not a picture Cardfile knows; use JPEG, PNG, WebP, TIFF, HEIC or PDF."),
    QT_TRANSLATE_NOOP("errors", "The picture is damaged or cut short; copy it from the camera or phone once more."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The picture claims {width} × {height} pixels, more than Cardfile opens ({limit} million); save "
        "it smaller and try again.",
    ),
    QT_TRANSLATE_NOOP("errors", "The file is larger than {limit} MB; save the picture smaller and try again."),
    QT_TRANSLATE_NOOP("errors", "The PDF is protected by a password; save a copy without one and try again."),
    QT_TRANSLATE_NOOP("errors", "The PDF has {pages} pages, more than the {limit} Cardfile reads at once; split it."),
    QT_TRANSLATE_NOOP(
        "errors",
        "No card was found in this photograph; take it again from nearer, with the whole card in the "
        "picture, or mark its corners by hand.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "This card is in a script that Cardfile cannot read yet, such as Arabic or Hebrew; type its fields by hand.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "No text reader is installed; install Tesseract (on Debian and Ubuntu: sudo apt install "
        "tesseract-ocr) and see “cardfile doctor”.",
    ),
    QT_TRANSLATE_NOOP("errors", "Reading took longer than {seconds} seconds and was stopped; try a smaller picture."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The text reader broke down on this picture; the others are not affected. Try a smaller copy of it.",
    ),
    QT_TRANSLATE_NOOP("errors", "This is a folder; name the text files or e-mails in it instead."),
    QT_TRANSLATE_NOOP("errors", "There is no text in this; put a signature into it, or save the e-mail once more."),
    QT_TRANSLATE_NOOP(
        "errors", "This is not a text; use plain text or an e-mail (.eml), and name photographs without --text."
    ),
    QT_TRANSLATE_NOOP(
        "errors", "The text is larger than {limit} MB; put only the signature into a file and try again."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "This text cannot be taken apart in reasonable time; put only the signature into a file and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "No contact was found in this text; give one with a name, a company, a telephone number or an e-mail."
    ),
    QT_TRANSLATE_NOOP("errors", "The contacts cannot be used."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The contacts in {folder} were written by a newer Cardfile (form {found}, this one knows "
        "{known}); update Cardfile, or use another folder with --data.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Cardfile may not write in {folder}; change the folder's permissions, or use another folder with --data.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The contacts file {file} is damaged; nothing was changed. Put the last good copy in its place: "
        "close Cardfile everywhere and type: cardfile --data {folder} restore {newest}",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The contacts file {file} is damaged, and there is no copy of it in {backups}; nothing was changed. "
        "Restore a backup file of your own with: cardfile --data {folder} restore FILE",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Another Cardfile has these contacts open, and nothing was changed; close its window or wait for its "
        "command to end, and try again.",
    ),
    QT_TRANSLATE_NOOP("errors", "These contacts are being restored from a backup just now; try again in a moment."),
    QT_TRANSLATE_NOOP("errors", "Another Cardfile is writing to the same contacts just now; try again in a moment."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk that holds {folder} is full; nothing was changed. Free some space and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The disk that holds {folder} reports an error; nothing was changed. Check the disk and try again.",
    ),
    QT_TRANSLATE_NOOP("errors", "This contact is not in the store any more; it was removed meanwhile."),
    QT_TRANSLATE_NOOP("errors", "This photograph is not in the stack any more; add it again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "This cannot be undone, because the contact was changed since; undo the later change first.",
    ),
    QT_TRANSLATE_NOOP("errors", "This cannot be undone any more: what stood there before is kept for 90 days."),
    QT_TRANSLATE_NOOP("errors", "There is nothing to undo."),
    QT_TRANSLATE_NOOP("errors", "There is no step {step}; see which can be undone with: cardfile undo --list"),
    QT_TRANSLATE_NOOP("errors", "Step {step} is undone already; see which can be undone with: cardfile undo --list"),
    QT_TRANSLATE_NOOP(
        "errors",
        "Nothing was undone since the last change; see what can be done again with: cardfile undo --redo --list",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Step {step} is not undone; see what can be done again with: cardfile undo --redo --list",
    ),
    QT_TRANSLATE_NOOP("errors", "Step {step} was done again already, as step {again}."),
    QT_TRANSLATE_NOOP("errors", "This cannot be done again, because the contact was changed since it was undone."),
    QT_TRANSLATE_NOOP("errors", "This cannot be done again any more: what it changed is kept for 90 days."),
    QT_TRANSLATE_NOOP("errors", "This event is not in the store any more; it was removed meanwhile."),
    QT_TRANSLATE_NOOP("errors", "This entry is not in the store any more; it was removed meanwhile."),
    QT_TRANSLATE_NOOP(
        "errors",
        "There is nothing to keep on this card; fill in a name, a company, a phone number or an e-mail first.",
    ),
    QT_TRANSLATE_NOOP("errors", "This card is kept already; undo that first."),
    QT_TRANSLATE_NOOP("errors", "One of these two cards has its other side already; split those first."),
    QT_TRANSLATE_NOOP("errors", "{file} cannot be written; choose another place or change its permissions."),
    QT_TRANSLATE_NOOP("errors", "There is no backup at {file}; see what there is with: cardfile restore --list"),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} is not a backup of Cardfile's, and nothing was changed; restore a file that “cardfile "
        "backup” wrote, or one of: cardfile restore --list",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The backup {file} is damaged ({problem}), and nothing was changed; try another one: cardfile restore --list",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The backup {file} was written by a newer Cardfile (form {found}, this one knows {known}), and "
        "nothing was changed; update Cardfile and restore it then.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The backup {file} is larger than what Cardfile restores, and nothing was changed; try another one.",
    ),
    QT_TRANSLATE_NOOP("errors", "{file} is there already and is no backup of Cardfile's; choose another name."),
    QT_TRANSLATE_NOOP(
        "errors",
        "There are no contacts to back up in {folder}; use --data for those of another folder.",
    ),
    QT_TRANSLATE_NOOP("errors", "The import was stopped; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "errors", "This is no calendar that Cardfile can read; use an iCalendar file (.ics) of at most {limit} MB."
    ),
    QT_TRANSLATE_NOOP("errors", "The export was stopped; nothing was written."),
    QT_TRANSLATE_NOOP("errors", "There is nothing in this contact that a QR code could carry."),
    QT_TRANSLATE_NOOP(
        "errors",
        "No program that shows notifications is running on this desktop; start one, such as dunst, or log in "
        "to a desktop that has one. What is due waits in Cardfile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "There is no desktop session here that could show notifications; run this on your desktop. What is "
        "due waits in Cardfile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The desktop's notification service did not answer within {seconds} seconds; Cardfile tries again "
        "later. What is due waits in Cardfile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The desktop's notification service ended before it showed the notification; Cardfile tries again "
        "later. What is due waits in Cardfile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The desktop's notification service refused the notification ({reason}). What is due waits in Cardfile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Notifications from Cardfile are switched off in the system's settings; allow them there. What is "
        "due waits in Cardfile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "This system shows notifications only for an installed and signed Cardfile; use the packaged one. "
        "What is due waits in Cardfile.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{file} cannot be changed ({reason}), and nothing was; check the permissions of its folder.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "“{part}” cannot stand in a command that starts at login; move Cardfile to a folder with a plainer name.",
    ),
    QT_TRANSLATE_NOOP("errors", "systemd did not take the timer ({reason}); let Cardfile start at login instead."),
    QT_TRANSLATE_NOOP(
        "errors",
        "“{text}” is no day that Cardfile understands; write tomorrow, tonight, Friday, next week, "
        "in 2 hours, in 3 weeks, 2026-12-01 or 1 Dec, with a time after it if you like (15:00).",
    ),
    QT_TRANSLATE_NOOP("errors", "“{text}” lies in the past; name a day or a time that is still to come."),
    QT_TRANSLATE_NOOP(
        "errors",
        "“{text}” is no day in the past that Cardfile understands; write yesterday, Friday, 3 days ago, an hour ago, "
        "2026-11-12 or 12 Nov, with a time after it if you like (15:00).",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "“{text}” is still to come, and only what has been can be logged; write today 9:00, yesterday, Friday, "
        "3 days ago, 2026-11-12 or 12 Nov.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "“{text}” is not how often something comes again; write daily, weekly, every 2 weeks, every 3 months, yearly.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "“{text}” is no cadence; write 2 weeks, 1 month, 3 months, 6 months, 12 months, or never."
    ),
    QT_TRANSLATE_NOOP("errors", "This reminder is not in the store any more; it was removed meanwhile."),
    QT_TRANSLATE_NOOP(
        "errors", "This reminder was answered meanwhile, or is not needed any more; nothing was changed."
    ),
)
SENTENCES = tuple(str(sentence) for sentence in _LISTED)


def in_users_language(sentence: str) -> str:
    """Give an error's sentence translated, its details kept; an unknown sentence stays as it is."""
    return said_again(sentence, SENTENCES, "errors")


def said_again(sentence: str, known_ones: Iterable[str], context: str) -> str:
    """Give the translation of a finished sentence by that of its pattern, one of `known_ones`."""
    for known in known_ones:
        translated = QCoreApplication.translate(context, known)
        if translated == known:
            continue
        if found := _pattern(known).fullmatch(sentence):
            return _filled(translated, found.groupdict())
    return sentence


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    # The same detail a second time is the same text.
    texts = [
        re.escape(part) if place % 2 == 0 else f"(?P={part})" if part in parts[1:place:2] else f"(?P<{part}>.*)"
        for place, part in enumerate(parts)
    ]
    return re.compile("".join(texts), re.DOTALL)


def _filled(template: str, details: dict[str, str]) -> str:
    # Not str.format: a file's name may hold braces.
    return re.sub(r"\{(\w+)\}", lambda match: details.get(match.group(1), match.group()), template)
