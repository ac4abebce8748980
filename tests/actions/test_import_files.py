"""The step of an import names the files it came from, whatever they are called."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from desktop.actions import people
from desktop.actions.import_contacts import carry_out, plan_import
from desktop.actions.import_files import LONGEST, MOST, named_files
from desktop.contacts.model import ContactFields
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard


def vcf(file: Path, *names: str) -> Path:
    file.write_text("".join(fields_to_vcard(ContactFields(name=name), name) for name in names), "utf-8")
    return file


def detail(store: Store) -> str:
    step = store.last_step()
    assert step is not None
    return step.detail


def test_a_step_names_only_files_of_which_something_is_taken(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("", "utf-8")
    files = [
        vcf(tmp_path / "b.vcf", "Dora"),
        tmp_path / "empty.csv",
        vcf(tmp_path / "a.vcf", "Kai"),
        tmp_path / "b.vcf",
    ]

    carry_out(store, plan_import(store, files))
    assert detail(store) == "b.vcf\na.vcf"

    carry_out(store, plan_import(store, [*files, vcf(tmp_path / "c.vcf", "Ada")]))
    assert detail(store) == "c.vcf"
    left_out = plan_import(store, [vcf(tmp_path / "d.vcf", "Eva"), vcf(tmp_path / "e.vcf", "Ida")])
    carry_out(store, left_out, choices={0: False})
    assert detail(store) == "e.vcf"


def test_of_a_zip_its_own_name_is_said(store: Store, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "from: linkedin.zip", "w") as archive:
        archive.writestr("deep/connections.vcf", fields_to_vcard(ContactFields(name="Dora"), "dora"))

    carry_out(store, plan_import(store, [tmp_path / "from: linkedin.zip"]))

    assert detail(store) == "from: linkedin.zip"


def test_many_files_and_long_names_stay_short() -> None:
    files = [Path("folder") / f"{number}{'x' * 200}.vcf" for number in range(1000)]

    lines = named_files(files, [f"{file}" for file in files]).splitlines()

    assert len(lines) == MOST + 1
    assert lines[-1] == "…"
    assert all(len(line) <= LONGEST for line in lines)
    assert lines[3].startswith("3xxx")
    assert lines[3].endswith("x.vcf")


@pytest.mark.skipif(sys.platform != "linux", reason="only there are names bytes")
def test_a_name_that_is_no_text_or_turns_lines_around_does_no_harm(store: Store, tmp_path: Path) -> None:
    first = tmp_path / os.fsdecode(b"caf\xe9\nfour\x1b[31m.vcf")
    second = tmp_path / "\u202egnp.vcf"
    for number, file in enumerate((first, second)):
        vcf(file, f"Friend {number}")

    carry_out(store, plan_import(store, [first, second]))

    assert detail(store) == "caf��four�[31m.vcf\n�gnp.vcf"


def test_who_is_gone_for_good_takes_a_file_of_his_own_name_along(store: Store, tmp_path: Path) -> None:
    files = [vcf(tmp_path / f"{name}.vcf", name) for name in ("Dora Dehmel", "Kai Otto")]
    carry_out(store, plan_import(store, files))
    carry_out(store, plan_import(store, [vcf(tmp_path / "all.vcf", "Ada", "Eva")]))
    people.delete(store, ["Dora Dehmel", "Ada"])
    store.trash.empty()

    details = [row["detail"] for row in store._database.rows("SELECT detail FROM step WHERE action = 'import'")]

    # Of one file of many contacts the name is no contact's.
    assert details == ["", "all.vcf"]
