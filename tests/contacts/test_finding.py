"""Everybody is found as one types, listed in every order, filtered and counted."""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.contacts import finding, hits, list_orders
from desktop.contacts.categories import with_categories
from desktop.contacts.grams import grams, has_piece, search_of
from desktop.contacts.hits import Hits, Numbers
from desktop.contacts.model import Address, ContactFields, Missing, Phone, Query, Sort
from desktop.contacts.search_text import fold, query_digits, query_words, search_text
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.clock import Clock
from tests.contacts.invented import DORA


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data", Clock())
    yield store
    store.close()


def add(store: Store, name: str, organization: str = "", categories: tuple[str, ...] = (), **more: object) -> str:
    given, _, family = name.rpartition(" ")
    fields = ContactFields(name=name, given=given, family=family, organization=organization, **more)  # type: ignore[arg-type]
    return store.add(with_categories(fields_to_vcard(fields, name), categories)).uid


def uids(store: Store, query: Query) -> list[str]:
    """Ask in both ways; they must agree."""
    listing = store.finder.listing(query)
    found = store.finder.find(query, 1000)
    assert found.total == len(listing) or not found.exact
    assert [row.uid for row in found.rows] == store.finder.uids(listing.ids)
    return store.finder.uids(listing.ids)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("m", True),
        ("mü", True),
        ("ül", False),  # two letters are the beginning of a word
        ("üll", True),  # three are found anywhere
        ("maschinenb", True),
        ("bau", True),
        ("王", True),
        ("小明", True),
        ("王小明", True),
        ("王明", False),
        ("trade王小", False),
        ("たな", True),
        ("김", True),
        ("김민", True),
        ("+49", True),
        ("+49 30", True),
        ("0049", True),
        ("23125-0", True),
        ("@axi", True),
        ("m@axiom.ex", True),
        ("x@axiom", False),
        ("jm@", True),
        ("c++", True),
        ("c+-", False),
        ("@", True),
        ("++", True),
        ("+@", False),
        ("%", False),
        ("müller axi maschinen", True),
        ("müller axi missing", False),
        ('"', False),
        ("* OR", False),
        ("müller\0", True),
        ("notes: near(", False),
        ("friends", True),
    ],
)
def test_a_word_is_found_by_its_pieces(store: Store, query: str, found: bool) -> None:
    more = {
        "phones": (Phone("+493023125001"),),
        "emails": ("jm@axiom.example",),
        "notes": ("Likes C++", "김민수 たなか"),
    }
    uid = add(store, "Jürgen Müller", "Axiom Maschinenbau Trade 王小明", ("Friends",), **more)

    assert uids(store, Query(query)) == ([uid] if found else [])


def test_pieces_that_stand_apart_are_not_a_word(store: Store) -> None:
    add(store, "Abc Bcd", notes=("cde",))
    right = add(store, "Xabcdex Otto")

    assert uids(store, Query("abcde")) == [right]


def test_the_index_finds_what_a_look_at_everybody_finds(store: Store) -> None:
    chance = random.Random(20261122)
    syllables = ["ma", "rü", "ł", "ße", "王", "小", "ko", "li", "-", "@", ".", " ", "12", "0", "김", "ø"]
    texts, asked = {}, 0
    for number in range(120):
        note = "".join(chance.choices(syllables, k=12))
        add(store, f"Person {number}", notes=(note,))
        texts[f"Person {number}"] = search_text(store.get(f"Person {number}").fields)
    for _ in range(300):
        query = "".join(chance.choices(syllables, k=chance.randint(2, 5)))
        words = query_words(query)
        # One or two letters stand for the beginning of a word: a look at the whole text says nothing of them.
        if not words or any(re.match(r"[a-z\d]{0,2}(?![^\W_])", word.lstrip("+0")) for word in words):
            continue
        asked += 1
        expected = {uid for uid, text in texts.items() if _holds(query, text)}
        assert set(uids(store, Query(query))) == expected, query
    assert asked > 50


def test_what_is_remembered_of_a_keystroke_changes_nothing_in_the_next(store: Store) -> None:
    names = ("Anna Straßer", "Berta Strass", "Strato Assmann", "Masstra Rasstr", "Ada 030", "Kai +4930-23125")
    for name in names:
        add(store, name)
    fresh = Store(store.folder, Clock())
    try:
        for text in ("strasser", "strass an", "ass str", "030 23125", "anna x", "an @"):
            for end in range(1, len(text) + 1):
                fresh.finder._hits = Hits(fresh._database, fresh._index)
                assert uids(store, Query(text[:end])) == uids(fresh, Query(text[:end]))
        assert uids(store, Query("strasse")) == ["Anna Straßer"]
        store.remove("Anna Straßer")
        add(store, "Carla Strasser")
        assert uids(store, Query("strasse")) == ["Carla Strasser"]
        assert uids(store, Query("strasse", trash=True)) == ["Anna Straßer"]
    finally:
        fresh.close()


def test_no_more_is_remembered_than_there_is_room_for(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hits, "MOST_REMEMBERED", 10)
    for number in range(8):
        add(store, f"Person {number}")

    for text in ("per", "pers", "perso", "person", "person 7"):
        assert len(uids(store, Query(text))) == (1 if text[-1] == "7" else 8)
        assert sum(map(len, store.finder._hits._known.values())) <= 10


def _holds(query: str, text: str) -> bool:
    def there(word: str) -> bool:
        bare = word.lstrip("+0")
        return word in text or (bare.isdigit() and bare in text)

    digits = query_digits(query)
    return all(map(there, query_words(query))) or bool(digits and digits in text)


def test_of_many_found_the_first_are_checked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "CHECKED_AT_ONCE", 3)
    for number in range(10):
        add(store, f"Person {number:02}", notes=("abcde" if number % 2 else "abc bcd cde",))

    found = store.finder.find(Query("abcde"), 3)

    assert [row.name for row in found.rows] == ["Person 01", "Person 03", "Person 05"]
    assert (found.total, found.exact) == (10, False)
    assert len(store.finder.listing(Query("abcde"))) == 5
    assert store.count("abcde") == 5


def test_lists_are_sorted_as_one_asks(store: Store) -> None:
    add(store, "Anna Zobel", "Axiom")
    add(store, "Zoe Ärmel")
    add(store, "Kai Otto", "borealis")
    store.change("Anna Zobel", store.get("Anna Zobel").vcard.replace("Anna", "Änna"))

    assert uids(store, Query()) == ["Zoe Ärmel", "Kai Otto", "Anna Zobel"]
    assert uids(store, Query(sort=Sort.COMPANY)) == ["Anna Zobel", "Kai Otto", "Zoe Ärmel"]
    assert uids(store, Query(sort=Sort.ADDED)) == ["Kai Otto", "Zoe Ärmel", "Anna Zobel"]
    assert uids(store, Query(sort=Sort.CHANGED)) == ["Anna Zobel", "Kai Otto", "Zoe Ärmel"]


def test_lists_are_filtered_and_counted(store: Store) -> None:
    fair = store.events.add("Hannover fair")
    phone, mail, home = (Phone("+493023125001"),), ("a@axiom.example",), (Address(city="Berlin"),)
    add(store, "Anna Zobel", "Axiom", ("Friends", "Golf"), phones=phone, emails=mail, addresses=home)
    add(store, "Kai Otto", "axiom", ("golf",), phones=phone)
    add(store, "Zoe Ärmel", emails=mail)
    add(store, "Gone Away", "Axiom", ("Friends",))
    store.circles.put("Friends")
    store.events.met(fair.id, ["Kai Otto", "Gone Away"])
    store.remove("Gone Away")

    counts = store.finder.counts(10)

    assert (counts.contacts, counts.trash) == (3, 1)
    assert counts.missing == {Missing.PHONE: 1, Missing.MAIL: 1, Missing.ADDRESS: 2, Missing.CIRCLE: 2}
    assert counts.categories == {"Friends": 1, "Golf": 2}
    assert counts.events == {fair.id: 1}
    assert counts.companies == {"Axiom": 2}
    for what, count in counts.missing.items():
        assert len(uids(store, Query(missing=what))) == count
    assert uids(store, Query(category="GOLF")) == ["Kai Otto", "Anna Zobel"]
    assert uids(store, Query(event=fair.id)) == ["Kai Otto"]
    assert uids(store, Query(company="Axiom", text="zobel")) == ["Anna Zobel"]
    assert uids(store, Query(category="Golf", missing=Missing.MAIL)) == ["Kai Otto"]
    assert uids(store, Query(trash=True)) == ["Gone Away"]
    assert uids(store, Query("axiom", trash=True)) == ["Gone Away"]
    assert uids(store, Query("gone")) == []
    assert uids(store, Query(category="nothing")) == []
    store.rebuild_index()
    assert store.finder.counts(10) == counts


@pytest.mark.parametrize("at_most", [1000, 3])
def test_who_changed_is_put_in_its_place_in_every_order(
    store: Store, monkeypatch: pytest.MonkeyPatch, at_most: int
) -> None:
    monkeypatch.setattr(list_orders, "MOVED_AT_MOST", at_most)
    monkeypatch.setattr(hits, "CHANGED_AT_MOST", at_most)
    chance = random.Random(7)
    for number in range(30):
        add(store, f"Person {number:02}", f"Firm {number % 4}")
    other = Store(store.folder, Clock())
    try:
        for turn in range(40):
            for _ in range(chance.choice((1, 3, 6, 40))):
                who = f"Person {chance.randrange(30):02}"
                contact = store.get(who)
                deed = chance.randrange(4)
                if deed == 0:
                    (store.restore if contact.deleted else store.remove)(who)
                elif deed == 1:
                    # Some of the same name, who stand in the order of their numbers.
                    add(store, f"{'Extra' if turn % 2 else 'Person'} {turn % 30:02}", "Firm 9")
                elif deed == 2 and chance.random() < 0.3:
                    store.undo()
                else:
                    store.change(who, contact.vcard.replace("FN:", f"FN:{chance.choice('ÄMZ')}", 1))
            for sort in Sort:
                for trash in (False, True):
                    asked = f"SELECT id FROM contact_index WHERE trash = ? ORDER BY {list_orders.ORDERS[sort]}"
                    whole = [row["id"] for row in store._database.rows(asked, (trash,))]
                    assert list(other.finder.listing(Query(sort=sort, trash=trash)).ids) == whole
            for text in ("m", "mperson", "extra", "person 2", "z"):
                store.finder._hits = Hits(store._database, store._index)
                assert uids(other, Query(text)) == uids(store, Query(text))
    finally:
        other.close()


def test_a_change_of_many_asks_for_nothing_that_was_known_before(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        add(store, f"Person {number:02}", "Axiom")
    assert len(uids(store, Query("ax"))) == 60
    with store.step("edit"):
        for number in range(50):
            store.change(f"Person {number:02}", store.get(f"Person {number:02}").vcard.replace("Axiom", "Borealis"))
        store.remove("Person 55")

    def nothing(*_: object) -> Numbers:
        raise AssertionError("asked the whole index again")

    monkeypatch.setattr(hits, "numbers", nothing)
    monkeypatch.setattr(list_orders, "numbers", nothing)
    assert [row.uid for row in store.finder.find(Query("ax"), 100).rows] == [
        f"Person {number}" for number in (50, 51, 52, 53, 54, 56, 57, 58, 59)
    ]


def test_an_index_made_anew_is_read_anew(store: Store) -> None:
    for name in ("Zoe Ärmel", "Kai Otto"):
        add(store, name)
    assert uids(store, Query()) == ["Zoe Ärmel", "Kai Otto"]
    store.remove("Zoe Ärmel")
    store.trash.empty()
    store.rebuild_index()

    assert uids(store, Query()) == ["Kai Otto"]


def test_a_page_deep_in_the_list_is_the_same_as_at_its_beginning(store: Store) -> None:
    names = [f"Person {number:03}" for number in range(250)]
    for name in reversed(names):
        add(store, name)

    listing = store.finder.listing(Query())
    pages = [store.finder.rows(listing.ids[start : start + 40]) for start in range(0, len(listing), 40)]

    assert [row.name for page in pages for row in page] == names
    assert [row.name for row in store.search("person", limit=10, offset=200)] == names[200:210]


def test_lists_follow_every_change_also_another_program_s(store: Store) -> None:
    add(store, "Kai Otto")
    other = Store(store.folder, Clock())
    try:
        assert uids(other, Query()) == ["Kai Otto"]
        add(store, "Ada Berg")
        assert uids(other, Query()) == ["Ada Berg", "Kai Otto"]
        other.remove("Kai Otto")
        assert uids(store, Query()) == ["Ada Berg"]
        assert uids(store, Query("otto")) == []
        store.undo()
        assert uids(other, Query("otto")) == ["Kai Otto"]
    finally:
        other.close()


def test_a_change_that_is_taken_back_is_not_remembered(store: Store) -> None:
    add(store, "Kai Otto")

    def fail() -> None:
        with store.step("import"):
            add(store, "Ada Berg")
            assert uids(store, Query()) == ["Ada Berg", "Kai Otto"]
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    add(store, "Zoe Ärmel")
    assert uids(store, Query()) == ["Zoe Ärmel", "Kai Otto"]


def test_threads_see_the_same_list(store: Store) -> None:
    add(store, "Kai Otto")
    assert uids(store, Query()) == ["Kai Otto"]
    seen: list[list[str]] = []

    def add_and_look() -> None:
        add(store, "Ada Berg")
        seen.append(uids(store, Query()))

    thread = threading.Thread(target=add_and_look)
    thread.start()
    thread.join()

    assert seen == [["Ada Berg", "Kai Otto"]]
    assert uids(store, Query()) == ["Ada Berg", "Kai Otto"]


def test_whoever_goes_while_one_scrolls_is_left_out(store: Store) -> None:
    for name in ("Ada Berg", "Kai Otto"):
        add(store, name)
    listing = store.finder.listing(Query())
    store.undo()

    assert [row.name for row in store.finder.rows(listing.ids)] == ["Ada Berg"]


def test_an_index_of_another_form_is_made_anew_at_the_opening(store: Store) -> None:
    add(store, "Kai Otto", "Axiom", ("Friends",))
    store._database.rows("UPDATE index_form SET form = form - 1")
    store._database.rows("DROP TABLE contact_grams")
    store.close()

    again = Store(store.folder, Clock())
    try:
        assert uids(again, Query("otto", category="friends")) == ["Kai Otto"]
    finally:
        again.close()


def test_the_whole_index_can_be_made_anew_from_the_cards(store: Store) -> None:
    for number in range(5):
        add(store, f"Person {number}", "Axiom", ("Friends",), phones=(Phone("+493023125001"),))
    store.remove("Person 3")
    columns = "uid, trash, sort_name, sort_company, changed, created, lacks, name, search"
    shown = f"SELECT {columns} FROM contact_index ORDER BY uid"
    before = [tuple(row) for row in store._database.rows(shown)]

    assert store.rebuild_index() == 5
    assert [tuple(row) for row in store._database.rows(shown)] == before
    assert len(uids(store, Query("axiom", category="friends"))) == 4
    # FTS5 looks whether its own tables hold together.
    store._database.rows("INSERT INTO contact_grams(contact_grams) VALUES ('integrity-check')")


@pytest.mark.parametrize("order", list_orders.ORDERS.values())
def test_no_order_is_sorted_anew_each_time(store: Store, order: str) -> None:
    plan = store._database.rows(
        f"EXPLAIN QUERY PLAN SELECT id FROM contact_index WHERE trash = ? ORDER BY {order}", (0,)
    )
    words = " ".join(row["detail"] for row in plan)

    assert "USING COVERING INDEX" in words
    assert "TEMP B-TREE" not in words


def test_a_page_is_fetched_by_its_numbers(store: Store) -> None:
    plan = store._database.rows(f"EXPLAIN QUERY PLAN {finding.SHOWN} WHERE id IN (?, ?)", (1, 2))

    assert all("SCAN" not in row["detail"] for row in plan)


def test_a_piece_is_told_from_the_text_as_from_the_index() -> None:
    chance = random.Random(20261122)
    signs = [*"abcdeeüłß12王小たナー・김_@+.-  \n\t", "०", "ा", "ﬁ", "²"]
    for _ in range(400):
        text = fold("".join(chance.choices(signs, k=30)))
        there = set(grams(text).split())
        others = set(grams(fold("".join(chance.choices(signs, k=30)))).split())
        assert {piece for piece in there | others if has_piece(text, piece)} == there, text


def test_a_name_with_a_dot_between_its_words_is_found(store: Store) -> None:
    uid = add(store, "カール・マルクス")

    for query in ("カール・マルクス", "カール・マ", "ル・マル", "マルクス"):
        assert uids(store, Query(query)) == [uid]
    assert uids(store, Query("カール・ルク")) == []


def test_what_one_types_never_breaks_the_search() -> None:
    assert grams("a-bc def") == " ".join(sorted(grams("a-bc def").split(), key=grams("a-bc def").split().index))
    assert set(grams("abcd 王小").split()) == {"a", "ab", "abc", "bcd", "王", "小", "王小"}
    assert set(grams("a@+\n_").split()) == {"a", "zs40", "zs2b", "zs5f"}
    assert grams(search_text(DORA))
    assert search_of("").match == ""
    assert search_of("%").match == '"zs25"'


@pytest.mark.parametrize("words", ["O'Brien", "O’Brien", "obrien", "o´brien", "brien"])
def test_an_apostrophe_is_found_however_it_is_typed(store: Store, words: str) -> None:
    for number, name in enumerate(("Sean O'Brien", "Nora O’Brien", "Bo Ryan")):
        store.add(fields_to_vcard(ContactFields(name=name), str(number)))

    assert {row.name for row in store.search(words)} == {"Sean O'Brien", "Nora O’Brien"}


def test_who_has_no_name_is_listed_and_sorted_by_what_is_known(store: Store) -> None:
    add(store, "Nina Ober")
    for uid, line in (("mail", "EMAIL:mia@home.example"), ("number", "TEL:+493023125199"), ("firm", "ORG:Opal")):
        store.add(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:\r\nN:;;;;\r\n{line}\r\nEND:VCARD\r\n")

    rows = store.finder.find(Query(""), 10).rows

    assert [row.name or row.organization for row in rows] == [
        "+493023125199",
        "mia@home.example",
        "Nina Ober",
        "Opal",
    ]
    assert [row.name for row in rows if row.organization] == [""]
