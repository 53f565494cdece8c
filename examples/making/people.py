"""The workshop itself: its facts, the people, the rules, and what was said before and after the sessions."""

from functools import partial

from examples.making.typist import Typist
from workshop import outline, people
from workshop.kinds import RemarkKind
from workshop.model import Person, Remark

FIELDS = {  # what the screen calls them
    "title": "Title",
    "country": "Country",
    "place": "Place",
    "dates": "Dates",
    "horizon": "Years ahead",
    "organisers": "Organisers",
    "series": "Series",
    "questions": "Guiding questions",
    "notes": "Notes",
}
FACTS = {
    "title": "Strategic Visioning for Post-2013 Coordinated Anti-trafficking Efforts",
    "country": "Lao PDR",
    "place": "Vientiane",
    "dates": "9-10 April 2013",
    "horizon": "5",
    "organisers": "UNIAP, which convened the workshop and is also its secretariat",
    "series": "National workshops in China, Cambodia, Viet Nam and Lao PDR among others, then a regional one",
    "questions": (
        "What are the critical problems that anti-trafficking work must address? Do current efforts address "
        "what men, women and children face? Levels: regional, country, community. Four break-out groups."
    ),
    "notes": (
        "This sample follows the public report of the workshop, condensed in other words. The report prints no "
        "vote counts: the themes, the voters and their ballots, the ratings under the three criteria, the "
        "categories of causes and effects, the kinds of entries in the results maps and the links from these "
        "to causes and effects are illustrative. The report says in one place that six topics were chosen and in "
        "another that it was five; four were adopted. It names neither who proposed most wordings nor which "
        "group an entry of a map came from; the end of one trunk is lost. What it does not say is left empty."
    ),
}

# As the typist writes them in one line: name; role; organisation.
PANEL = (
    "Major Khambon Soulivong; opens the workshop and invites the speakers",
    "Colonel Dr Phengsavanh Thipphavongxay; chair and Head of the Secretariat; National Steering Committee",
    "Mrs Xoukiet Panyanouvong; National Project Coordinator; UNIAP Lao PDR",
    "Mr Sebastian Boll; Regional Research Analyst; UNIAP",
    "Mr Geoff Manthey; facilitator",
)

# Nobody knows how many: sector; organisation.
PARTICIPANTS = (
    "? Government ministries",
    "? UN agencies; UNICEF",
    "? UN agencies; UNODC",
    "? International organisations; IOM",
    "? International organisations; ILO",
    "? Embassies; US Embassy",
    "? Civil society; national civil society organisations",
    "? Civil society; international civil society organisations",
)

RULE = "Be challenging, but respectful."

OPENING = (
    (
        "Major Khambon Soulivong",
        "He welcomed the participants, asked them for their ideas and invited the speakers.",
    ),
    (
        "Colonel Dr Phengsavanh Thipphavongxay",
        "The National Plan of Action 2012-2015 should be the basis of the work.",
    ),
    (
        "Mr Sebastian Boll",
        "The exercise is not about UNIAP, but about trafficking in the country and the response to it.",
    ),
    (
        "Mr Geoff Manthey",
        "He gave the ground rules, asked for introductions, and welcomed ILO, IOM, UNODC, UNICEF, the US Embassy "
        "and civil society.",
    ),
)

CLOSING = (
    ("Mr Geoff Manthey", "The results are succinct, and the visions are interconnected."),
    (
        "Colonel Dr Phengsavanh Thipphavongxay, chair",
        "This was a positive exercise. Problem trees are a good technique. All agencies must work together.",
    ),
)


def set_up(typist: Typist) -> None:
    """Before the room fills: what is known of the workshop."""
    for field, value in FACTS.items():
        typist.do(FIELDS[field], partial(people.set_detail, field=field, line=value), value)
    for line in PANEL:
        _person(typist, "Add to panel", line, panel=True)
    for line in PARTICIPANTS:
        _person(typist, "Add to participants", line, panel=False)


def begin(typist: Typist) -> None:
    """The opening remarks and the ground rules."""
    for speaker, text in OPENING:
        _remark(typist, "opening", "opening", speaker, text)
    _remark(typist, "rules", "rule", "", RULE)


def end(typist: Typist) -> None:
    """The closing remarks."""
    for speaker, text in CLOSING:
        _remark(typist, "closing", "closing", speaker, text)


def _person(typist: Typist, label: str, line: str, *, panel: bool) -> None:
    person = Person(id=typist.new("person"), **people.person_fields(line, panel=panel))
    typist.do(label, lambda w: outline.insert(w, [person], people.PEOPLE), line)


def _remark(typist: Typist, into: str, kind: RemarkKind, speaker: str, text: str) -> None:
    remark = Remark(id=typist.new("remark"), kind=kind, speaker=speaker, text=text)
    label = "Add to ground rules" if kind == "rule" else f"Add to {kind} remarks"
    typist.do(label, lambda w: outline.insert(w, [remark], into), text)
