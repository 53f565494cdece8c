"""French: what the screen of session 4 says."""

from collections.abc import Mapping, Sequence

from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import STATUSES, VisionStatus

HELP = Help(
    "4 La vision d’une priorité",
    Sentence(
        lambda: (
            "En quoi les choses se seront-elles améliorées ? Tapez chaque formulation proposée, puis "
            f"Enter. Pour en amender une, allez-y et appuyez sur {keys.AMEND} : elle vient dans la "
            "saisie, et l’écran montre ce qui est biffé et ce qui est nouveau. Ce qui se dit d’une "
            "formulation se tape sur sa ligne, précédé d’un signe."
        )
    ),
    (
        ("@Groupe 2:La justice est publique", "une formulation, et qui la propose"),
        (">aussi les hautes cours", "une réponse à ce qui était demandé"),
        ("!qui peut s’y rallier ?", "un mot de l’animation"),
    ),
    Sentence(
        lambda: (
            f"{keys.AGREE} consigne que la salle en convient, {keys.WHY_WORDING} pourquoi. "
            f"{keys.STATUS} choisit un autre statut, par exemple retirée. {keys.MERGE_WORDINGS} fait "
            "une seule formulation de la sélection. Le tronc reste en vue plus haut ; "
            f"{keys.NEXT_PRIORITY} mène à la priorité suivante."
        )
    ),
)
FIRST_WORDING = "En quoi les choses se seront-elles améliorées ? Tapez la première formulation, puis Enter"
TRUNK, CAUSES, VISION = "Tronc  ", "Causes ", "Vision "
NONE_AGREED = "aucune n’est convenue"
AS_A_WHOLE = "Sur la vision dans son ensemble"
DELETED = "une supprimée"
ADOPT_FIRST = Sentence(lambda: f"Adoptez d’abord une priorité ; {keys.VOTES} montre les votes.")
NO_WORDING = "Allez d’abord à une formulation."
SELECT_TWO = Sentence(lambda: f"Sélectionnez deux formulations avec {keys.SELECT_DOWN}, puis fusionnez-les.")
AGREED = Sentence(lambda: f"Convenu ; {keys.WHY_WORDING} note la raison, % en début de saisie une réserve.")
NOT_AGREED = "C’est de nouveau une proposition."
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "vision.agree": ("Accord", "La salle convient de la formulation"),
    "vision.amend": ("Amender", "Proposer une modification de la formulation"),
    "vision.status": ("Statut…", "Choisir proposée, amendée, convenue ou retirée"),
    "vision.merge": ("Fusionner", "Une seule formulation de la sélection"),
    "vision.why": ("Pourquoi", "Noter pourquoi cette formulation"),
}


def merges(labels: Sequence[str]) -> str:
    """Return the mark of a wording that was made of others."""
    return f"fusionne {', '.join(labels)}"


def wording(label: str) -> str:
    """Return what a wording is called."""
    return f"formulation {label}"


def proposed(letter: str, horizon: str) -> str:
    """Return the prompt of a new wording."""
    return f"Formulation {letter} proposée : en quoi les choses auront changé {horizon}".rstrip()


A_STATUS = "un statut"


def status_of(words: str) -> str:
    """Return the title of the list of what a wording can be."""
    return f"Quel statut pour « {words} » ?"


def status_choice(status: VisionStatus, *, now: bool) -> str:
    """Return a status to pick, and whether it is the present one."""
    return f"{STATUSES[status].word}{' (comme maintenant)' if now else ''}"


def status_now(status: VisionStatus) -> str:
    """Return what is said of a wording's new status."""
    return f"Statut de cette formulation : {STATUSES[status].word}."
