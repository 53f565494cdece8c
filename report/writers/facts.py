"""What a document says of itself: title, place, dates and who holds it, for covers and properties."""

from dataclasses import asdict, dataclass

from report import texts
from workshop.document import Workshop


class HouseError(Exception):
    """A document of the house cannot be used; the text is a sentence."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a workshop, each under the name of the field of a cover that it fills."""

    title: str
    series: str
    place: str
    country: str
    dates: str
    organisers: str
    status: str = ""

    def fields(self) -> dict[str, str]:
        """Return the facts by the names of their fields."""
        return asdict(self)


def facts(workshop: Workshop) -> Facts:
    """Return the facts of a workshop."""
    of = workshop.details
    return Facts(of.title or texts.UNTITLED, of.series, of.place, of.country, of.dates, of.organisers, of.status)
