"""What the library says."""

PLACEHOLDER = "Title of a new workshop"
TYPE_A_TITLE = "Type the title of a new workshop; Enter starts it"
NO_WORKSHOP = "No workshop in this folder yet. Type the title of one and press Enter."
SOME_WORDS = "some words"
NOTHING_KNOWN = "Nothing is known of it here."


def heading(folder: str) -> str:
    """Return the heading over the files."""
    return f"Plenary · workshops in {folder}"


def starts(title: str) -> str:
    """Return the prompt of a title that is typed."""
    return f"Enter starts a new workshop: “{title}”"


def opens(file: str) -> str:
    """Return the prompt of the file under the cursor."""
    return f"Enter opens {file}; typing a title starts a new one"


def recover_from(file: str) -> str:
    """Return the title of the list of what a workshop can be restored from."""
    return f"What {file} can be restored from: Enter writes it into a new file"
