"""Session 1: the four groups, their problems and what was said about them."""

from examples.making.typist import Typist
from workshop import problems
from workshop.model import Group

ONE = (
    "Poverty",
    "Lack of education; the most vulnerable groups are the least educated",
    "Values: victims follow friends to work abroad; material pursuits",
    "Brokers actively look for people to entrap",
    "Local authorities do not understand trafficking well enough",
    "Too few jobs in communities and local areas, so people must move",
    "The law is not implemented enough; enforcement is not strict; there is no specific trafficking law yet",
    "People know or understand little of the laws and regulations",
    "Laws and regulations are poorly disseminated, above all in rural and remote areas",
    "Bilateral cooperation is not always based on MOUs with neighbours such as Thailand",
    "Victims are identified in Malaysia and Korea, but there are no MOUs and little cooperation there",
    "Internal migration",
    "Weak coordination of the private sector, the public sector and international organisations",
    "Limited capability of staff who deal with trafficking",
    "No central trafficking database, so no whole picture in the country and the region",
    "Limited budget for the agencies and departments concerned",
    "Too little safety information for those who travel abroad",
    "Organisations that assist victims do not cooperate",
    "Main forms: marriages with foreigners, adoption, sexual and labour exploitation",
)

TWO = (
    "Economic issues: poverty, supply and demand, materialism",
    "Culture: media and advertising make people want to live abroad",
    "Values and consumerism: the wish for luxury goods; the influence of friends",
    "Families, schools and society take too little responsibility and prevention",
    "Public-private cooperation is limited: laws on bars and under-age drinking are not kept",
    "Labour skills are lacking in the region: workers migrate to fill gaps such as cleaning in Thailand",
)
CASE = (
    "Case: a girl of 16 who left to support her mother was exploited and drugged in a factory; her mother paid "
    "30,000 baht for her release"
)

THREE = (
    "Migration, domestic and international, cuts across all issues",
    "Labour migration, legal and illegal, draws the better off too",
    "Development gaps between countries are a lure",
    "Education levels differ by social group, and so do the risks",
    "The Penal Code (2005) protects women and children but does not define trafficking",
    "Insufficient regulation weakens implementation, above all locally",
    "Legal standards are disseminated only in project areas; some provinces get nothing",
    "Poverty is the main driver",
    "Media and internet do not reach field workers and the unconnected",
    "There is no budget for dissemination in certain areas",
)

FOUR = (
    "There is no comprehensive anti-trafficking law; definitions need strengthening",
    "Current laws are insufficiently enforced",
    "Over-reliance on mediation in villages: no justice for victims",
    "Which systems give assistance? Who in the village holds information, and with what materials (leaflets, posters)?",
    "Limited awareness of legal rights",
    "Customary law does not always fit international conventions",
    "Government needs to take ownership",
    "The problems of male victims are not addressed",
    "Fuller re-integration programmes are needed, so that victims are not trafficked again",
    "A specialised immigration corps is needed that is not rotated away too often",
    "How can customs and border officials be kept in their role over time?",
    "A central database is needed quickly",
    "Lack of information, studies and data; a study on children is not released",
    "Little is known of people trafficked into Lao PDR",
    "There is good cooperation with Thailand and Cambodia; what of China and Myanmar?",
    "Information must be shared with stakeholders in time",
    "More information is needed on the route from Viet Nam to Laos, and from Laos to China",
    "More information is needed on sex tourists from inside Asia",
    "International cooperation in criminal matters is limited (mutual legal assistance (MLA), extradition)",
    "Officials who facilitate trafficking must be punished; corruption",
)
OWNERSHIP = (
    "A sustained budget",
    "A sustained national campaign on TV, radio and in print: trafficking is a crime",
    "Long-term thinking on the social welfare system",
    "Cooperation and consultation across sectors",
)


def session_one(typist: Typist) -> dict[str, list[str]]:
    """All four groups; the ids of their problems by the group's number in words."""
    one, first = typist.group("Group One", ONE)
    two, second = typist.group("Group Two", TWO)
    typist.problem(second[0], CASE)
    three, third = typist.group("Group Three", THREE)
    typist.do("Told as a story", lambda w: w.put(w.need(Group, three).replace_fields(narrative=True)))
    typist.do("Cross-cutting", lambda w: problems.mark_cross_cutting(w, [third[0]]))
    four, fourth = typist.group("Group Four", FOUR)
    for point in OWNERSHIP:
        typist.problem(fourth[6], point)
    _talk(typist, one, two, four)
    return {"one": first, "two": second, "three": third, "four": fourth}


def _talk(typist: Typist, one: str, two: str, four: str) -> None:
    typist.remark(
        one,
        "A government study of victim identification found that many victims are not from poor families; rural "
        "youth who explore the city are vulnerable.",
    )
    typist.ask(one, "What does “values” mean here?")
    typist.answer(
        one,
        "Materialism: victims follow friends to urban areas to be able to buy attractive things.",
    )
    typist.say(two, "The household is the institution to start from.", "comment", "group")
    typist.ask(two, "Does cooperation mean ministries and bars? What of demand?")
    typist.answer(two, "Cooperation with the tourist police is good already.")
    typist.steer(two, "The debate of solutions is to be postponed.", parked=True)
    typist.steer(two, "The private sector is more than bars: brokers and agencies belong to it too.")
    typist.remark(
        two,
        "Government used to work through the police alone; now it works more with the private sector.",
    )
    typist.ask(four, "How does customary law fit with treaties?")
    typist.answer(
        four,
        "Villages use it, but trafficking is a crime; mediation units do take such cases; a small compensation "
        "will not deter.",
    )
    typist.remark(
        four,
        "Mediation units are administrative and have no jurisdiction; only judicial bodies do.",
    )
    typist.answer(four, "Field officers say that it happens all the same.")
