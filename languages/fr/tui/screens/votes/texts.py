"""French: what the screen of session 2 says."""

from collections.abc import Mapping, Sequence

from languages.fr.writing import agreeing, plural
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import Criterion, handled
from workshop.text import in_one_line, shorten
from workshop.texts import typed_elsewhere

GROUPING_HELP = Help(
    "2 Votes : regroupement",
    Sentence(
        lambda: (
            "Ce que plusieurs groupes ont dit de semblable est réuni, pour que les gommettes ne se "
            f"dispersent pas. {keys.SELECT} sélectionne le problème du curseur et avance ; tapez le "
            "nom du thème, puis Enter. Chaque problème reste aussi dans son groupe."
        )
    ),
    (
        ("Institutions faibles", "met la sélection dans un thème de ce nom"),
        ("2", "la met dans le thème 2"),
        (":ces deux-là diffèrent", "un commentaire sur la ligne"),
    ),
    Sentence(
        lambda: (
            f"{keys.ALIKE} sélectionne ce qui peut recouper la ligne. {keys.MOVE} sort un problème de "
            f"son thème, ou le met dans un autre. {keys.MERGE_THEMES} réunit plusieurs thèmes en un. "
            f"{keys.NEXT_VIEW} passe aux bulletins."
        )
    ),
)
BALLOTS_HELP = Help(
    "2 Votes : bulletins",
    (
        "Un bulletin, une ligne : les numéros qui ont reçu les gommettes, puis Enter. La saisie "
        "dit ce qu’ils désignent avant que vous validiez. Les comptes du haut disent aussitôt si "
        "toutes les gommettes y sont."
    ),
    (
        ("3 7 12", "une gommette sur chacun ; 3 3 7 : deux sur 3 ; 2.3 : groupe 2, n° 3"),
        ("* 3 3 3 déchiré", "un bulletin nul, et pourquoi ; 0 est un bulletin blanc"),
        ("7: 4 rouge 2 bleu", "compté au mur, tel qu’on l’annonce"),
    ),
    Sentence(
        lambda: (
            f"= et un secteur, ou {keys.SECTOR}, dit de qui sont les bulletins suivants. {keys.RULES} "
            f"donne les règles : gommettes par votant, cumul, votants. {keys.REWORD} corrige un "
            f"bulletin. {keys.NEXT_VIEW} passe au classement."
        )
    ),
)
RANKING_HELP = Help(
    "2 Votes : classement et coupe",
    Sentence(
        lambda: (
            "Les gommettes éclairent le choix ; c’est la plénière qui le fait. Allez à un thème ou à "
            f"un problème et appuyez sur {keys.ADOPT} pour l’adopter ; si les gommettes n’en donnent "
            f"pas la raison, elle est demandée. {keys.UP} et {keys.DOWN} déplacent la ligne de coupe, "
            "sous laquelle rien n’est proposé."
        )
    ),
    (
        ("i high s low personne ne paie", "apprécie la ligne : impact fort, soutien faible, et pourquoi"),
        ("+ Le commerce transfrontalier", "adopte une priorité propre à la plénière"),
        (":prenons les deux", "un commentaire sur la ligne"),
    ),
    Sentence(
        lambda: (
            f"{keys.WHY_ADOPTED} note pourquoi c’est adopté ou écarté et, sur la ligne de coupe, "
            f"comment une égalité est départagée. {keys.REVOTE} ouvre un autre tour, {keys.ORDER} "
            f"trie par critères. {keys.UNFOLD} montre ce qui compose une somme."
        )
    ),
)
VIEWS: dict[str, str] = {  # the name of each page, by its id
    "votes.grouping": "Regroupement",
    "votes.ballots": "Bulletins",
    "votes.ranking": "Classement",
}
FOR_INBOX = "Pour la boîte de réception, à classer plus tard"
COLUMNS: dict[str, str] = {  # what stands above the columns of the rows, by what stands in them
    "theme": "thème",
    "place": "gr.",
    "sheet": "feuille",
    "number": "N°",
    "ratings": "i s c",
    "bar": "",
    "dots": "gom.",
    "by": "par",
}
TOLD: Mapping[str, str] = COLUMNS | {"place": "groupe", "dots": "gommettes", "by": "votants"}
"""What each value is told with where nothing stands above it: in words."""

# Grouping.

GROUPING_PLACEHOLDER = "Le nom d’un thème, ou le numéro d’un thème existant"
GROUPING_WELCOME = (
    "Les thèmes réunissent ce que plusieurs groupes ont dit, pour que les gommettes ne se dispersent pas.",
    Sentence(
        lambda: (
            f"Listez d’abord les problèmes : {keys.PROBLEMS}. Puis allez à l’un d’eux, {keys.SELECT} "
            "en sélectionne d’autres, et tapez le nom du thème."
        )
    ),
)
THEMES = "Thèmes"
NO_THEMES = "aucun : sélectionnez des problèmes et tapez un nom"
MERGED_INTO = "fusionné dans celui-ci"
NAME_A_THEME = "Tapez le nom d’un thème"
OUT_OF_THEME = "hors de son thème"
SELECT_THEMES = Sentence(
    lambda: f"Sélectionnez d’abord deux thèmes ou plus avec {keys.SELECT} ; le premier absorbe les autres."
)
NO_PROBLEM = "Allez d’abord à un problème ; ses semblables seront aussi sélectionnés."
MAY_OVERLAP = "Peuvent se recouper"
ALIKE_KEY = Sentence(lambda: f" · {keys.ALIKE} les prend")
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "votes.sector": ("Secteur", "Le secteur suivant, pour les bulletins à venir"),
    "votes.by": ("Sommes", "Par thèmes, problèmes, groupes ou secteurs"),
    "votes.spoil": ("Nul", "Le bulletin ne compte pas, ou compte de nouveau"),
    "votes.rules": ("Règles", "Gommettes par votant, cumul, thèmes, votants"),
    "votes.round": ("Tour", "Les bulletins vont au tour suivant"),
    "votes.select": ("Sélectionner", "Sélectionner le problème, et avancer"),
    "votes.alike": ("Semblables", "Le sélectionner avec ce qui peut le recouper"),
    "votes.merge": ("Fusionner", "Fusionner les thèmes sélectionnés dans le premier"),
    "votes.adopt": ("Adopter", "Adopter ; une seconde fois demande s’il faut y renoncer"),
    "votes.why": ("Pourquoi", "Pourquoi adopté ou écarté ; sur la coupe, l’égalité"),
    "votes.revote": ("Nouveau vote", "Un tour de plus, sur les ex æquo ou la sélection"),
    "votes.order": ("Ordre", "Par gommettes, ou par critères"),
    "votes.view": ("Vue suivante", "Regroupement, bulletins, classement et coupe"),
}


def on(words: str) -> str:
    """Return the prompt of something said about a row."""
    return f"Sur « {words} »"


def chosen(problems: int, themes: int, only: str = "") -> str:
    """Return what is meant, in words: one problem by its beginning, several by their number."""
    if only:
        return f"« {only} »"
    parts = [plural(count, name) for count, name in ((problems, "problème"), (themes, "thème")) if count]
    return " et ".join(parts)


def type_the_theme(what: str, count: int) -> str:
    """Return the prompt while nothing is typed and something is meant."""
    return f"{what} : tapez le thème {agreeing(count, 'qui le concerne', 'qui les concerne')}"


def no_such_theme(typed: str) -> str:
    """Return the prompt where a number is typed that no theme has."""
    return f"Il n’y a pas de thème {typed} ; tapez un nom, ou un numéro ci-dessus"


def no_such_theme_number(typed: str) -> str:
    """Return what is said where a number was entered that no theme has."""
    return f"Il n’y a pas de thème {typed} ; tapez un nom, ou un numéro existant."


def into_theme(what: str, name: str, *, new: bool) -> str:
    """Return the prompt of what goes into a theme, or of a theme that is made."""
    if what:
        return f"{what} : dans {'un nouveau thème' if new else 'le thème'} « {name} »"
    return f"Créer {'un nouveau thème' if new else 'le thème'} « {name} »"


def in_theme(what: str, name: str) -> str:
    """Return what is said of what went into a theme."""
    return f"{what or 'Créé'} : dans « {name} »."


def a_theme(place: int) -> str:
    """Return what a theme is called by its place in the list."""
    return f"thème {place}"


def move_where(what: str) -> str:
    """Return the title of the list of where problems and themes can go."""
    return f"Déplacer {what} : où ?"


def moved(what: str) -> str:
    """Return what is said of problems and themes that were moved."""
    return f"{what} : déplacement fait. {keys.UNDO} annule."


def out_of_theme(what: str) -> str:
    """Return what is said of what came out of a theme."""
    return f"{what} : hors du thème."


def loose(count: int, members: int) -> str:
    """Return how many problems of a group are in no theme."""
    return f"{count} sur {members} sans thème"


def in_no_theme(count: int) -> str:
    """Return how many problems are in no theme."""
    return f"{count} sans thème"


def in_a_theme(name: str) -> str:
    """Return, behind a problem that is like another, in which theme it is."""
    return f"(dans {name})"


SAID = "Propos"


def sheet_number(number: int) -> str:
    """Return the number of a problem or theme on the voting sheet."""
    return f"N° {number}"


def theme_note(problems: int) -> str:
    """Return how many problems a theme has."""
    return plural(problems, "problème")


def in_the_theme(place: int, name: str) -> str:
    """Return the theme of a problem by its number and name."""
    return f"{place} {name}"


# Ballots.

BALLOTS_PLACEHOLDER = "3 7 12   ou   7: 4 rouge 2 bleu"
BALLOT_HINTS = (
    "Tapez les numéros d’un bulletin, 3 7 12, puis Enter : il est compté et le suivant est prêt.",
    "0 est un bulletin blanc ; * devant les numéros, un bulletin nul ; @ nomme le votant.",
    "Annoncé au mur ? 7: 4 rouge 2 bleu. Rendu sans être utilisé : 0: 3 rouge.",
)
SPOILED_MARK, SECTOR_MARK = "nul", "le secteur à partir de maintenant"
SECTOR_PROMPT = "Le secteur ou la couleur des bulletins suivants ; aucun si rien n’est tapé"
BLANK = "blanc"
BLANK_BALLOT = "Un bulletin blanc"
SPOILED = "nul"
FAULTS: dict[str, str] = {  # why a ballot breaks the rules, by the kind of the fault
    "too many": "trop de gommettes",
    "stacked": "deux au même endroit",
    "gone": "une dans la corbeille",
    "not voted on": "pas soumis au vote",
}
UNUSED = "inutilisées :"
ON_THE_WALL = "Au mur"
RULES_QUESTION = "Les règles de ce tour ; elles ne changent aucun bulletin"
ANSWER = "Tapez la réponse ; Enter la consigne"
NO_SECTOR_KNOWN = "Aucun secteur n’est connu : tapez = et son nom ou sa couleur, comme =rouge."
NO_BALLOT = "Allez d’abord à un bulletin."
ONE_ROUND = "Il n’y a qu’un tour ; un nouveau vote en ouvre un autre."
NOTHING_TAKEN = "Rien n’a été repris."
WALL_COUNT = "compte au mur"
BOTH_WAYS = "Bulletins et comptes au mur sont saisis : chaque gommette une seule fois."
TALLIES = ("thèmes et problèmes", "chaque problème", "groupes", "secteurs")  # what the tally beside the ballots is of
ON_THEMES = "sur les thèmes mêmes"
NO_SECTOR = "sans secteur"


def sector_from_now_on(sector: str) -> str:
    """Return the prompt of a sector that is typed, as it would be taken."""
    return f"Le secteur ou la couleur des bulletins suivants : {sector}"


def next_ballot(place: int, sector: str, dots: int, *, stacking: bool) -> str:
    """Return the prompt while nothing is typed: which ballot is awaited, of which sector, under which rules."""
    of = f"{sector} · " if sector else ""
    how = "plusieurs par numéro" if stacking else "une par numéro"
    return f"Bulletin {place} · {of}{plural(dots, 'gommette')}, {how}"


def handed_back(counts: str) -> str:
    """Return the prompt of dots handed back unused."""
    return f"Rendues : {counts}"


def on_the_wall(number: int, words: str, counts: str) -> str:
    """Return the prompt of what was counted on the wall."""
    return f"Au mur, {number} {words} : {counts}"


def spoiled_ballot(why: str) -> str:
    """Return the prompt of a spoiled ballot."""
    return f"Un bulletin nul : {why}"


def spoiled_because(why: str) -> str:
    """Return the mark of a spoiled ballot; `why` is empty where no reason is recorded."""
    return f"{SPOILED} : {why}" if why else SPOILED


def counted(number: int | None, counts: str) -> str:
    """Return what was counted on the wall for a number; 0 stands for what was handed back unused."""
    return f"{UNUSED if number == 0 else f'{number} :' if number else '? :'} {counts}"


def new_sector(name: str, known: Sequence[str], like: str) -> str:
    """Return what is asked, once, of a sector that is new beside others."""
    if like:
        return in_one_line(f"« {{}} » est nouveau. Est-ce « {{}} » ? = ou {keys.SECTOR} le change.", name, like)
    return in_one_line(f"« {{}} » est nouveau, outre {{}} ; {keys.SECTOR} ou = le change.", name, ", ".join(known))


def reads_as_a_ballot(typed: str) -> str:
    """Return what is said of a ballot that is typed where themes are named."""
    return in_one_line(
        f"« {{}} » : un bulletin ? C’est ici le regroupement ; {keys.NEXT_VIEW} va aux bulletins.", typed
    )


def wall(number: int | None) -> str:
    """Return the label of what was counted on the wall."""
    return f"mur {'?' if number is None else number} :"


def voted_already(voter: str, ballot: int) -> str:
    """Return the warning that a voter has a ballot already."""
    return f"{voter} a déjà le bulletin {ballot} ; les deux comptent."


def counted_twice(number: int) -> str:
    """Return the warning that an item has dots by both ways."""
    return f"Le numéro {number} a des gommettes par bulletins et au mur : sont-ce les mêmes ?"


def counted_before(words: str, before: str) -> str:
    """Return the prompt of a count that takes the place of another."""
    return f"{words} · au lieu de {before}"


def counted_anew(number: int, before: str, now: str) -> str:
    """Return what is said of a count that took the place of another."""
    what = f"Le numéro {number}" if number else "Ce qui est rendu"
    return f"{what} était déjà compté : {before}. C’est maintenant {now} ; {keys.UNDO} annule."


def nothing_taken(line: int, fault: str) -> str:
    """Return what is said where a pasted line is wrong."""
    return f"Ligne {line} : {fault} {NOTHING_TAKEN}"


def table_taken(count: int) -> str:
    """Return what is said of ballots copied from a spreadsheet."""
    return f"{plural(count, 'bulletin')} {agreeing(count, 'repris', 'repris')} du tableau ; {keys.UNDO} annule."


def rules_broken(ballots: int) -> str:
    """Return the warning that ballots break new rules."""
    breaks = agreeing(ballots, "enfreint", "enfreignent")
    return (
        f"{plural(ballots, 'bulletin')} {breaks} ces règles : {agreeing(ballots, 'signalé')}, "
        f"mais {agreeing(ballots, 'inchangé')}."
    )


def round_now(number: int) -> str:
    """Return what is said of the round into which ballots go."""
    return f"Tour {number} : les bulletins saisis maintenant y vont."


def standing_rules(number: int, on: str, sector: str) -> str:
    """Return what holds for the next ballot; a round of 0 is the only one."""
    return f"{f'tour {number} · ' if number else ''}{on} · secteur : {sector or 'aucun'}"


def voted_on(items: int, *, themes: bool) -> str:
    """Return what dots stand on: so many items in a revote, else themes or problems."""
    return plural(items, "sujet") if items else "thèmes" if themes else "problèmes"


def no_dot(which: str) -> str:
    """Return the books of a round in which nothing is placed."""
    return f"{which}aucune gommette n’est encore placée"


def balances(which: str, untold: str | None) -> str:
    """Return the verdict of books that balance; with `untold`, so far."""
    return f"{which}le compte est bon" if untold is None else f"{which}bon jusqu’ici ; {untold}"


VOTERS_UNKNOWN = "votants : ?"
VOTERS_NOT_KNOWN = "le nombre de votants n’est pas connu"


def in_(ballots: int, voters: int | None) -> str:
    """Return the verdict of books while ballots are still to come."""
    return f"{ballots} sur {plural(voters or 0, 'bulletin')}"


def dots_in(missing: int, expected: int | None) -> str:
    """Return the verdict of books while dots on the wall are still to be counted."""
    return f"{(expected or 0) - missing} sur {plural(expected or 0, 'gommette')}"


def which_round(number: int) -> str:
    """Return what stands before the books where there are several rounds."""
    return f"Tour {number} : "


_SUMMED = ("placée", "inutilisée", "nulle", "manquante", "en trop")


def total(voters: int | None, each: int, expected: int | None, dots: Sequence[int]) -> str:
    """Return the sum of the books: dots placed, unused, spoiled and, where there are any, missing and too many."""
    said = f"{'?' if voters is None else voters}x{each}={'?' if expected is None else expected} : "
    return said + ", ".join(
        f"{count} {name if name == _SUMMED[-1] else agreeing(count, name)}"
        for place, (count, name) in enumerate(zip(dots, _SUMMED, strict=True))
        if place < 3 or count
    )


# Ranking.

RANKING_PLACEHOLDER = "h h l   ou   i high raison   s low raison   c medium raison"
OWN_MARK = "une priorité propre à la plénière"
OWN_PRIORITY = "Une priorité propre à la plénière, adoptée avec un tronc aux mêmes mots"
ADOPT_OR_MOVE = Sentence(lambda: f"{keys.ADOPT} adopte, {keys.UP} et {keys.DOWN} déplacent la coupe")
NO_ITEM = "Allez d’abord à un thème ou à un problème du classement."
TIE_HINT = "revote: 12 contre 9 pour le premier"
REASON_HINT = "La raison, en une phrase"
RANKING_HINTS = {
    "nothing": Sentence(
        lambda: (
            f"Rien à classer encore : listez des problèmes ({keys.PROBLEMS}), regroupez-les et "
            f"saisissez des bulletins ; {keys.VIEW} va à ces vues."
        )
    ),
    "none adopted": Sentence(
        lambda: f"Aucune encore : allez à une ligne, {keys.ADOPT}, ou tapez + et une formulation propre à la plénière."
    ),
}
CRITERIA = handled(Criterion, {"impact": "impact", "support": "soutien", "capacity": "capacité"})
"""What each criterion is called before a rating under it."""
ADOPTED_HEADING = "Priorités adoptées"
ADOPTED = "ADOPTÉ"
IN_TRAY = "dans la corbeille"
REGROUPED = "regroupé après les gommettes"
RATED = "apprécié :"
DOTS = "gommettes :"
OWN = "propre à la plénière"
NOT_RANKED = "–"
A_THEME = "thème"
TIE_AT_LINE = "une égalité à la ligne de coupe"
BY_DOTS = "Trié par gommettes."
BY_CRITERIA = Sentence(lambda: f"Trié par critères ; les gommettes restent, {keys.ORDER} trie de nouveau par elles.")


def rate(words: str, scale: str) -> str:
    """Return the prompt of a rating."""
    return f"« {words} » : i impact, s soutien, c capacité : {scale}"


def rated(words: str, ratings: Sequence[str]) -> str:
    """Return the prompt of ratings that are typed."""
    return f"« {words} » : {' · '.join(ratings)}"


def too_many_lines(count: int) -> str:
    """Return what is said of a list that was pasted into the ranking."""
    return f"{plural(count, 'ligne')}, c’est trop ici ; adoptez une formulation à la fois."


def adopted(words: str) -> str:
    """Return what is said of a priority that was adopted."""
    return in_one_line(f"Adopté : « {{}} » ; son tronc est dans l’arbre ({keys.TREE}).", words)


KEEP_IT, GIVE_IT_UP = "La garder", "Y renoncer"
NOT_YET, ADOPT_ALL_THE_SAME = "pas encore : d’abord reformuler", "adopter avec les crochets tels quels"


def adopt_with_brackets(raw: str) -> str:
    """Return the question before something is adopted of which words are in brackets."""
    return f"Encore entre crochets : {shorten(raw, 30)}. Adopter ?"


def give_up_question(words: str, linked: int) -> str:
    """Return the question before a priority is given up, with how many entries go with it."""
    more = f", avec {plural(linked, 'entrée liée', 'entrées liées')}" if linked else ""
    return f"« {words} » est adopté. Y renoncer{more} ?"


def of_theme_sum(standing: str, sum_: int) -> str:
    """Return the standing of a problem that was adopted alone, beside the sum of its theme."""
    return f"{standing} sur les {sum_} de son thème"


def given_up(words: str, linked: int, typed: Mapping[str, int]) -> str:
    """Return what is said of a priority that was given up, with the entries that went with it.

    Args:
        words: What the priority says.
        linked: How many entries went with it.
        typed: How many of them were typed on other consoles, by console.
    """
    if typed:
        entries = f"{plural(linked, 'entrée')}{typed_elsewhere(linked + 1, typed)}"
        return in_one_line(f"Retiré « {{}} » et {entries} ; {keys.UNDO} annule.", words)
    went = agreeing(linked, "va aussi", "vont aussi")
    more = f" ; {plural(linked, 'entrée liée', 'entrées liées')} {went} dans la corbeille" if linked else ""
    return f"« {words} » n’est plus adopté{more} ; {keys.UNDO} annule."


def revote(number: int, items: int) -> str:
    """Return what is said of a round that begins; 0 items are all."""
    among = f"entre {items}" if items else "sur tout"
    return f"Tour {number}, {among} : les bulletins saisis maintenant y vont."


def tie_question(tied: int, seats: int) -> str:
    """Return the question of how a tie at the line was resolved."""
    if not tied:
        return "Pas d’égalité à la coupe : revote, decision ou criteria, et pourquoi ?"
    return f"{tied} ex æquo, {seats} au-dessus : revote, decision, criteria ? Enter passe"


def why_question(words: str, standing: str, *, adopted: bool) -> str:
    """Return the question of why something was adopted or left out."""
    return f"« {words} » {'adopté' if adopted else 'écarté'} ({standing}) : pourquoi ? Enter passe"


def standing(rank: str | int, dots: int) -> str:
    """Return the rank and the dots of an item."""
    return f"rang {rank}, {plural(dots, 'gommette')}"


NO_DOTS = "sans gommette"


def line(rule: str, sentence: str) -> str:
    """Return the line through the ranking, with what is said of it."""
    return f"{rule} la coupe {rule} {sentence}"


def resolved(how: str, note: str) -> str:
    """Return the mark of a tie at the line that was resolved."""
    return f"départagé par {how} : {note}"


NOT_RESOLVED = Sentence(lambda: f"non départagé : {keys.WHY_ADOPTED} ici")


def number(sheet_number: int | None, words: str) -> str:
    """Return what an item is called beside the line."""
    return f"le numéro {sheet_number}" if sheet_number is not None else f"« {words} »"


def left_out(why: str) -> str:
    """Return the mark of what was not adopted, with the reason."""
    return f"écarté : {why}"


def round_dots(number: int, dots: int) -> str:
    """Return the mark of an item's dots in another round."""
    return f"tour {number} : {plural(dots, 'gommette')}"


def because(why: str) -> str:
    """Return the mark of a priority's reason."""
    return f"parce que : {why}"


def on_theme_itself(dots: int) -> str:
    """Return how many dots were put on a theme and not on its problems."""
    return f"sur le thème même {dots}"


def on_wall(dots: int) -> str:
    """Return how many dots were counted on the wall."""
    return f"comptées au mur {dots}"


def ballot(number: int) -> str:
    """Return the label of a ballot behind a sum."""
    return f"bulletin {number} :"


def called_and(called: str, standing: str) -> str:
    """Return how what was adopted stands, after the group and the number by which a problem is called, if any."""
    return f"{called} · {standing}" if called else standing


def dots(count: int) -> str:
    """Return so many dots."""
    return plural(count, "gommette")
