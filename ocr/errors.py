"""What can go wrong with a photograph or a text, each with its sentence for the user and the way out."""

from __future__ import annotations


class ReadingError(Exception):
    """A photograph cannot be read for a known reason; `str()` of it is the sentence for the user.

    Every subclass fills `sentence` with plain words that end in what to do next. The photograph's
    own name is not part of it: whoever shows the error shows it beside the photograph.
    """

    sentence = "This photograph cannot be read."

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.sentence.format(**details))

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.details)


def _rebuild(kind: type[ReadingError], details: dict[str, object]) -> ReadingError:
    """Make the error anew on the other side of a process border."""
    return kind(**details)


class PhotoMissing(ReadingError):
    sentence = "There is no such file; check the name or whether it was moved."


class PhotoIsFolder(ReadingError):
    sentence = "This is a folder; name the photographs in it instead."


class PhotoForbidden(ReadingError):
    sentence = "Your user may not read this file; change its permissions and try again."


class PhotoEmpty(ReadingError):
    sentence = "The file is empty; copy it from the camera or phone once more."


class PhotoUnknownFormat(ReadingError):
    sentence = "This is not a picture Cardfile knows; use JPEG, PNG, WebP, TIFF, HEIC or PDF."


class PhotoDamaged(ReadingError):
    sentence = "The picture is damaged or cut short; copy it from the camera or phone once more."


class PhotoTooLarge(ReadingError):
    sentence = (
        "The picture claims {width} × {height} pixels, more than Cardfile opens "
        "({limit} million); save it smaller and try again."
    )


class FileTooLarge(ReadingError):
    sentence = "The file is larger than {limit} MB; save the picture smaller and try again."


class PdfLocked(ReadingError):
    sentence = "The PDF is protected by a password; save a copy without one and try again."


class PdfTooLong(ReadingError):
    sentence = "The PDF has {pages} pages, more than the {limit} Cardfile reads at once; split it."


class NoCardFound(ReadingError):
    sentence = (
        "No card was found in this photograph; take it again from nearer, with the whole card "
        "in the picture, or mark its corners by hand."
    )


class ScriptUnsupported(ReadingError):
    sentence = (
        "This card is in a script that Cardfile cannot read yet, such as Arabic or Hebrew; type its fields by hand."
    )


class ReaderMissing(ReadingError):
    sentence = (
        "No text reader is installed; install Tesseract (on Debian and Ubuntu: "
        "sudo apt install tesseract-ocr) and see “cardfile doctor”."
    )


class ReadingTimedOut(ReadingError):
    sentence = "Reading took longer than {seconds} seconds and was stopped; try a smaller picture."


class ReaderCrashed(ReadingError):
    sentence = "The text reader broke down on this picture; the others are not affected. Try a smaller copy of it."


class TextIsFolder(ReadingError):
    sentence = "This is a folder; name the text files or e-mails in it instead."


class TextEmpty(ReadingError):
    sentence = "There is no text in this; put a signature into it, or save the e-mail once more."


class TextUnknownFormat(ReadingError):
    sentence = "This is not a text; use plain text or an e-mail (.eml), and name photographs without --text."


class TextTooLarge(ReadingError):
    sentence = "The text is larger than {limit} MB; put only the signature into a file and try again."


class TextTooTangled(ReadingError):
    sentence = "This text cannot be taken apart in reasonable time; put only the signature into a file and try again."


class NoContactFound(ReadingError):
    sentence = "No contact was found in this text; give one with a name, a company, a telephone number or an e-mail."
