"""French: sentences that the rules of a series say."""

NO_SUCH_THEME = "Ce thème partagé n’est plus là ; regardez de nouveau la matrice."
SAME_ALREADY = "Ils sont déjà dans un même thème partagé."
EMPTY_NAME = "Un thème partagé a besoin d’un nom."
