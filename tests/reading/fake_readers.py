"""Readers for tests, called by name in a worker process: they answer, crash, hang or fail."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np

from ocr.errors import NoCardFound
from ocr.model import Box, Card, CardReading, Field, FieldKind, Line, Point, Quad, Reading, ReadOptions

CORNERS: Quad = (Point(10, 10), Point(310, 10), Point(310, 190), Point(10, 190))


def card_reading(name: str = "Dora Dehmel", email: str = "d.dehmel@axiom.example") -> CardReading:
    """Give the reading of an invented card."""
    lines = (
        Line(name, Box(20, 20, 100, 20), 0.98, "fake"),
        Line(f"Mail {email}", Box(20, 60, 200, 20), 0.7, "fake", other="Mail"),
    )
    given, _, family = name.partition(" ")
    fields = (
        Field(FieldKind.NAME, name, name, 0.97, "person", (0,), lines[0].box, {"given": given, "family": family}),
        Field(FieldKind.EMAIL, email, email, 0.6, "email", (1,), lines[1].box),
        Field(FieldKind.PHONE, "+493023125001", "+49 30 23125 001", 0.9, "phone", (), None, {"kind": "work"}),
        Field(FieldKind.ORGANIZATION, "Axiom Maschinenbau GmbH", "Axiom Maschinenbau GmbH", 0.9, "organization"),
    )
    pixels = np.full((180, 300, 3), 240, np.uint8)
    return CardReading(Card(pixels, CORNERS), lines, fields, "de", "DE")


def back_reading() -> CardReading:
    """Give the reading of a back with nothing on it but the company's web address."""
    line = Line("www.axiom.example", Box(60, 80, 180, 20), 0.98, "fake")
    url = Field(FieldKind.URL, line.text, line.text, 0.97, "web", (0,), line.box)
    return CardReading(Card(np.full((180, 300, 3), 200, np.uint8), CORNERS), (line,), (url,), "de", "DE")


def read(path: str, options: ReadOptions) -> Reading:
    """Do what the photograph's name says."""
    word = Path(path).stem.partition("-")[0]
    if word == "exit":
        os._exit(3)
    elif word == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif word == "hang":
        threading.Event().wait()
    elif word == "spawn":
        # A reader that starts a program of its own, writes down its number, and never comes back.
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        Path(path).with_suffix(".pid").write_text(f"{child.pid} {os.getpid()}", "ascii")
        threading.Event().wait()
    elif word == "bug":
        raise ZeroDivisionError("a bug in the reader")
    elif word == "nothing":
        raise NoCardFound()
    elif word == "huge":
        np.ones(3_000_000_000, np.uint8)
    elif word == "large":
        hoard = np.ones(600_000_000, np.uint8)
        threading.Event().wait()
        del hoard
    elif word == "noisy":
        print("noise that must not reach the terminal")
        print("more noise", file=sys.stderr)
    elif word == "pid":
        return Reading(path, 0.1, error=str(os.getpid()))
    elif word == "back":
        return Reading(path, 0.1, (back_reading(),))
    elif word == "both":
        return Reading(path, 0.1, (card_reading(), back_reading()))
    return Reading(path, 0.1, (card_reading(email=f"{Path(path).stem}@axiom.example"),))


def read_and_note(path: str, options: ReadOptions) -> Reading:
    """Read as `read` does, and write the photograph's name into a file beside it, a line for each time it is read."""
    with Path(path).with_name("read.txt").open("a", encoding="ascii") as file:
        file.write(Path(path).stem + "\n")
    return read(path, options)


def read_card(path: str, corners: Quad, turn: int, page: int, options: ReadOptions) -> CardReading:
    """Give a card with the corners it was asked for."""
    reading = card_reading(name="Kai Otto")
    return CardReading(Card(reading.card.pixels, corners, turn % 360, page), reading.lines, reading.fields, "de", "DE")
