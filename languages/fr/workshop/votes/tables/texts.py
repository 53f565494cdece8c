"""French: what is said of tables of ballots that come from elsewhere, and what to do about it."""

from collections.abc import Iterable, Mapping

from languages.fr.writing import listed, number, plural


def second_section(line: int, name: str) -> str:
    """Return why an election with two sections of a name is refused."""
    return f"Ligne {line} : une deuxième section {name} ; un fichier contient une élection."


def line_unreadable(line: int, why: str) -> str:
    """Return why a line that is no CSV is refused."""
    return f"La ligne {line} ne peut être lue ({why})."


def no_section(name: str) -> str:
    """Return which section an election lacks."""
    return f"Il n’a pas de section {name}, comme en a un fichier Pabulib."


def figure_twice(line: int, name: str) -> str:
    """Return that a figure of an election is told twice."""
    return f"Ligne {line} : {name} y est deux fois ; enlevez-en un."


def second_column(line: int, column: int, name: str) -> str:
    """Return that two columns have one name."""
    return f"Ligne {line}, colonne {column} : une deuxième colonne {name}."


def no_column(line: int, name: str) -> str:
    """Return which column an election lacks."""
    return f"Ligne {line} : il n’y a pas de colonne {name}."


def ends_early(cells: int, columns: int) -> str:
    """Return that a row is shorter than its heading."""
    return f"elle s’arrête après {plural(cells, 'cellule')} sur {columns} ; le fichier a-t-il été coupé ?"


def has_more_cells(columns: int) -> str:
    """Return that a row is longer than its heading."""
    return f"elle a plus de cellules que les {columns} colonnes ; mettez un texte à point-virgule entre guillemets."


def no_project_id(line: int) -> str:
    """Return that a project has nothing by which ballots name it."""
    return f"Ligne {line} : un projet n’a pas de project_id."


def wrong_project(line: int, project: str, why: str) -> str:
    """Return what is wrong with a project."""
    return f"Ligne {line} : projet {project} : {why}"


def project_before(line: int, project: str, before: int) -> str:
    """Return that two projects have one number."""
    return f"Ligne {line} : le projet {project} est déjà à la ligne {before} ; enlevez-en un."


def no_figure(line: int, name: str, value: str) -> str:
    """Return that a figure is none."""
    return f"Ligne {line} : {name} est « {value} », qui n’est pas un nombre de votes."


def voted_before(before: int) -> str:
    """Return that a voter has a ballot already."""
    return f"ce votant a déjà un bulletin à la ligne {before} ; enlevez-en un."


def wrong_voter(line: int, voter: str, why: str) -> str:
    """Return what is wrong with a ballot of an election."""
    return f"Ligne {line}, votant {voter} : {why}"


def no_such_project(project: str) -> str:
    """Return that a ballot names a project that there is not."""
    return f"il n’y a pas de projet « {project} »."


def project_twice(project: str) -> str:
    """Return that a ballot names a project twice."""
    return f"le projet {project} y est deux fois ; enlevez-en un."


WHOLE_POINTS = "il faut des points entiers, autant que de projets."


def too_many_points(project: str, points: int, most: int) -> str:
    """Return that a ballot gives a project more points than it may."""
    return f"le projet {project} a {plural(points, 'point')}, le maximum est {number(most)}."


BALLOTS_ALREADY = "Cet atelier a déjà des bulletins ; une élection se rejoue dans un nouveau fichier."
IS_A_WORKBOOK = "C’est le fichier propre d’un tableur ; enregistrez la feuille en « CSV UTF-8 »."
NOT_UTF_16 = "Il est coupé ou n’est pas en UTF-16 ; enregistrez-le en « CSV UTF-8 »."


def not_utf_8(where: str) -> str:
    """Return where a table is in another encoding."""
    return f"{where} : ce n’est pas de l’UTF-8 ; enregistrez le tableau en « CSV UTF-8 »."


def holds_nul(where: str) -> str:
    """Return where a table has what no text has."""
    return f"{where} : il y a un caractère NUL, qui n’est pas du texte ; enregistrez le tableau en « CSV UTF-8 »."


def at_character(line: int, character: int) -> str:
    """Return a place in a text, for a sentence to begin with."""
    return f"Ligne {line}, caractère {character}"


def swallows_rows(line: int, column: int) -> str:
    """Return that a quotation mark seems to be too many."""
    return (
        f"Ligne {line}, colonne {column} : la cellule contient ce qui semble être d’autres lignes ; enlevez le "
        "guillemet de trop, ou le saut de ligne."
    )


def at_line(line: int, why: str) -> str:
    """Return what is wrong with a line."""
    return f"Ligne {line} : {why}"


NEVER_CLOSED = "un guillemet s’ouvre ici et ne se ferme jamais ; fermez-le ou enlevez-le."
FOLLOWS_QUOTE = "quelque chose suit un guillemet fermant ; dans une cellule, doublez le guillemet."
CELL_TOO_LONG = "une cellule est plus longue que tout nom ; un guillemet n’est peut-être jamais fermé."


def cannot_be_read(why: str) -> str:
    """Return why a line is no CSV, in the words of whoever reads it."""
    return f"elle ne peut être lue ({why})."


def which_between(signs: str) -> str:
    """Return that the sign between cells cannot be told."""
    return (
        f"Ligne 1, colonne 1 : on ne peut savoir ce qui sépare les cellules ({signs}) ; mettez au-dessus une ligne "
        "comme sep=;"
    )


def one_or_several(shown: str) -> str:
    """Return that a cell can be read in two ways."""
    return f"{shown} est un numéro, ou plusieurs ; mettez des espaces entre plusieurs."


def is_a_range(shown: str) -> str:
    """Return that a cell is a range, or was made a date."""
    return f"{shown} est un intervalle ou une date ; écrivez chaque numéro, avec des espaces entre eux."


def not_on_the_sheet(shown: str) -> str:
    """Return that a cell names nothing that is voted on."""
    return f"{shown} n’est pas un numéro de la feuille ; corrigez-le."


def unknown_heading(line: int, column: int, heading: str) -> str:
    """Return that a heading is not known."""
    return (
        f"Ligne {line}, colonne {column} : le titre « {heading} » n’est pas connu ; les colonnes s’intitulent "
        "participant, sector et votes. Renommez-la, ou enlevez la colonne."
    )


def headed_twice(line: int, column: int, heading: str) -> str:
    """Return that two columns are headed alike."""
    return f"Ligne {line}, colonne {column} : une deuxième colonne s’intitule {heading} ; n’en gardez qu’une."


def two_ways(line: int, column: int, heading: str) -> str:
    """Return that a table has the votes in two ways."""
    return (
        f"Ligne {line}, colonne {column} : « {heading} » est à côté d’une autre sorte de votes ; enlevez la colonne "
        "qui n’est pas le bulletin lui-même."
    )


def number_twice(line: int) -> str:
    """Return that two columns have one number."""
    return f"Ligne {line} : deux colonnes ont le même numéro en titre ; corrigez-en une."


def heading_or_ballot(line: int, last: int) -> str:
    """Return that a row can be read in two ways."""
    return (
        f"Ligne {line}, colonne 1 : c’est un titre, ou un bulletin avec une gommette sur 1 à {last}. Mettez un titre "
        "au-dessus des bulletins, comme participant,sector,first,second,third, ou enlevez cette ligne."
    )


def dot_or_item(line: int) -> str:
    """Return that what is free in a row can be read in two ways."""
    return (
        f"Ligne {line}, colonne 3 : un 0 ou un vide à côté d’un numéro est une gommette inutilisée, ou un sujet sans "
        "gommette. Mettez au-dessus un titre : participant,sector,first,second,third, ou participant,sector,"
        "item 1,item 2."
    )


def dots_or_numbers(line: int, column: int, first: int, last: int) -> str:
    """Return that headings can be read in two ways."""
    return (
        f"Ligne {line}, colonne {column} : les colonnes {first} à {last} sont les gommettes de chacun, ou les numéros "
        "de la feuille ; intitulez-les first, second, third, ou item 1, item 2, item 3."
    )


ANOTHER_HEADING = "Un autre titre est ici ; importez ce tableau à part."
ADDS_UP = "Cette ligne additionne celles du dessus et n’est pas un bulletin ; enlevez-la."
NO_VOTES_IN_ONE_CELL = (
    "Il n’y a pas de votes dans cette ligne, qui est une seule cellule ; séparez les cellules par des virgules, des "
    "points-virgules ou des tabulations."
)
NO_VOTES = "Il n’y a pas de votes dans cette ligne ; un bulletin blanc est 0."


def under_no_heading(shown: str) -> str:
    """Return that a cell stands under no heading."""
    return f"{shown} n’est sous aucun titre ; nommez la colonne ou videz la cellule."


def no_sector(typed: str) -> str:
    """Return that a number stands where the sector belongs."""
    return f"« {typed} » est à la place du secteur ; laissez la cellule vide s’il n’y en a pas."


def is_a_sum(typed: str) -> str:
    """Return that a row adds up others."""
    return f"« {typed} » est une somme et non un bulletin ; enlevez la ligne."


def voter_before(voter: str, before: int) -> str:
    """Return that a participant has a ballot in the table already."""
    return f"{voter} a déjà un bulletin à la ligne {before} ; enlevez-en un, ou distinguez les deux."


def two_called(name: str) -> str:
    """Return that a name does not tell of which sector a ballot is."""
    return f"Deux participants s’appellent {name} ; écrivez le secteur de celui-ci."


NO_SPOILED_HERE = "Un bulletin nul n’a pas de place sous les sujets ; tapez-le dans la console."
ZERO_BEFORE = "Un 0 précède un numéro ; laissez vide la cellule d’une gommette inutilisée."


def no_dots(shown: str) -> str:
    """Return that a cell is no number of dots."""
    return f"{shown} n’est pas un nombre de gommettes ; corrigez-le."


def number_or_dot(line: int, typed: str, number: str) -> str:
    """Return that a number before a pasted line can be read in two ways."""
    return (
        f"Ligne {line} : « {typed} » numérote le bulletin, ou est une de ses gommettes ; enlevez-le, ou écrivez "
        f"{number} sans le signe qui suit."
    )


IF_A_HEADING = " Si cette ligne est un titre, intitulez les colonnes participant, sector et votes, ou enlevez la ligne."
NO_BALLOT = "Il ne contient aucun bulletin."


def has_voted(voter: str) -> str:
    """Return that a participant has a ballot in this round already."""
    return f"{voter} a déjà un bulletin à ce tour ; enlevez-en un, ou distinguez les deux."


def in_cell(line: int, column: int, why: str, hint: str = "") -> str:
    """Return what is wrong in a cell, and what may be meant."""
    return f"Ligne {line}, colonne {column} : {why}{hint}"


def other_kind(line: int, kind: str) -> str:
    """Return why an election of another kind is refused; line 0 where it tells no kind."""
    where = f"Ligne {line} : son" if line else "Son"
    return f"{where} vote_type est « {kind} » ; seuls approval et cumulative sont des gommettes."


NO_NAME = "(aucun)"
SIGNS: Mapping[str, str] = {",": "virgules", ";": "points-virgules", "\t": "tabulations"}  # between cells


def either(words: Iterable[str]) -> str:
    """Return words of which one is meant."""
    return listed([*words], "ou")


def projects_allowed(count: int, most: int) -> str:
    """Return that there are too many projects on a ballot."""
    return f"{plural(count, 'projet')} sur le bulletin, le maximum est {number(most)}."


def points_allowed(count: int, most: int) -> str:
    """Return that there are too many points on a ballot."""
    return f"{plural(count, 'point')} sur le bulletin, le maximum est {number(most)}."


def projects_needed(count: int, least: int) -> str:
    """Return that there are too few projects on a ballot."""
    return f"{plural(count, 'projet')} sur le bulletin, le minimum est {number(least)}."


def points_needed(count: int, least: int) -> str:
    """Return that there are too few points on a ballot."""
    return f"{plural(count, 'point')} sur le bulletin, le minimum est {number(least)}."


def votes_published(line: int, name: str, published: int, counted: int) -> str:
    """Return that an election has another number of votes than it says."""
    held = plural(counted, "vote")
    return f"Ligne {line} : {name} dit {number(published)}, et le fichier contient {held}{_cut(published, counted)}"


def projects_published(line: int, name: str, published: int, counted: int) -> str:
    """Return that an election has another number of projects than it says."""
    held = plural(counted, "projet")
    return f"Ligne {line} : {name} dit {number(published)}, et le fichier contient {held}{_cut(published, counted)}"


def _cut(published: int, counted: int) -> str:
    return " ; le fichier a-t-il été coupé ?" if counted < published else "."


def figure_published(line: int, project: str, name: str, published: int, counted: int, *, left_out: bool) -> str:
    """Return that a project has another figure than its ballots make."""
    without = " sans les bulletins écartés" if left_out else ""
    said, found = number(published), number(counted)
    return f"Ligne {line}, projet {project} : {name} dit {said}, et ses bulletins donnent {found}{without}."
