"""Sessions 3 to 5: what was said about the trees, and the visions with their debates."""

from examples.making.typist import Typist

WHY_QUESTION = (
    "Why does this happen? And which policy constraints, capacity weaknesses, social and cultural norms stand "
    "behind it? For the effects: the most direct first, under the same categories."
)


def about_skills(typist: Typist, trunk: str, rotation: str) -> None:
    """What was said about the tree of the first priority."""
    typist.steer(trunk, WHY_QUESTION)
    typist.say(
        rotation,
        "Rotation could be changed if there is the will, or posts could overlap so that old staff train new.",
    )
    typist.say(
        trunk,
        "The problem is less serious than in neighbouring countries, so there is time.",
    )


def about_cooperation(typist: Typist, trunk: str) -> str:
    """What was said about the tree of the second; the id of the comment that recurs."""
    recurring = typist.say(
        trunk,
        "There should be a link to the neighbours' databases. This was also raised in the Viet Nam workshop.",
    )
    typist.say(trunk, "Perpetrators abroad are hard to prosecute.")
    return recurring


def about_economy(typist: Typist, trunk: str) -> None:
    """What was said before the trunk was reworded."""
    typist.steer(trunk, "What is the main problem? It should be narrowed.")
    typist.remark(trunk, "Proposal: disparity in wealth.")
    typist.say(trunk, "Proposal: the family's economic condition.", "comment", "another participant")


def about_law(typist: Typist, political_will: str) -> None:
    """What was said about the tree of the fourth."""
    typist.remark(political_will, "Political will exists.")
    typist.answer(political_will, "Good intentions do not become action.", "")


SKILLS_VISION = (
    "Victims are assisted and offenders are convicted, through capacity building of responsible actors (Govt, UN, "
    "NGO, CSO) from multiple disciplines."
)
SKILLS_INSTEAD = "Adequate capacities on the part of government to assist victims and convict perpetrators."
SKILLS_WHY = "The first wording was too general, and a big jump from the problem."
COOPERATION_VISION = (
    "National implementation / cooperation mechanisms function better. Regional and international cooperation on "
    "anti-human trafficking is strengthened."
)
ECONOMIC_VISION = "A strengthened and healthy community. Strengthened communities and strengthened local authorities."
LEGAL_VISION = (
    "To have a comprehensive Anti Trafficking Law and legal framework that is fully implemented and understood by "
    "all levels of Government and all levels of society."
)


def debate_skills(typist: Typist, vision: str) -> None:
    """The debate of the first vision."""
    typist.say(vision, "This is too general, and a big jump from the problem.")


def debate_cooperation(typist: Typist, vision: str) -> None:
    """The debate of the second."""
    typist.say(vision, "Should it not say fully functioning rather than better?", "question")
    typist.answer(vision, "Too fast, and you fail: small steps.", "")
    typist.steer(vision, "A vision can be ambitious: elimination, not just decrease.")


def debate_economy(typist: Typist, vision: str) -> None:
    """The debate of the third."""
    typist.say(
        vision,
        "This is too broad; the rest should become results; a short vision is easier to understand.",
    )


def debate_law(typist: Typist, vision: str) -> None:
    """The debate of the fourth."""
    typist.say(vision, "What does “understood” mean: legal literacy?", "question")
    typist.say(vision, "Is it realistic in five years?", "question")
    typist.answer(vision, "It is a grand vision, to aim for.", "")
