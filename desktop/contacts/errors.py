"""What can go wrong with the store, each with its sentence for the user and the way out."""

from __future__ import annotations


class ContactsError(Exception):
    """Something known went wrong with the contacts; `str()` of it is the sentence for the user."""

    sentence = "The contacts cannot be used."

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.sentence.format(**details))


class StoreNewer(ContactsError):
    sentence = (
        "The contacts in {folder} were written by a newer Cardfile (form {found}, this one knows {known}); "
        "update Cardfile, or use another folder with --data."
    )


class StoreForbidden(ContactsError):
    sentence = "Cardfile may not write in {folder}; change the folder's permissions, or use another folder with --data."


class StoreDamaged(ContactsError):
    sentence = (
        "The contacts file {file} is damaged; nothing was changed. Copies from before stand in {backups}; "
        "put the newest in its place."
    )


class StoreBusy(ContactsError):
    sentence = "Another Cardfile is writing to the same contacts just now; try again in a moment."


class DiskFull(ContactsError):
    sentence = "The disk that holds {folder} is full; nothing was changed. Free some space and try again."


class DiskTrouble(ContactsError):
    sentence = "The disk that holds {folder} reports an error; nothing was changed. Check the disk and try again."


class ContactGone(ContactsError):
    sentence = "This contact is not in the store any more; it was removed meanwhile."


class CardGone(ContactsError):
    sentence = "This photograph is not in the stack any more; add it again."


class UndoBlocked(ContactsError):
    sentence = "This cannot be undone, because the contact was changed since; undo the later change first."


class NothingToUndo(ContactsError):
    sentence = "There is nothing to undo."


class CardEmpty(ContactsError):
    sentence = "There is nothing to keep on this card; fill in a name, a company, a phone number or an e-mail first."


class CardAlreadyKept(ContactsError):
    sentence = "This card is kept already; undo that first."


class CardAlreadyJoined(ContactsError):
    sentence = "One of these two cards has its other side already; split those first."


class FileForbidden(ContactsError):
    sentence = "{file} cannot be written; choose another place or change its permissions."
