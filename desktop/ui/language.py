"""The window's language: the user's own where there is a translation, else English."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.ui.files import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Each language by its own name, which is the same whatever language the window has."""


def speak(application: QApplication, language: str = "") -> str:
    """Install the translation of a language (ISO 639-1), or of the system's, and give which it is."""
    wanted = language or QLocale.system().name().split("_")[0]
    chosen = wanted if wanted in LANGUAGES else "en"
    own = QTranslator(application)
    if own.load(str(TRANSLATIONS / f"cardfile_{chosen}.qm")):
        application.installTranslator(own)
    qt = QTranslator(application)
    if chosen != "en" and qt.load(f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    return chosen
