"""An invented contact with something in every field."""

from __future__ import annotations

from desktop.contacts.model import Address, ContactFields, Phone

DORA = ContactFields(
    name="Dora Dehmel",
    given="Dora",
    family="Dehmel",
    prefix="Dr.",
    title="Steuerberaterin",
    organization="Axiom Maschinenbau GmbH",
    department="Finanzen",
    phones=(Phone("+493023125001", "work", "12"), Phone("+493023125002", "mobile")),
    emails=("d.dehmel@axiom.example",),
    urls=("www.axiom.example",),
    addresses=(Address("Hauptstr. 5", "10115", "Berlin", "", "Deutschland"),),
    social=("linkedin.com/in/dora-dehmel-example",),
    notes=("USt-IdNr. DE000000000",),
)
