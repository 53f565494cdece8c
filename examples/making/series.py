"""Four made workshops on rural water, which share some themes under other names and differ in others.

All of it is made up: the countries, what was said, and the figures. Nobody is named; people are told by their role.
"""

from dataclasses import dataclass

SERIES = "Rural water, illustrative"
NOTES = (
    "Illustrative: the country, what was said, the votes and all that follows from them are made up to show how the "
    "workshops of a series are read together."
)
RULES = ("One person speaks at a time", "Nobody is quoted by name")
SECTORS = ("Ministries", "Districts", "Civil society")


@dataclass(frozen=True, slots=True)
class Work:
    """What became of a theme that was adopted: its trunk, causes, effect, vision, and results by kind."""

    trunk: str
    causes: tuple[str, ...]
    effect: str
    vision: str = ""  # agreed; none where the room ran out of time
    result: str = ""
    changes: tuple[str, ...] = ()
    interventions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme: its name, the problems of either group that it is made of, and the work on it if it was adopted."""

    name: str
    first: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    work: Work | None = None
    recurring: str = ""  # a remark that it came up in an earlier workshop, and where


@dataclass(frozen=True, slots=True)
class Meeting:
    """A workshop. `ballots` has for each participant the places of the themes (from 1) that got a dot."""

    slug: str
    country: str
    place: str
    begins: str
    dates: str
    topics: tuple[Topic, ...]
    ballots: tuple[tuple[int, ...], ...]


_UPKEEP_VISION = "In five years every village repairs its own pump within a week"

ARVENIA = Meeting(
    "arvenia",
    "Arvenia",
    "Port Arven",
    "2026-03-10",
    "10-11 March 2026",
    (
        Topic(
            "Upkeep of wells",
            ("Broken pumps stand still for months", "Nobody in the village can repair a pump"),
            ("Spare parts come from the capital only",),
            Work(
                "Wells are not kept up",
                ("No spare parts in the districts", "No mechanics in the villages"),
                "People go back to the river",
                _UPKEEP_VISION,
                "Wells are kept up by those who use them",
                ("Spare parts are in each district", "Each village has a mechanic"),
                ("Train two mechanics in each village",),
            ),
        ),
        Topic(
            "Budget of districts",
            ("Districts have no budget for water",),
            ("Funds for repairs arrive late or never",),
            Work(
                "Districts have no money for water",
                ("Water is not in the district budget law",),
                "Repairs are paid by the poorest",
                "In five years each district has a water budget of its own",
                "Districts pay for water from their own budget",
                ("The budget law names water",),
                ("Draft an amendment of the budget law",),
            ),
        ),
        Topic("Customary rights to water", ("Customary law gives the spring to one family",), ()),
        Topic("Skills of technicians", (), ("Technicians are not trained after school",)),
    ),
    ((1, 1, 2), (1, 2, 3), (1, 2, 4), (1, 1, 2), (1, 3, 2), (1, 1, 4), (2, 2, 3), (1, 2, 1)),
)

BELMORA = Meeting(
    "belmora",
    "Belmora",
    "Belm",
    "2026-04-14",
    "14-15 April 2026",
    (
        Topic(
            "Maintenance of pumps",
            ("Pumps are not maintained once the project is over",),
            ("Broken pumps stand still for many months", "Spare parts come only from the capital"),
            Work(
                "Pumps are not maintained",
                ("Projects plan no maintenance", "Spare parts are dear"),
                "Women walk two hours for water",
                "In five years no pump stands still longer than two weeks",
                "Maintenance is planned and paid from the first day",
                ("Projects plan maintenance for ten years",),
                ("Write maintenance into each contract",),
            ),
            "This was also said in Arvenia",
        ),
        Topic(
            "Training of technicians",
            ("Technicians are not trained when they leave school",),
            ("Training is in the capital, and short",),
            Work(
                "Technicians lack skills",
                ("Training is short", "Trained people leave for the city"),
                "Wells are drilled in the wrong place",
                "In five years every district has two trained technicians",
                "Districts have the technicians they need",
                ("Training takes place in the districts",),
                ("Open a training yard in each province",),
            ),
        ),
        Topic("Women in water committees", (), ("Women carry the water and are not heard in the committee",)),
        Topic("Data on wells", ("Nobody knows how many wells work",), ()),
    ),
    ((1, 2, 3), (1, 2, 2), (2, 1, 4), (1, 3, 3), (2, 2, 1), (1, 4, 2), (2, 3, 1), (1, 2, 3)),
)

CASTARA = Meeting(
    "castara",
    "Castara",
    "Castell",
    "2026-05-19",
    "19-20 May 2026",
    (
        Topic(
            "Money for repairs",
            ("Districts have no budget for water at all", "Funds for repairs arrive late"),
            (),
            Work(
                "Districts have no money for repairs",
                ("The ministry keeps the funds", "Fees are not collected"),
                "Pumps are given up",
                "In five years fees pay for half of all repairs",
                "Repairs are paid for when they are needed",
                ("Fees are collected by the committee",),
                ("Agree on a fee in each village", "Publish what was collected"),
            ),
            "The same was heard in Arvenia",
        ),
        Topic(
            "Repair and upkeep of wells",
            ("Nobody in the village can repair the pump",),
            ("Wells are kept up by nobody",),
            Work(
                "Nobody keeps the wells up",
                ("There are no mechanics in the villages",),
                "Wells are dug anew instead of repaired",
            ),
        ),
        Topic("Customary law on springs", (), ("Customary law gives springs to the oldest family",)),
        Topic("Skills and training of technicians", ("Technicians learn on the job, from nobody",), ()),
    ),
    ((1, 1, 2), (1, 2, 3), (1, 1, 4), (1, 2, 2), (1, 3, 2), (1, 4, 2), (1, 1, 3), (2, 1, 3)),
)

DORVIA = Meeting(
    "dorvia",
    "Dorvia",
    "Dorvik",
    "2026-06-23",
    "23-24 June 2026",
    (
        Topic(
            "A river shared with the neighbour",
            ("The dam upstream takes the water in the dry months",),
            ("There is no agreement on the river",),
            Work(
                "The river is used without an agreement",
                ("No treaty names the dry months", "Data are not exchanged"),
                "Fields dry out",
                "In five years both countries share the river by a treaty",
                "The river is shared by rule",
                ("A treaty names the least flow",),
                ("Begin talks between the two water boards",),
            ),
        ),
        Topic(
            "Pumps and wells are not kept up",
            ("Broken pumps stand still",),
            ("Spare parts come from abroad only",),
            Work(
                "Wells are not kept up once they are built",
                ("No spare parts in the country",),
                "Children fall ill from river water",
                "In five years spare parts are made in Dorvia",
                "Wells work all year",
                ("Spare parts are made here",),
                ("Support two workshops that make parts",),
            ),
            "This came up in all workshops before this one",
        ),
        Topic("Budgets of districts for water", (), ("The district budget has no line for water",)),
        Topic("Women are not heard in committees", ("Women are not heard in water committees",), ()),
        Topic("Data on wells and rivers", (), ("Nobody knows how many of the wells work",)),
    ),
    ((1, 1, 2), (1, 2, 3), (1, 2, 5), (1, 1, 4), (2, 1, 3), (1, 2, 4), (1, 1, 2), (2, 5, 1)),
)

MEETINGS = (ARVENIA, BELMORA, CASTARA, DORVIA)
