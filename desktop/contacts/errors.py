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
        "The contacts file {file} is damaged; nothing was changed. Put the last good copy in its place: "
        "close Cardfile everywhere and type: cardfile --data {folder} restore {newest}"
    )


class StoreBusy(ContactsError):
    sentence = "Another Cardfile is writing to the same contacts just now; try again in a moment."


class StoreDamagedForGood(StoreDamaged):
    sentence = (
        "The contacts file {file} is damaged, and there is no copy of it in {backups}; nothing was changed. "
        "Restore a backup file of your own with: cardfile --data {folder} restore FILE"
    )


class StoreOpenElsewhere(ContactsError):
    sentence = (
        "Another Cardfile has these contacts open, and nothing was changed; close its window or wait for its "
        "command to end, and try again."
    )


class StoreBeingRestored(ContactsError):
    sentence = "These contacts are being restored from a backup just now; try again in a moment."


class DiskFull(ContactsError):
    sentence = "The disk that holds {folder} is full; nothing was changed. Free some space and try again."


class DiskTrouble(ContactsError):
    sentence = "The disk that holds {folder} reports an error; nothing was changed. Check the disk and try again."


class ContactGone(ContactsError):
    sentence = "This contact is not in the store any more; it was removed meanwhile."


class EventGone(ContactsError):
    sentence = "This event is not in the store any more; it was removed meanwhile."


class InteractionGone(ContactsError):
    sentence = "This entry is not in the store any more; it was removed meanwhile."


class ReminderGone(ContactsError):
    sentence = "This reminder is not in the store any more; it was removed meanwhile."


class CardGone(ContactsError):
    sentence = "This photograph is not in the stack any more; add it again."


class UndoBlocked(ContactsError):
    sentence = "This cannot be undone, because the contact was changed since; undo the later change first."


class UndoTooOld(ContactsError):
    sentence = "This cannot be undone any more: what stood there before is kept for 90 days."


class NothingToUndo(ContactsError):
    sentence = "There is nothing to undo."


class StepUnknown(NothingToUndo):
    sentence = "There is no step {step}; see which can be undone with: cardfile undo --list"


class UndoneAlready(NothingToUndo):
    sentence = "Step {step} is undone already; see which can be undone with: cardfile undo --list"


class NothingToRedo(ContactsError):
    sentence = "Nothing was undone since the last change; see what can be done again with: cardfile undo --redo --list"


class NotUndone(NothingToRedo):
    sentence = "Step {step} is not undone; see what can be done again with: cardfile undo --redo --list"


class DoneAgainAlready(NothingToRedo):
    sentence = "Step {step} was done again already, as step {again}."


class RedoBlocked(UndoBlocked):
    sentence = "This cannot be done again, because the contact was changed since it was undone."


class RedoTooOld(UndoTooOld):
    sentence = "This cannot be done again any more: what it changed is kept for 90 days."


class CardEmpty(ContactsError):
    sentence = "There is nothing to keep on this card; fill in a name, a company, a phone number or an e-mail first."


class CardAlreadyKept(ContactsError):
    sentence = "This card is kept already; undo that first."


class CardAlreadyJoined(ContactsError):
    sentence = "One of these two cards has its other side already; split those first."


class FileForbidden(ContactsError):
    sentence = "{file} cannot be written; choose another place or change its permissions."


class BackupMissing(ContactsError):
    sentence = "There is no backup at {file}; see what there is with: cardfile restore --list"


class BackupUnknown(ContactsError):
    sentence = (
        "{file} is not a backup of Cardfile's, and nothing was changed; restore a file that “cardfile backup” "
        "wrote, or one of: cardfile restore --list"
    )


class BackupDamaged(ContactsError):
    sentence = (
        "The backup {file} is damaged ({problem}), and nothing was changed; try another one: cardfile restore --list"
    )


class BackupNewer(ContactsError):
    sentence = (
        "The backup {file} was written by a newer Cardfile (form {found}, this one knows {known}), and nothing was "
        "changed; update Cardfile and restore it then."
    )


class BackupTooLarge(ContactsError):
    sentence = "The backup {file} is larger than what Cardfile restores, and nothing was changed; try another one."


class FileInTheWay(ContactsError):
    sentence = "{file} is there already and is no backup of Cardfile's; choose another name."


class NothingToBackUp(ContactsError):
    sentence = "There are no contacts to back up in {folder}; use --data for those of another folder."
