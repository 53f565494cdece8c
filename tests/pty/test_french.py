"""A morning recorded in French, with keys alone, at 80x24: screens, messages, lists and the report speak French."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, plenary

ENGLISH = (" the ", " of ", " and ", "Enter records", "Type ", "Problem ", "Reword", "Delete", "Undo", "row", "saved")


def test_a_morning_is_recorded_in_french(tmp_path: Path) -> None:
    file = tmp_path / "atelier.json"
    here = {"PLENARY_STATE": str(tmp_path / "state"), "PLENARY_LANGUAGE": "", "LC_ALL": "fr_FR.UTF-8"}
    with Terminal(plenary(str(file)), env=here) as at:
        at.shows("[F1 Problèmes]", "F5 Résultats", "Problème 1 dans", "Tapez ce qui se dit")
        at.say("Les juges changent de poste", "?@Mme Vong:aussi en province ?")
        at.shows("question, Mme Vong\u00a0:", "Ctrl+R Modifier", "F9 Aide", "Ctrl+Z Annuler")
        at.press("ctrl+z")
        at.shows("Annulé\u00a0: ajout d’une question «\u00a0aussi en province ?\u00a0»")
        at.press("f2", "f2")
        at.shows("[Bulletins]", "aucune gommette n’est encore placée")
        at.say("1 1 1")
        at.shows("1x3=3\u00a0: 3 placées, 0 inutilisée, 0 nulle")
        at.press("f2", "ctrl+b")
        at.shows("[ADOPTÉ]", "Adopté\u00a0: «\u00a0Les juges changent de poste\u00a0»")
        screens = {"f3": "TRONC", "f4": "aucune n’est convenue", "f5": "sans réponse", "f6": "Titre\u00a0:"}
        for key, words in screens.items():
            at.press(key)
            at.shows(words)
            assert [said for said in ENGLISH if said in at.text] == []
        at.press("f9")
        at.shows("Ce qu’on peut faire ici", "Sur cet écran")
        assert at.leave() == 0
    assert '"label":"Add problem"' in file.read_text(encoding="utf-8").replace(": ", ":")  # the same in every language
