"""`cardfile circle`: which circles there are, who is in them, and who comes in or goes out."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from desktop.commands.the_person import count_of_people, names_of, shown_name, the_people
from desktop.terminal import columns, say, use_utf8

if TYPE_CHECKING:
    from desktop.actions.circles import Group
    from desktop.app import App
    from desktop.contacts.model import ContactRow


def circle_command(app: App, given: argparse.Namespace) -> int:
    """Print the circles, or who is in one; or put people into it and take others out."""
    wanted = " ".join(" ".join(given.circle).split())
    if not given.add and not given.remove:
        return _print_one(app, wanted, given.format) if wanted else _print_all(app, given.format)
    if not wanted:
        given.wrong('name the circle first, such as: cardfile circle Friends --add "Dora Dehmel" "Kai Otto"')
    if given.format == "json":
        given.wrong("--format is for the lists; --add and --remove print none")
    return _change(app, given, wanted)


def _print_all(app: App, form: str) -> int:
    """Print the circles, and after them the tags, which a name said while scanning is at first."""
    from desktop.actions.circles import groups

    found = groups(app.store)
    if form == "json":
        _print_json([_as_json(group) for group in found])
        return 0
    use_utf8(strict=False)
    for line in columns([(group.name, count_of_people(group.count), _how_often(group)) for group in found]):
        print(line)
    if not found:
        say('No circles yet; make one: cardfile circle Friends --add "Dora Dehmel" "Kai Otto"')
    return 0


def _print_one(app: App, wanted: str, form: str) -> int:
    from desktop.actions.circles import group_named, people_in

    group = group_named(app.store, wanted)
    if group is None:
        return _no_circle(wanted)
    people = people_in(app.store, wanted)
    if form == "json":
        _print_json({**_as_json(group), "people": [_person(row) for row in people]})
        return 0
    use_utf8(strict=False)
    for line in columns([(shown_name(row), row.title, row.organization) for row in people]):
        print(line)
    if people:
        say(f"{group.name}: {count_of_people(len(people))}, {_how_often(group)}.")
    else:
        say(f'Nobody is in {group.name} yet; put somebody in: cardfile circle "{group.name}" --add NAME')
    return 0


def _change(app: App, given: argparse.Namespace, wanted: str) -> int:
    """Put people in and take people out, as one step; nothing where one of the names is unclear."""
    from desktop.actions.circles import group_named, people_in, set_circle, tag, untag

    group = group_named(app.store, wanted)
    if group is None and not given.add:
        return _no_circle(wanted)
    name = group.name if group else wanted
    coming, going = the_people(app, given.add), the_people(app, given.remove)
    if coming is None or going is None:
        say(f"Nothing was changed in {name}.")
        return 1
    both = [row for row in coming if row in going]
    if both:
        given.wrong(f"{names_of(both)}: --add or --remove, not both")
    inside = {row.uid for row in people_in(app.store, name)}
    new, old = [row for row in coming if row.uid not in inside], [row for row in going if row.uid in inside]
    made = bool(coming) and (group is None or group.circle is None)
    with app.store.step("circle"):
        if made:
            set_circle(app.store, name)
        tag(app.store, [row.uid for row in new], name)
        untag(app.store, [row.uid for row in old], name)
    _say_what_was_done(name, new, old, made)
    if there := [row for row in coming if row not in new]:
        say(f"{names_of(there)} {_is_or_are(there)} in {name} already.")
    if strangers := [row for row in going if row not in old]:
        say(f"{names_of(strangers)} {_is_or_are(strangers)} not in {name}.")
    return 0


def _say_what_was_done(name: str, new: list[ContactRow], old: list[ContactRow], made: bool) -> None:
    done = [f"{names_of(new)} put in"] if new else []
    done += [f"{names_of(old)} taken out"] if old else []
    if made:
        done.insert(0, "a circle from now on")
    if done:
        say(f"{name}: {', '.join(done)}. To take it back: cardfile undo")
    if made:
        say(f'To say how often you want to be in touch: cardfile cadence --circle "{name}" --every "3 months"')


def _no_circle(wanted: str) -> int:
    say(f'There is no circle “{wanted}”; see: cardfile circle; or make it: cardfile circle "{wanted}" --add NAME')
    return 1


def _is_or_are(rows: list[ContactRow]) -> str:
    return "is" if len(rows) == 1 else "are"


def _how_often(group: Group) -> str:
    from desktop.commands.due_words import cadence_words

    if group.circle is None:
        return "a tag, no circle"
    return cadence_words(group.circle.cadence_days) or "nothing says how often"


def _as_json(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "circle": group.circle is not None,
        "cadence_days": group.circle.cadence_days if group.circle else None,
        "count": group.count,
    }


def _person(row: ContactRow) -> dict[str, str]:
    return {"uid": row.uid, "name": row.name, "organization": row.organization}


def _print_json(record: Any) -> None:
    use_utf8(strict=True)
    print(json.dumps(record, ensure_ascii=False, indent=1))
