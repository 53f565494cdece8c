"""All keys together: what is declared, in which sense, and which of them another machine has elsewhere."""
