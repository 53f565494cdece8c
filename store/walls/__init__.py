"""How the typist's console and the walls of one machine find each other: small files in the state folder, no port."""
