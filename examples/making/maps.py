"""Session 5: the four results maps."""

from examples.making import trees
from examples.making.statements import Entry

SKILLS = (
    Entry(
        "immediate",
        "Officials in all seventeen provinces are trained",
        ("Limited skills of those who work against trafficking",),
    ),
    Entry("longer-term", "Cases are solved", (trees.UNSOLVED,)),
    Entry(
        "longer-term",
        "Victims get comprehensive services in identification, interim care, the legal process and re-integration",
        (trees.REINTEGRATION, trees.CHILD_PROTECTION),
    ),
    Entry(
        "change",
        "There is a national training curriculum",
        (trees.NO_CURRICULUM,),
        (
            Entry("intervention", "Police: training in investigation and identification", (trees.FEW_SKILLED,)),
            Entry("intervention", "Lawyers and judges: training in prosecution"),
            Entry("intervention", "Shelter social workers: training in recovery"),
            Entry("intervention", "Districts: training in re-integration"),
        ),
    ),
)

COOPERATION = (
    Entry(
        "immediate",
        "Better bilateral and multilateral cooperation",
        ("Weak internal and external cooperation",),
    ),
    Entry("longer-term", "Foreign victims are assisted"),
    Entry("longer-term", "Controlled safe migration", (trees.INFLUX,)),
    Entry("longer-term", "Traffickers and brokers are convicted"),
    Entry("longer-term", "Less illegal and more legal migration", (trees.INFLUX,)),
    Entry("longer-term", "Other countries bring traffickers to account"),
    Entry("longer-term", "Law enforcement and victim services work together", (trees.POOR_COORDINATION,)),
    Entry(
        "change",
        "Central-local coordination and M&E with a national database",
        (trees.NO_MONITORING, trees.NO_NATIONAL_DATABASE),
    ),
    Entry("change", "Evidence is shared across borders", (trees.NO_REGIONAL_DATABASE,)),
    Entry("change", "A stronger external framework", (trees.EXTERNAL, trees.NO_MOUS, trees.NO_EFFECT)),
    Entry("change", "Government budget and people for coordination", (trees.CONSTRAINTS, trees.TOO_FEW)),
)

ECONOMIC = (
    Entry("immediate", "A strong economy and strong communities", (trees.TRUNK_THEN,)),
    Entry("longer-term", "Less unsafe migration, no labour exploitation", (trees.MIGRATION, trees.ABUSE)),
    Entry("longer-term", "No one lives in poverty", (trees.POVERTY,)),
    Entry("longer-term", "Fewer school drop-outs", (trees.CHILDREN_LEAVE,)),
    Entry("change", "Nutrition", (trees.HEALTH,)),
    Entry("change", "Stronger village authorities"),
    Entry("intervention", "Public-private partnerships", (trees.UNEMPLOYMENT, trees.NO_RURAL_JOBS)),
    Entry("intervention", "Awareness of the risks of migration", (trees.PASSPORTS,)),
)

LEGAL = (
    Entry(
        "longer-term",
        "Traffickers are in prison",
        (trees.FEWER_CASES, trees.FEWER_CONVICTIONS),
    ),
    Entry("longer-term", "Fewer victims", (trees.MORE_VICTIMS,)),
    Entry("longer-term", "Far fewer sex tourists", (trees.IMPUNITY,)),
    Entry("longer-term", "Less stigma"),
    Entry("longer-term", "Victims feel safe in court", (trees.NO_HEALING,)),
    Entry("change", "The national plan is produced, budgeted and implemented", (trees.PLAN,)),
    Entry("change", "A collaborative mechanism", (trees.WITHIN, trees.ACROSS_BORDERS)),
    Entry("change", "Sustained funding", (trees.CAPACITY, trees.POLICE)),
    Entry("change", "A knowledgeable corps of law and court professionals", (trees.UNKNOWN_LAW, trees.JUDGES)),
    Entry("change", "Proactive identification"),
    Entry("change", "Awareness of the law", (trees.AWARENESS,)),
    Entry("change", "Departments know their role", (trees.UNCLEAR,)),
    Entry("change", "Victims' rights are in the law", (trees.NO_LAW,)),
    Entry("intervention", "A curriculum for the related professions", (trees.JUDGES,)),
    Entry("intervention", "Services for males, females and children"),
)

MAPS = (SKILLS, COOPERATION, ECONOMIC, LEGAL)
QUESTION = "What must be in place to achieve the vision? All participants contribute to all maps."
