"""The sample card that comes with Cardfile: `python -m tests.cards.sample` draws and photographs it anew."""

from __future__ import annotations

from pathlib import Path

from tests.cards.model import Person, Phone, Style
from tests.cards.photograph import Photograph, photograph
from tests.cards.render import render_card
from tests.cards.scene import Scene

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "sample-card.jpg"

PERSON = Person(
    name="Mirja Sandhövel",
    title="Leiterin Einkauf",
    organization="Nordlicht Orgelbau GmbH",
    country="DE",
    language="de",
    phones=(
        Phone("+493023125047", "+49 30 23125 047"),
        Phone("+491713920042", "+49 171 3920042", "mobile"),
    ),
    emails=("m.sandhoevel@nordlicht-orgelbau.example",),
    urls=("www.nordlicht-orgelbau.example",),
    address=("Pfeifengasse 8", "10117 Berlin"),
)
STYLE = Style(
    paper=(251, 249, 243),
    ink=(34, 38, 46),
    accent=(18, 84, 102),
    heading_font="Liberation Serif",
    body_font="Liberation Sans",
    labels="words",
    label_end="  ",
    body_points=8.0,
    name_points=14.0,
    seed=5,
)
SCENE = Scene(size=(2016, 1512), table="wood", tilt=7, turn=-5, fill=0.8, shadow=0.24, noise=0.06, quality=80)


def take_sample() -> Photograph:
    """Give the photograph of the sample card."""
    return photograph([render_card(PERSON, "left", STYLE, 1800)], SCENE, seed=24)


def main() -> None:
    """Write the sample into the resources folder."""
    SAMPLE.parent.mkdir(parents=True, exist_ok=True)
    SAMPLE.write_bytes(take_sample().as_jpeg())
    print(f"{SAMPLE} ({SAMPLE.stat().st_size // 1000} kB)")


if __name__ == "__main__":
    main()
