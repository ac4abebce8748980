"""Ways in which one person comes to stand in an address book twice, and in which two people look like one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.contacts.model import ContactFields, Phone
from tests.contacts.doubles import names
from tests.contacts.doubles.people import Person, World, named, plain, without, written


@dataclass(frozen=True, slots=True)
class Written:
    """One entry of the address book: the fields, and the birthday that stands in its vCard besides."""

    fields: ContactFields
    birthday: str = ""


Pair = tuple[Written, Written]


def mistyped(world: World) -> Pair:
    """A letter wrong in one of the names; the data is mostly the same."""
    person = world.person()
    first = written(person, world)
    given, family = person.given, person.family
    if world.random.random() < 0.6:
        family = _typo(family, world)
    else:
        given = _typo(given, world)
    return Written(first), Written(named(_some_data(person, world), given, family))


def nickname(world: World) -> Pair:
    """Bob here, Robert there."""
    person = world.person()
    while person.given not in names.SHORT:
        person = world.person()
    second = named(_some_data(person, world), names.SHORT[person.given], person.family)
    return Written(written(person, world)), Written(second)


def other_script(world: World) -> Pair:
    """Cyrillic, Greek or signs here, Latin letters there; signs with the Latin spelling beside them."""
    signs = world.random.random() < 0.3
    own, latin = world.random.choice(names.SIGNS if signs else names.SCRIPTS)
    given, family = (own[-len(own) // 2 :], own[: -(len(own) // 2)]) if signs else own.split()
    family = own[: len(own) - len(given)] if signs else family
    latin_given, latin_family = latin.split()
    person = world.with_data(latin_given, latin_family)
    first = named(replace(written(person, world), other_name=latin if signs else ""), given, family)
    return Written(first), Written(_some_data(person, world))


def umlaut(world: World) -> Pair:
    """ü here, ue or u there; accents lost."""
    person = world.person()
    while person.family.isascii() and person.given.isascii():
        person = world.person()
    wide = world.random.random() < 0.5
    second = named(_some_data(person, world), _unaccented(person.given, wide), _unaccented(person.family, wide))
    return Written(written(person, world)), Written(second)


def other_order(world: World) -> Pair:
    """The family name first, in capitals, or with a title or a second name."""
    person = world.person()
    second = _some_data(person, world)
    way = world.random.randrange(4)
    if way == 0:
        second = replace(second, name=f"{person.family} {person.given}", given=person.family, family=person.given)
    elif way == 1:
        second = named(second, person.given.upper(), person.family.upper())
    elif way == 2:
        second = replace(second, name=f"Dr. {person.given} {person.family}", prefix="Dr.")
    else:
        second = named(second, f"{person.given} {world.random.choice('ABEFHJKLMRS')}.", person.family)
    return Written(written(person, world)), Written(second)


def new_job(world: World) -> Pair:
    """Another company with mail and number there; mobile, private mail or profile stay, mostly."""
    person = world.person()
    after = world.with_data(person.given, person.family)
    kept = replace(after, mobile=person.mobile, private=person.private, profile=person.profile)
    second = written(kept, world)
    return Written(written(person, world), person.birthday), Written(second, person.birthday)


def married(world: World) -> Pair:
    """Another family name, the same mobile number."""
    person = replace(world.person(), mobile=world.number("+49160"))
    after = world.person()
    family = after.family if world.random.random() < 0.6 else f"{person.family}-{after.family}"
    if plain(family) == plain(person.family):
        family = f"{family}-Anders"
    second = _with_mobile(_some_data(replace(person, email=""), world), person.mobile)
    first = _with_mobile(written(person, world), person.mobile)
    return Written(first), Written(named(second, person.given, family))


def at_home(world: World) -> Pair:
    """Work here, home there: mostly the mobile number or the birthday is in both, sometimes nothing."""
    person = replace(world.person(), home=world.number("+4989"))
    phones = [Phone(person.home, "home")]
    phones += [Phone(person.mobile, "mobile")] if person.mobile and world.random.random() < 0.85 else []
    fields = ContactFields(phones=tuple(phones), emails=(person.private,) if person.private else ())
    fields = replace(fields, addresses=(person.address,))
    return (
        Written(written(person, world), person.birthday),
        Written(named(fields, person.given, person.family), person.birthday),
    )


def sparse(world: World) -> Pair:
    """A network's list: name, company, title, perhaps the profile, and no more."""
    person = world.person()
    second = without(written(person, world), "phones", "addresses")
    if world.random.random() < 0.7:
        second = replace(second, emails=())
    return Written(written(person, world)), Written(second)


def initial(world: World) -> Pair:
    """R. Smith, with the same address or mobile number."""
    person = world.person()
    second = _some_data(person, world, least=2)
    return Written(written(person, world, everything=True)), Written(
        named(second, f"{person.given[0]}.", person.family)
    )


def as_dialled(world: World) -> Pair:
    """The same again, numbers as one dials them at home, the company without its legal form."""
    person = world.person()
    second = written(person, world)
    phones = tuple(replace(phone, number=f"0{phone.number[3:]}") for phone in second.phones)
    company = second.organization.split(" GmbH")[0].removesuffix(" AG").removesuffix(" Ltd.")
    return Written(written(person, world)), Written(replace(second, phones=phones, organization=company))


def father_and_son(world: World) -> Pair:
    """The same name, address and telephone at home, sometimes the same company; each with something of his own."""
    father, home = world.person(), world.number("+4989")
    son = world.with_data(father.given, father.family, father.company if world.random.random() < 0.3 else None)
    suffixes = ("sen.", "jun.") if world.random.random() < 0.3 else ("", "")
    both = []
    for person, suffix in zip((father, son), suffixes, strict=True):
        person = replace(person, mobile=person.mobile or world.number("+49171"))
        fields = _with_mobile(written(person, world), person.mobile)
        fields = replace(
            fields, phones=(*fields.phones, Phone(home, "home")), addresses=(father.address,), suffix=suffix
        )
        both.append(Written(fields, world.day() if world.random.random() < 0.3 else ""))
    return both[0], both[1]


def namesakes(world: World) -> Pair:
    """Two people of one name in two companies."""
    one = world.person()
    other = world.with_data(one.given, one.family)
    while other.company == one.company:
        other = world.with_data(one.given, one.family)
    return Written(written(one, world)), Written(written(other, world))


def namesakes_at_work(world: World) -> Pair:
    """Two people of one name in one company: each with a mailbox and a mobile number."""
    one = world.person()
    both = [one, world.with_data(one.given, one.family, one.company)]
    assert one.company
    both = [
        replace(
            person,
            email=world.mailbox(f"{plain(person.given)}.{plain(person.family)}", one.company.domain),
            mobile=world.number("+49172"),
        )
        for person in both
    ]
    first, second = (_with_mobile(written(person, world), person.mobile) for person in both)
    return Written(first), Written(second)


def colleagues(world: World) -> Pair:
    """Names a letter apart, or one family name, in one company with one number."""
    one = world.person()
    alike = {"Meyer": "Maier", "Maier": "Mayer", "Mayer": "Meyer", "Schmidt": "Schmitt", "Hoffmann": "Hofmann"}
    genders = {"Martin": "Martina", "Daniel": "Daniela", "Julia": "Julian", "Christian": "Christine"}
    if world.random.random() < 0.5:
        given, family = one.given, alike.get(one.family, "")
        while not family:
            one = world.person()
            given, family = one.given, alike.get(one.family, "")
    else:
        other = world.person()
        given, family = genders.get(one.given, other.given), one.family
        while plain(given)[:3] == plain(one.given)[:3] and given not in genders.values():
            given = world.person().given
    twin = world.with_data(given, family, one.company)
    both = [
        replace(written(person, world), title=person.title, phones=(*written(person, world).phones, _switchboard(one)))
        for person in (one, twin)
    ]
    return Written(both[0]), Written(both[1])


def couple(world: World) -> Pair:
    """One family name, one address, one telephone, sometimes one e-mail address for both."""
    one = world.person()
    other = world.with_data(world.person().given, one.family)
    while plain(other.given)[:2] == plain(one.given)[:2]:
        other = world.with_data(world.person().given, one.family)
    home = Phone(world.number("+4989"), "home")
    shared = world.mailbox(f"{plain(one.family)}.zuhause", "gmx.de") if world.random.random() < 0.3 else ""
    both = []
    for person in (one, other):
        fields = replace(written(person, world), addresses=(one.address,))
        emails = (*fields.emails, shared) if shared else fields.emails
        both.append(Written(replace(fields, phones=(*fields.phones, home), emails=emails)))
    return both[0], both[1]


DOUBLES: tuple[Callable[[World], Pair], ...] = (
    mistyped,
    nickname,
    other_script,
    umlaut,
    other_order,
    new_job,
    married,
    at_home,
    sparse,
    initial,
    as_dialled,
)
TWO_PEOPLE: tuple[Callable[[World], Pair], ...] = (father_and_son, namesakes, namesakes_at_work, colleagues, couple)


def _some_data(person: Person, world: World, least: int = 1) -> ContactFields:
    """Write a person down again as from another card: some of the same data, at least a little of it."""
    whole = written(person, world, everything=True)
    keep = [part for part in ("phones", "emails", "social") if getattr(whole, part)]
    world.random.shuffle(keep)
    count = max(least, world.random.randrange(1, 4))
    fields = without(whole, *keep[count:])
    if world.random.random() < 0.15:
        fields = without(fields, "organization", "title")
    return without(fields, "addresses") if world.random.random() < 0.5 else fields


def _typo(word: str, world: World) -> str:
    """Change, leave out, double or swap one letter, as fingers and readers do."""
    if len(word) < 4:
        return word + word[-1]
    place = world.random.randrange(1, len(word) - 1)
    letter = word[place]
    near = {"a": "e", "e": "a", "i": "l", "l": "i", "n": "m", "m": "n", "o": "0", "u": "v", "r": "t", "t": "r"}
    way = world.random.randrange(4)
    changed = (
        word[:place] + near.get(letter, "s") + word[place + 1 :],
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + word[place + 1] + letter + word[place + 2 :],
    )[way]
    return changed if changed != word else word[:place] + letter + word[place:]


def _unaccented(text: str, wide: bool) -> str:
    for letter, written_as in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ö", "Oe"), ("ø", "oe"), ("å", "aa")):
        text = text.replace(letter, written_as if wide else letter)
    return plain(text).capitalize()


def _with_mobile(fields: ContactFields, mobile: str) -> ContactFields:
    others = tuple(phone for phone in fields.phones if phone.number != mobile)
    return replace(fields, phones=(Phone(mobile, "mobile"), *others))


def _switchboard(person: Person) -> Phone:
    assert person.company
    return Phone(person.company.switchboard, "work")
