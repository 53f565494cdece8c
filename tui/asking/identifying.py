"""Asking what the open file is, and carrying out the answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.events import Paste

from store.errors import StoreError
from tui.screens.base.screen import RecordingScreen
from tui.screens.dialogs import identity, texts

if TYPE_CHECKING:
    from tui.app import PlenaryApp


def ask(app: PlenaryApp) -> None:
    """Ask what the open file is, and what copies beside it are; say so where nobody has to say anything."""
    opened = app.opened
    name = opened.path.name
    same = texts.SAME_ELSEWHERE if opened.copied_elsewhere else texts.SAME
    kinds = [(identity.SAME, same), (identity.PRACTICE, texts.PRACTICE), (identity.ANOTHER, texts.ANOTHER)]
    answers = [(f"{identity.TAKE}{other}", texts.take_in(other)) for other in opened.withheld]
    if opened.is_undecided:
        question = texts.what_is_a_copy(name, opened.copied_from)
        answers = [(identity.LATER, texts.LATER), *kinds, *answers]
    else:
        question = texts.what_is(name)
        answers += [each for each in kinds if each[0] in opened.other_answers]
    if app.read_only or not answers:
        app.say(texts.nothing_to_say(name))
        return
    app.push_screen(identity.IdentityScreen(question, answers), partial(_answered, app))


def _answered(app: PlenaryApp, answered: identity.Answered | None) -> None:
    key, typed, pasted = answered or identity.Answered()
    name = app.opened.path.name
    if key.startswith(identity.TAKE):
        other = key.removeprefix(identity.TAKE)
        app.opened.take_in(other)
        app.say(texts.is_taken_in(other))
    elif key in (identity.SAME, identity.PRACTICE, identity.ANOTHER):
        elsewhere = app.opened.copied_elsewhere
        try:
            notices = app.reopened(lambda: app.opened.decide(key))
        except StoreError as error:
            app.say(str(error), wrong=True)
            return
        app.say(" ".join([texts.is_now(name, key, elsewhere=elsewhere), *notices]))
    elif app.opened.is_undecided:
        app.say(texts.stays_undecided(name))
    screen = app.screen
    if typed and isinstance(screen, RecordingScreen):
        screen.composer.focus()
        if pasted:
            screen.composer.post_message(Paste(typed))
        else:
            screen.composer.type(typed)
