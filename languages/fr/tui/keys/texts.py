"""French: what is said of keys."""

from collections.abc import Mapping
from pathlib import Path

EVERYWHERE = "Partout"
ROWS = "Lignes"
PROBLEMS = "1 Problèmes"
PROBLEMS_AND_VOTES = "1 Problèmes, 2 Regroupement"
VOTES = "2 Votes"
GROUPING = "2 Regroupement"
BALLOTS = "2 Bulletins"
RANKING = "2 Classement et coupe"
PRIORITIES = "3 à 5, priorités"
TREES_AND_MAPS = "3 et 5, arbres et cartes"
TREE = "3 Arbre"
VISION = "4 Vision"
RESULTS = "5 Résultats"
WORKSHOP = "6 L’atelier"
LIBRARY = "La liste des ateliers"
SEARCH = "La recherche"
TIMELINE = "La chronologie"
SERIES = "Une série d’ateliers"
INBOX = "La boîte de réception"
LISTS = "Listes"
TABLE_HEAD = "| Lettre | avec Ctrl | avec Alt |"


def other_keys(path: Path) -> str:
    """Return where other keys for commands are written down."""
    return (
        f"Les commandes peuvent avoir d’autres touches dans {path}, comme "
        f'{{"votes.adopt": "Alt+&"}} ; voir docs/guide.md.'
    )


def not_used(path: Path, fault: str) -> str:
    """Return what of the file of keys is not used, and why."""
    return f"{path} : {fault} ; inutilisé. plenary keys liste les touches en vigueur."


def no_such_command(command: str, near: str) -> str:
    """Return why a key for a command is not used: there is none of that name."""
    return f"il n’y a pas de commande « {command} »" + (f" ; vouliez-vous dire {near} ?" if near else "")


def no_such_key(command: str, written: str) -> str:
    """Return why a key is not used: no keyboard has it."""
    return f"« {written} » pour {command} n’est pas une touche ; écrivez Ctrl+B ou F8"


def key_of_the_line(command: str, key: str) -> str:
    """Return why a key is not used: the line needs it for the text."""
    return f"{key} pour {command} est une touche de la saisie, qui écrit ou corrige"


def clash(command: str, key: str, other: str) -> str:
    """Return why a key is not used: on the same page it does something else."""
    return f"{key} pour {command} est celle de {other} sur la même page ; changez-la aussi"


def keys_line(keys: str, command: str, does: str, width: int, ids: int) -> str:
    """Return one key of the list of keys."""
    return f"  {keys:<{width}}  {command:<{ids}}  {does}"


THIS_SCREEN = "Sur cet écran"
THE_LINE = "Dans la saisie"
IN_WORDS, WHAT_GOES_HERE = "Cet écran en quelques mots", "Ce qui va ici, avec trois exemples"
SYNONYMS: Mapping[str, str] = {  # further words for what a command does, by its id; "help" is the help in words
    "help": "aide expliquer manuel comment guide introduction exemple",
    "app.keys": "aide touches raccourcis commandes menu palette actions",
    "app.search": "trouver rechercher chercher où",
    "app.undo": "annuler retour erreur revenir défaire faux",
    "app.redo": "rétablir refaire encore avancer répéter",
    "app.tray": "corbeille poubelle supprimé restaurer récupérer ramener effacé",
    "app.catch": "note noter vite plus tard retenir attraper capturer",
    "app.inbox": "réception non classé noté en attente plus tard points ouverts",
    "app.speakers": "orateurs personnes noms renommer qui a dit participants intervenants",
    "app.report-as": "imprimer rapport exporter word docx pdf html procès-verbal compte rendu conclusions document",
    "app.report": "imprimer rapport exporter word docx pdf procès-verbal compte rendu document sortie",
    "app.ready": "manque vérifier prêt complet liste à faire lacunes",
    "app.incoming": "fusion synchroniser modifications autres conflit collègue",
    "app.identity": "copie modèle exercice essai même atelier enregistrer sous dupliquer",
    "app.save": "enregistrer sauvegarder disque écrire sauver",
    "app.quit": "quitter sortir fermer terminer arrêter fin",
    "look.dark": "couleur thème sombre mode noir nuit apparence",
    "look.light": "couleur thème clair mode blanc projecteur lumineux apparence",
    "look.contrast": "couleur thème contraste accessibilité lisible projecteur apparence gros",
    "go.workshop": "réglages options préférences titre participants personnes règles configurer",
    "go.votes": "bulletins gommettes classement vote",
    "go.vision": "but objectif formulation",
    "go.results": "résultats effets produits interventions cadre",
    "row.reword": "modifier changer renommer corriger réécrire reformuler amender",
    "row.delete": "supprimer enlever effacer jeter",
    "row.up": "déplacer ordre trier monter haut",
    "row.down": "déplacer ordre trier descendre bas",
    "row.indent": "plus profond sous-point imbriquer droite niveau retrait",
    "row.outdent": "plus haut niveau gauche sortir retrait",
    "row.move": "déplacer couper transférer ailleurs autre groupe glisser",
    "row.select-up": "marquer sélectionner plusieurs bloc",
    "row.select-down": "marquer sélectionner plusieurs bloc",
    "row.fold": "replier cacher fermer réduire",
    "row.unfold": "déplier montrer ouvrir développer",
    "row.go": "aller trouver numéro ligne",
    "row.lineage": "trace source origine d’où historique gommettes chemin",
    "row.history": "versions formulations antérieures avant révisions modifications",
    "row.park": "plus tard reporter mettre en attente parking",
    "row.paste": "joindre lignes liste coller presse-papiers",
    "row.flag": "marquer étoile important signet vérifier récurrent signaler",
    "problems.group": "groupe suivant nouveau groupe table travail",
    "problems.level": "régional pays communauté local national échelle niveau",
    "problems.kind": "transversal histoire récit type genre",
    "problems.tree": "cause effet arbre lien",
    "problems.join": "fusionner combiner joindre lignes ensemble réunir",
    "problems.split": "diviser couper deux séparer scinder",
    "votes.view": "suivant onglet regroupement bulletins classement vue",
    "votes.alike": "semblable doublons recoupement même proche",
    "votes.merge": "combiner joindre thèmes fusionner",
    "votes.select": "marquer choisir sélectionner",
    "votes.sector": "couleur ministères ong groupe de votants secteur",
    "votes.by": "dépouillement somme totaux résultats compter",
    "votes.spoil": "nul invalide déchiré annuler bulletin",
    "votes.rules": "réglages gommettes cumul votants règles",
    "votes.round": "deuxième vote encore tour nouveau vote",
    "votes.revote": "égalité deuxième vote encore tour départage",
    "votes.adopt": "choisir décider accepter priorité abandonner adopter",
    "votes.why": "raison expliquer égalité départager parce que pourquoi",
    "votes.order": "trier critères impact soutien capacité ordre",
    "priority.next": "suivant arbre sujet onglet priorité",
    "priority.before": "précédent arbre sujet onglet retour priorité",
    "lens.filter": "montrer seulement cacher rechercher lignes filtrer",
    "lens.branch": "zoom isoler seulement branche",
    "lens.levels": "replier déplier profondeur plan niveaux",
    "lens.picture": "dessiner schéma diagramme graphe voir imprimer image",
    "statement.merge": "combiner joindre même fusionner",
    "statement.split": "diviser couper deux tronc arbre séparer",
    "statement.copy": "copier presse-papiers dupliquer texte",
    "statement.group": "qui a contribué groupe source auteur",
    "statement.why": "raison expliquer parce que pourquoi",
    "tree.category": "politique capacité norme type classe catégorie",
    "tree.place": "aussi effet cause deuxième place dupliquer lien",
    "tree.link": "même identique lien dupliquer",
    "workshop.forget": "supprimer effacer oublier un nom anonymiser confidentialité vie privée",
    "vision.agree": "accepter approuver adopter consensus décider convenir accord",
    "vision.amend": "modifier changer proposer formulation reformuler amender",
    "vision.status": "retirer proposer amendée convenue état rejeter statut",
    "vision.merge": "combiner joindre une formulation fusionner",
    "vision.why": "raison expliquer parce que pourquoi",
    "results.answers": "lien cause effet relier répondre",
    "results.confirm": "vérifier juste bon toujours confirmer",
    "results.kind": "type changement intervention résultat genre",
    "results.note": "risque hypothèse note indicateur",
    "results.make": "générer remplir créer copier arbre",
    "results.gap": "manque suivant vide sans réponse lacune",
    "results.from": "groupe parle contribue",
    "library.sort": "ordre ranger trier par titre pays",
    "library.filter": "montrer seulement cacher trouver filtrer",
    "search.all": "dossier autres ateliers partout bibliothèque",
    "library.new": "modèle copie commencer recommencer nouveau",
    "library.review": "lecture seule voir regarder relire",
    "library.back": "restaurer sauvegarde récupérer perdu endommagé",
}
