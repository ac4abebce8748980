"""Any file is known by what is in it; what cannot be taken is said in a sentence."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from desktop.exchange import incoming_files
from desktop.exchange.columns import ColumnRules
from desktop.exchange.group_cards import Group
from desktop.exchange.incoming_files import read_file, tables_in
from desktop.exchange.model import Incoming, Problem

DATA = Path(__file__).with_name("data")


def taken(path: Path, mapping: dict[str, str] | None = None) -> list[str]:
    found = read_file(path, ColumnRules(mapping or {}))
    return [one.fields.name if isinstance(one, Incoming) else one.why for one in found if not isinstance(one, Group)]


def zipped(folder: Path, members: dict[str, bytes | str]) -> Path:
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("name", "as_name", "who"),
    [
        ("apple.vcf", "contacts.txt", ["Dora Marie Dehmel"]),
        ("nokia.vcf", "nokia", ["Jördis Müller"]),
        ("four.vcf", "four.csv", ["Kai Otto"]),
        ("google_old.csv", "contacts.dat", ["Dora Dehmel"]),
        ("linkedin_german.csv", "Connections.CSV", ["Dora Dehmel"]),
    ],
)
def test_what_a_file_is_called_does_not_matter(tmp_path: Path, name: str, as_name: str, who: list[str]) -> None:
    path = tmp_path / as_name
    path.write_bytes((DATA / name).read_bytes())

    assert taken(path) == who


def test_only_the_connections_of_linkedins_export_are_taken(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        {
            "Basic/Connections.csv": (DATA / "linkedin.csv").read_bytes(),
            "messages.csv": "FROM,TO,DATE,CONTENT\nDora,Kai,2024,hello\n",
            "Invitations.csv": "From,To,Sent At,Message,Direction\nDora,Kai,1/2/24,hello,OUTGOING\n",
            "Profile.csv": "First Name,Last Name,Headline\nMe,Myself,I\n",
            "picture.jpg": b"\xff\xd8\xff",
        },
    )

    assert taken(path) == ["Dora Dehmel", "Kai Otto", "Zoë Łukasiewicz"]
    assert [table.form for table in tables_in(path)] == ["linkedin"]
    first = next(read_file(path))
    assert first.file == f"{path}:Basic/Connections.csv"
    assert first.line == 5


def test_every_vcard_file_of_a_zip_is_taken_and_its_only_table(tmp_path: Path) -> None:
    assert taken(
        zipped(
            tmp_path,
            {
                "a.vcf": (DATA / "apple.vcf").read_bytes(),
                "b/b.vcf": (DATA / "nokia.vcf").read_bytes(),
                "__MACOSX/._a.vcf": b"\0\5\26\7",
            },
        )
    ) == ["Dora Marie Dehmel", "Jördis Müller"]
    assert taken(zipped(tmp_path, {"list.csv": "Name,Mail\nDora,d@axiom.example\n"})) == ["Dora"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.vcf", b"", incoming_files.EMPTY),
        ("blank.csv", b" \r\n\r\n", incoming_files.EMPTY),
        ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1,;" * 20, incoming_files.UNKNOWN),
        ("letter", b"Dear Dora\nhow are you?\n", incoming_files.UNKNOWN),
        ("broken.zip", b"PK\3\4 but that is all", incoming_files.BAD_ZIP),
    ],
)
def test_what_is_no_file_with_contacts_is_said_to_be_none(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert list(read_file(path)) == [Problem(str(path), 0, why)]
    assert tables_in(path) == []


def test_folders_missing_files_and_pipes_are_said(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert taken(tmp_path) == [incoming_files.FOLDER]
    assert taken(tmp_path / "gone.vcf") == [incoming_files.NOT_THERE]
    assert taken(pipe) == [incoming_files.NO_FILE]
    assert taken(Path("/dev/zero")) == [incoming_files.NO_FILE]


def test_a_workbook_is_said_to_be_one(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"xl/workbook.xml": "<workbook/>"})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")

    assert taken(path) == [incoming_files.WORKBOOK]


def test_a_zip_bomb_is_left_out_and_the_rest_is_taken(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    bomb.write(b"BEGIN:VCARD\nFN:Bomb\nNOTE:")
    bomb.write(b"x" * (incoming_files.SUSPICIOUS + 1))

    path = zipped(tmp_path, {"a.vcf": bomb.getvalue(), "b.vcf": (DATA / "nokia.vcf").read_bytes()})

    assert taken(path) == [incoming_files.BOMB, "Jördis Müller"]


def test_a_zip_within_a_zip_is_not_opened(tmp_path: Path) -> None:
    inner = zipped(tmp_path, {"a.vcf": (DATA / "apple.vcf").read_bytes()}).read_bytes()

    assert taken(zipped(tmp_path, {"inner.zip": inner})) == [incoming_files.NOTHING_INSIDE]
    assert taken(zipped(tmp_path, {"inner.vcf": inner})) == [incoming_files.UNKNOWN]


def test_a_zip_with_a_list_of_files_without_bounds_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming_files, "MAX_DIRECTORY", 100)
    path = zipped(tmp_path, {f"a{number}.vcf": b"" for number in range(10)})

    assert taken(path) == [incoming_files.BAD_ZIP]


def test_a_file_of_a_zip_that_is_damaged_is_said(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"a.vcf": (DATA / "apple.vcf").read_bytes()})
    content = bytearray(path.read_bytes())
    content[60:70] = b"damaged!!!"
    path.write_bytes(content)

    assert taken(path)[-1] == incoming_files.BAD_ZIP


def test_how_far_it_has_come_is_told(tmp_path: Path) -> None:
    path = tmp_path / "many.vcf"
    path.write_bytes((DATA / "nokia.vcf").read_bytes() * 2000)
    told: list[int] = []

    assert len(list(read_file(path, told=told.append))) == 2000
    assert told == sorted(told)
    assert told[-1] == path.stat().st_size
