"""French: sentences about what a report has."""

LEFT_OUT = "Le rapport n’a pas ce chapitre ; le supprimer encore une fois l’y remet."
NO_FURTHER = "C’est déjà le bout."
ANNEXES_LAST = "Les annexes viennent après les chapitres."
