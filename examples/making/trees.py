"""Session 3: the four problem trees."""

from examples.making.statements import Cause, Tree

DISSEMINATION = "Little dissemination of regulations"
NO_CURRICULUM = "There is no curriculum on trafficking"
LIMITED_BUDGET = "Limited budget"
FEW_SKILLED = "Few skilled people"
ROTATION = "High staff rotation: six months in a post"
UNSOLVED = "Cases are not solved in time"
NOT_STRICT = "Law enforcement is not strict"
REINTEGRATION = "Re-integration services are insufficient"
CHILD_PROTECTION = "Child protection on return is not coordinated (healthcare)"

SKILLS = Tree(
    "Skills",
    "Limited skills of those who work against trafficking",
    causes=(
        Cause(NO_CURRICULUM, "capacity", (Cause(DISSEMINATION, "capacity", (Cause("Few specialists", "capacity"),)),)),
        Cause(
            LIMITED_BUDGET,
            "capacity",
            (
                Cause(
                    "Small training budget",
                    "capacity",
                    (
                        Cause("Little support of civil society and the private sector", "other"),
                        Cause("Dependence on donors' strategies", "policy"),
                    ),
                ),
            ),
        ),
        Cause(FEW_SKILLED, "capacity", (Cause(ROTATION, "policy"),)),
    ),
    effects=(Cause(UNSOLVED), Cause(NOT_STRICT), Cause(REINTEGRATION), Cause(CHILD_PROTECTION)),
)

INTERNAL = "Weak internal cooperation"
EXTERNAL = "Weak external cooperation"
NO_MONITORING = "There is no regular monitoring and evaluation (M&E)"
NO_NATIONAL_DATABASE = "There is no national database"
NO_MOUS = "There are no MOUs with some destination countries"
NO_REGIONAL_DATABASE = "There is no regional database"
NO_EFFECT = "Signed MOUs show little effect and need review (2005 MOU with Thailand)"
CONSTRAINTS = "Budget constraints"
TOO_FEW = "Too few people"
INFLUX = "Influx into cities"
POOR_COORDINATION = "Poor coordination"
NO_FEEDBACK = "There is no feedback on repatriated cases"
IDENTIFICATION = "Victim identification is very difficult"
PUSHED_BACK = "Victims are pushed back"

COOPERATION = Tree(
    "Cooperation",
    "Weak internal and external cooperation",
    causes=(
        Cause(
            INTERNAL,
            "",
            (
                Cause(NO_MONITORING, "capacity"),
                Cause("Materials, equipment and people are lacking", "capacity"),
                Cause("There is no active ownership", "policy"),
                Cause(NO_NATIONAL_DATABASE, "capacity"),
                Cause("Programmes are scattered", "policy"),
                Cause(CONSTRAINTS, "capacity"),
                Cause(TOO_FEW, "capacity"),
            ),
        ),
        Cause(
            EXTERNAL,
            "",
            (
                Cause(NO_MOUS, "policy"),
                Cause(NO_REGIONAL_DATABASE, "capacity"),
                Cause(NO_EFFECT, "policy"),
            ),
        ),
    ),
    effects=(
        Cause(INFLUX),
        Cause(POOR_COORDINATION),
        Cause(NO_FEEDBACK),
        Cause(IDENTIFICATION),
        Cause(PUSHED_BACK),
    ),
)

POVERTY = "Poverty (root cause)"
LIVELIHOODS = "Lack of livelihoods"
HEALTH = "Health"
UNEMPLOYMENT = "Unemployment"
NO_RURAL_JOBS = "No rural jobs"
FAMILY_PROBLEMS = "Family problems"
CHILDREN_LEAVE = "Children leave school to work"
MIGRATION = "Rural-urban migration and migration abroad"
ABUSE = "Abuse"
PASSPORTS = "Workers who do not know the law give up their passports"

TRUNK_FIRST = "Economic issues / migration"
TRUNK_THEN = "Insufficient economic opportunities, especially …"
WHY = "The facilitator asked what the main problem is, and to narrow it; reworded in plenary."

ECONOMIC = Tree(
    "Economic issues / materialism",
    TRUNK_FIRST,
    causes=(
        Cause(POVERTY),
        Cause("Family debt"),
        Cause(LIVELIHOODS),
        Cause(HEALTH),
        Cause(UNEMPLOYMENT),
        Cause("Access to loans"),
        Cause("Buying on instalments", "norm"),
        Cause(NO_RURAL_JOBS),
        Cause("Skills that people do not have", "capacity"),
    ),
    effects=(
        Cause(FAMILY_PROBLEMS),
        Cause(CHILDREN_LEAVE),
        Cause(MIGRATION),
        Cause(ABUSE),
        Cause(PASSPORTS),
    ),
)

UNKNOWN_LAW = "Officials do not know or apply the law"
NO_GUIDELINES = "There are no implementing guidelines"
PLAN = "The national plan is not widely available"
CAPACITY = "Budget, skills and database are lacking (limited capacity of government)"
POLITICAL_WILL = "Too little political will"
NO_LAW = "There is no specific law"
UNCLEAR = "It is unclear who does what"
ACROSS_BORDERS = "Little collaboration across borders"
WITHIN = "Little internal collaboration"
JUDGES = "Judges and prosecutors are little trained"
POLICE = "The police lack funds to investigate"
AWARENESS = "Insufficient awareness of trafficking"
MEDIATION = "Informal mediation in villages in place of prosecution"
FEWER_CASES = "Fewer cases in court"
FEWER_CONVICTIONS = "Fewer convictions"
IMPUNITY = "Sex tourists with impunity"
MORE_VICTIMS = "More victims"
NO_HEALING = "Victims do not heal"

LEGAL = Tree(
    "Legal issues / regulations",
    "Insufficient implementation of the relevant laws (Penal Code 2005, Development and Protection of Women 2004, "
    "Rights and Interests of Children 2007)",
    causes=(
        Cause(UNKNOWN_LAW, "capacity"),
        Cause(NO_GUIDELINES, "policy"),
        Cause(PLAN, "policy"),
        Cause(CAPACITY, "capacity", (Cause(POLITICAL_WILL, "policy"),)),
        Cause(NO_LAW, "policy"),
        Cause(UNCLEAR, "policy"),
        Cause(ACROSS_BORDERS, "policy", (Cause(WITHIN, "policy"),)),
        Cause(JUDGES, "capacity"),
        Cause(POLICE, "capacity"),
        Cause(AWARENESS, "norm"),
        Cause(MEDIATION, "norm"),
    ),
    effects=(
        Cause(FEWER_CASES),
        Cause(FEWER_CONVICTIONS),
        Cause(IMPUNITY),
        Cause(MORE_VICTIMS),
        Cause(NO_HEALING),
    ),
)

TREES = (SKILLS, COOPERATION, ECONOMIC, LEGAL)
