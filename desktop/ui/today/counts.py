"""Everything of the day that counts, in as many forms as the user's language has.

A class, as Qt's tool for translators finds forms for one and for many only in the `tr` of an object.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """Says how many; made anew for each sentence, as the language may be another one."""

    def days_ago(self, count: int) -> str:
        return self.tr("%n day(s) ago", "", count)

    def weeks_ago(self, count: int) -> str:
        return self.tr("%n week(s) ago", "", count)

    def months_ago(self, count: int) -> str:
        return self.tr("%n month(s) ago", "", count)

    def years_ago(self, count: int) -> str:
        return self.tr("%n year(s) ago", "", count)

    def in_days(self, count: int) -> str:
        return self.tr("in %n day(s)", "", count)

    def in_weeks(self, count: int) -> str:
        return self.tr("in %n week(s)", "", count)

    def in_months(self, count: int) -> str:
        return self.tr("in %n month(s)", "", count)

    def in_years(self, count: int) -> str:
        return self.tr("in %n year(s)", "", count)

    def every(self, count: int, unit: str) -> str:
        """Say every so many days (D), weeks (W), months (M) or years (Y)."""
        if count == 1:
            once = {"D": self.tr("every day"), "W": self.tr("every week"), "M": self.tr("every month")}
            return once.get(unit, self.tr("every year"))
        if unit == "D":
            return self.tr("every %n day(s)", "", count)
        if unit == "W":
            return self.tr("every %n week(s)", "", count)
        if unit == "M":
            return self.tr("every %n month(s)", "", count)
        return self.tr("every %n year(s)", "", count)

    def years(self, count: int) -> str:
        return self.tr("%n year(s)", "", count)

    def known(self, count: int) -> str:
        return self.tr("%n person(s) you know", "", count)

    def more(self, count: int) -> str:
        return self.tr("%n more", "", count)

    def show_more(self, count: int) -> str:
        return self.tr("Show %n more", "", count)
