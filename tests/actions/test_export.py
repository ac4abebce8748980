"""What is exported comes back: everything as JSON, the rest as far as the other program's file can carry it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import vobject
import zxingcpp

from desktop.actions.export import ExportOptions, chosen, export_contacts, export_each
from desktop.actions.import_contacts import carry_out, plan_import
from desktop.actions.show_qr import contact_qr, save_qr
from desktop.contacts.categories import with_categories
from desktop.contacts.errors import FileForbidden
from desktop.contacts.jobs import with_earlier_jobs
from desktop.contacts.model import Answer, AnswerKind, Direction, InteractionKind, Job, Origin, ReminderKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.exchange.errors import ExportStopped
from desktop.exchange.model import Incoming, Problem
from desktop.exchange.own_json import (
    BAD_PART,
    BAD_PICTURE,
    BROKEN,
    CUT_OFF,
    NEWER,
    NO_VCARD,
    NOT_OURS,
    NOTHING_LEFT,
    read_json,
)
from ocr.jpeg import pixels_as_jpeg
from ocr.photo import open_photo
from tests.contacts.invented import DORA

KAI = "BEGIN:VCARD\r\nVERSION:2.1\r\nUID:kai\r\nN:Otto;Kai\r\nTEL;CELL:+493023125002\r\nX-ODD;A=b:1\r\nEND:VCARD\r\n"
LONG_AGO = datetime(2020, 1, 2, 3, 4, tzinfo=UTC)


@pytest.fixture
def other() -> Iterator[Store]:
    """Another store, empty."""
    made = Store.in_memory()
    yield made
    made.close()


def filled(store: Store) -> Store:
    """Put in two contacts with everything that a contact can have."""
    pixels = np.random.default_rng(1).integers(0, 255, (600, 1000, 3)).astype(np.uint8)
    with store.step("add"):
        pictures = [store.save_picture(pixels_as_jpeg(pixels)), store.save_picture(pixels_as_jpeg(pixels // 2))]
        vcard = with_categories(fields_to_vcard(DORA, "dora"), ["Navy", "Clients"])
        vcard = with_earlier_jobs(vcard, [Job("Alt AG", "", "Azubi", "2001", "2005-06")])
        store.add(vcard, pictures, Origin("a" * 64, 1, "IMG_1.heic"), created=LONG_AGO, changed=LONG_AGO)
        store.add(KAI)
        store.circles.put("Navy", 30)
        store.circles.put("Nobody yet", 7)
        fair = store.events.add("Fair", "Köln", "2026-05-01", "2026-05-03")
        store.events.met(fair.id, ["dora", "kai"])
        store.interactions.log(["dora", "kai"], LONG_AGO, InteractionKind.MEETING, "lunch", Direction.NONE)
        store.interactions.log(["kai"], LONG_AGO, InteractionKind.MAIL, "hello", Direction.OUT, "<1@axiom.example>")
        asked = store.reminders.add(ReminderKind.OWN, "2026-06-01T15:00", ["dora", "kai"], LONG_AGO, "ask", "P1M")
        store.reminders.add(ReminderKind.OWN, "2026-06-02", [], LONG_AGO, "newsletter")
        for thing in (f"reminder:{asked.id}", "keep:dora", f"met:{fair.id}:kai", f"event:{fair.id}"):
            store.answers.put(Answer(thing, "2026-06-01", AnswerKind.SNOOZED, LONG_AGO, "2026-07-01"))
    return store


def everything(store: Store) -> dict[str, object]:
    return {
        "contacts": [
            (one.uid, one.vcard, one.pictures, one.created, one.changed, store.origins_of(one.uid))
            for one in sorted(store.contacts(), key=lambda one: one.uid)
        ],
        "pictures": [store.picture_path(p).read_bytes() for one in store.contacts() for p in one.pictures],
        "circles": store.circles.all(),
        "events": [(event, sorted(store.events.contacts(event.id))) for event in store.events.all()],
        "interactions": sorted(
            (one.id, one.at, one.kind, one.text, sorted(one.uids)) for one in store.interactions.all()
        ),
        "reminders": sorted((one.id, one.due, one.every, one.text, sorted(one.uids)) for one in store.reminders.all()),
        "answers": sorted((one.thing, one.occurrence, one.kind, one.until) for one in store.answers.all()),
    }


def test_everything_comes_back_from_json_and_only_once(store: Store, other: Store, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    assert export_contacts(filled(store), file, form="json") == 2

    first = carry_out(other, plan_import(other, [file]))
    again = carry_out(other, plan_import(other, [file]))

    assert (first.added, first.problems) == (2, ())
    assert everything(other) == everything(store)
    assert (again.step, again.added, again.updated) == (0, 0, 0)
    other.undo(first.step)
    assert (other.count(), other.circles.all(), other.events.all(), other.interactions.all()) == (0, [], [], [])
    assert (other.reminders.all(), other.answers.all()) == ([], [])


def test_json_that_another_program_has_written_anew_is_read_all_the_same(
    store: Store, other: Store, tmp_path: Path
) -> None:
    file = tmp_path / "all.json"
    export_contacts(filled(store), file, form="json")
    file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")), indent=1), encoding="utf-8")

    carry_out(other, plan_import(other, [file]))

    assert everything(other) == everything(store)


def test_what_json_adds_to_somebody_who_is_there_is_said_and_done(store: Store, other: Store, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    export_contacts(filled(store), file, form="json")
    with other.step("add"):
        other.add(store.get("kai").vcard)
        other.add(store.get("dora").vcard)

    plan = plan_import(other, [file])
    carry_out(other, plan)

    assert sorted(card.adds for card in plan.cards) == [
        ("1 event", "2 interactions", "1 reminder"),
        ("2 pictures", "1 event", "1 interaction", "1 reminder"),
    ]
    assert everything(other)["interactions"] == everything(store)["interactions"]


def test_json_is_what_the_documentation_says(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    export_contacts(filled(store), file, form="json")

    data = json.loads(file.read_text(encoding="utf-8"))

    assert set(data) == {*("cardfile", "form", "written", "circles", "events", "reminders", "answers", "contacts")}
    assert set(data["contacts"][0]) == {
        *("uid", "vcard", "fields", "categories", "jobs", "created", "changed", "pictures", "events"),
        *("interactions", "origins", "reminders", "answers"),
    }
    documented = (Path(__file__).resolve().parents[2] / "docs" / "import-export.md").read_text(encoding="utf-8")
    assert not [name for name in (*data, *data["contacts"][0]) if f"`{name}`" not in documented]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"a": 1}', NOT_OURS),
        (b"[1, 2]", NOT_OURS),
        (b'{"cardfile":"contacts","form":1,"contacts":[\n{"vcard":"BEGIN:V', NOTHING_LEFT),
        (b'{"cardfile":"contacts","contacts":[\n', NOTHING_LEFT),
        (b'{"cardfile":"contacts","form":', NOTHING_LEFT),
        (b'{"cardfile":"contacts","form":1,"contacts":[\n{"vcard":\n{}\n]}\n', BROKEN),
        (b'{"cardfile":"contacts","form":2,"contacts":[\n\n]}\n', NEWER),
        (b'{"cardfile":"contacts","form":1,"contacts":[\n{"vcard":7}\n]}\n', NO_VCARD),
        (b'{"cardfile":"contacts","form":1,"contacts":[\n{"vcard":"BEGIN:VCARD\\ud800"}\n]}\n', NO_VCARD),
        (b"[" * 1_000_000, BROKEN),
        (b'{"contacts":' * 100_000, BROKEN),
    ],
    ids=[
        "other",
        "list",
        "cut off",
        "no form",
        "half a form",
        "damaged",
        "newer",
        "no card",
        "half a letter",
        "deep",
        "deeper",
    ],
)
def test_json_that_is_not_whole_is_said_to_be_so(content: bytes, why: str) -> None:
    assert why in [getattr(one, "why", "") for one in read_json(io.BytesIO(content), "x.json")]


def test_a_file_of_ours_that_is_cut_off_anywhere_says_so_once_and_what_was_taken(store: Store, tmp_path: Path) -> None:
    whole = tmp_path / "all.json"
    for uid in ("kai", "kim"):
        store.add(KAI.replace("kai", uid))
    export_contacts(store, whole, form="json")
    content = whole.read_bytes()

    for size in range(11, len(content) - 3, 7):
        found = list(read_json(io.BytesIO(content[:size]), "x.json"))
        taken, problems = found[:-1], [one.why for one in found if isinstance(one, Problem)]
        assert problems == [CUT_OFF if taken else NOTHING_LEFT], size

    part = tmp_path / "part.txt"
    part.write_bytes(content[:60])
    assert [problem.why for problem in plan_import(store, [part]).problems] == [NOTHING_LEFT]


def test_a_contact_with_a_damaged_part_is_taken_without_it() -> None:
    contact = {
        "vcard": KAI,
        "pictures": [{"data": "bm8gcGljdHVyZQ=="}, {"data": "%%%"}, 7],
        "interactions": [{"id": "1", "at": "yesterday", "kind": "meeting", "direction": "", "text": ""}],
        "events": [1, None],
        "created": 12,
        "origins": "no",
    }
    content = b'{"cardfile":"contacts","form":1,"contacts":[\n' + json.dumps(contact).encode() + b"\n]}\n"

    picture, part, taken = read_json(io.BytesIO(content), "x.json")

    assert (getattr(picture, "why", ""), getattr(part, "why", "")) == (
        BAD_PICTURE,
        BAD_PART.format(part="interactions"),
    )
    assert isinstance(taken, Incoming)
    assert taken.beside is not None
    assert (taken.vcard, taken.beside.pictures, taken.beside.created) == (KAI, (), None)


def test_vcards_go_out_as_phones_read_them(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "all.vcf"

    export_contacts(filled(store), file, options=ExportOptions(with_pictures=True))

    dora, kai = vobject.readComponents(file.read_text(encoding="utf-8"))
    assert dora.photo.value.startswith(b"\xff\xd8\xff")
    assert len(dora.photo.value) <= 160 * 1024
    assert (kai.fn.value, kai.version.value, kai.x_odd.value) == ("Kai Otto", "3.0", "1")
    assert "\r\n\r\nEND:VCARD" in file.read_bytes().decode()


def test_version_4_is_written_on_request(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "all.vcf"

    export_contacts(filled(store), file, options=ExportOptions(version="4.0"))

    text = file.read_text(encoding="utf-8")
    assert text.count("VERSION:4.0") == 2
    assert "VERSION:3.0" not in text


def test_a_table_that_no_spreadsheet_runs_comes_back(store: Store, other: Store, tmp_path: Path) -> None:
    with store.step("add"):
        store.add(KAI.replace("Otto;Kai", '=HYPERLINK("x");@Kai').replace("END", "NOTE:-1+1\r\nEND"))
    file = tmp_path / "all.csv"
    export_contacts(store, file, form="csv")

    text = file.read_text(encoding="utf-8")
    [card] = plan_import(other, [file]).cards

    assert not [cell for cell in text.replace("\n", ",").split(",") if cell.strip('"')[:1] in ("=", "+", "-", "@")]
    assert (card.incoming.fields.family, card.incoming.fields.given) == ('=HYPERLINK("x")', "@Kai")
    assert card.incoming.fields.notes == ("-1+1",)
    assert card.incoming.fields.phones[0].number == "+493023125002"


def test_a_set_is_chosen_by_words_circle_and_company(store: Store) -> None:
    filled(store)

    assert chosen(store) == ["dora", "kai"]
    assert chosen(store, "otto") == ["kai"]
    assert chosen(store, circle="Navy") == chosen(store, company="Axiom Maschinenbau GmbH") == ["dora"]
    assert chosen(store, "otto", circle="Navy") == []


def test_each_contact_has_a_file_of_its_own_and_none_is_written_over(store: Store, tmp_path: Path) -> None:
    with store.step("add"):
        for name in ("Kai/Otto", "Kai Otto", "..", "CON", "田中"):
            store.add(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nN:;{name};;;\r\nEND:VCARD\r\n")

    export_each(store, tmp_path / "cards")
    files = export_each(store, tmp_path / "cards")

    assert {file.parent for file in files} == {tmp_path / "cards"}
    assert len(list((tmp_path / "cards").iterdir())) == 10
    assert {"Kai Otto.vcf", "Kai Otto 2.vcf", "_CON.vcf", "田中.vcf"} <= {
        file.name for file in (tmp_path / "cards").iterdir()
    }


def test_an_export_that_is_stopped_or_forbidden_leaves_what_was_there(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    file = folder / "all.vcf"
    file.write_text("before", encoding="utf-8")

    with pytest.raises(ExportStopped):
        export_contacts(filled(store), file, stop=lambda: True)
    with pytest.raises(FileForbidden):
        export_contacts(store, tmp_path / "no" / "such" / "all.vcf")

    assert [path.name for path in folder.iterdir()] == ["all.vcf"]
    assert file.read_text(encoding="utf-8") == "before"


def test_a_code_is_written_as_a_picture(store: Store, tmp_path: Path) -> None:
    code = contact_qr(filled(store), "kai")
    save_qr(code, tmp_path / "kai.png")

    [photo] = open_photo(tmp_path / "kai.png")
    [found] = zxingcpp.read_barcodes(np.ascontiguousarray(photo.pixels))
    assert found.text == code.text
