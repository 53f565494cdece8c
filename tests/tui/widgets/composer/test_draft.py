import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.composer.draft import Draft
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.suggestions import matching_names, the_name_meant
from tui.widgets.composer.view import context_parts

SPEAKERS = ["Mr Boll", "Ms Bolling", "Élodie Dupont", "ທ້າວ ສົມ"]


def typed(keys: str, draft: Draft | None = None) -> Draft:
    """Type the characters; ``<`` is Backspace, ``>`` is Tab on a name, ``~`` leaves a name."""
    if draft is None:
        draft = Draft()
        draft.mark_chars, draft.speakers, draft.phrases = "?!", SPEAKERS, {"ht": "human trafficking"}
    for key in keys:
        if key == "<":
            draft.backspace()
        elif key == ">":
            draft.take_name()
        elif key == "~":
            draft.abandon_name()
        else:
            draft.type(key)
    return draft


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ("?why", Entry("why", "?")),
        ("? why", Entry("why", "?")),
        ("why?", Entry("why?")),
        (" ?why", Entry(" ?why")),
        ("??why", Entry("?why")),
        ("?<why", Entry("why")),
        ("?!", Entry("!", "?")),
        ("???", Entry("??")),
        ("@bo>we", Entry("we", "", "Mr Boll")),
        ("@boll:we", Entry("we", "", "Mr Boll")),
        ("@bol:we", Entry("we", "", "bol")),
        ("@bolli: we", Entry("we", "", "Ms Bolling")),
        ("@mr boll: we", Entry("we", "", "Mr Boll")),
        ("@New Person:  we", Entry(" we", "", "New Person")),
        ("@New Person>we", Entry("we", "", "New Person")),
        ("?@elo>we", Entry("we", "?", "Élodie Dupont")),
        ("@elo: ? we", Entry("we", "?", "Élodie Dupont")),
        ("@ສົມ>ok", Entry("ok", "", "ທ້າວ ສົມ")),
        ("a@bo", Entry("a@bo")),
        ("@@home", Entry("@home")),
        ("@:", Entry("@:")),
        ("@home~ care", Entry("@home care")),
        ("@bo", Entry("@bo")),
        ("@bo><<x", Entry("@Mr Bolx")),
        ("@bo><:", Entry("", "", "Mr Boll")),
        ("@<a", Entry("a")),
        ("ht ", Entry("human trafficking ")),
        ("(ht)", Entry("(human trafficking)")),
        ("ht, ht.", Entry("human trafficking, human trafficking.")),
        ("height ", Entry("height ")),
        ("a.ht ", Entry("a.ht ")),
        ("ht <", Entry("ht ")),
        ("ht < ", Entry("ht  ")),
        ("ht << ", Entry("ht ")),
        ("ht x<", Entry("human trafficking ")),
        ("?ht ", Entry("human trafficking ", "?")),
    ],
)
def test_typing(keys: str, entry: Entry) -> None:
    assert typed(keys).entry == entry


def test_a_speaker_can_be_named_before_a_text_that_is_begun() -> None:
    draft = typed("we cannot")
    draft.body.move_to(0)
    assert typed("@bo", draft).entry == Entry("@bo: we cannot")
    assert typed("> go", draft).entry == Entry("we cannot go", "", "Mr Boll")


def test_another_name_can_be_chosen() -> None:
    draft = typed("@bo")
    assert draft.names == ["Mr Boll", "Ms Bolling"]
    draft.choose(1)
    assert typed(">", draft).entry.speaker == "Ms Bolling"


def test_clear_and_bring_back() -> None:
    draft = typed("?@bo>we")
    draft.clear()
    assert draft.entry == Entry()
    draft.clear()
    assert draft.entry == Entry("we", "?", "Mr Boll")


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_whatever_follows_a_first_letter_is_kept_as_typed(text: str) -> None:
    draft = Draft()
    draft.mark_chars = "?!"
    for char in "x" + text:
        draft.type(char)
    assert draft.entry == Entry("x" + text)


@given(st.text(st.sampled_from("?!@: abht<>~\ud800"), max_size=12))
def test_an_entry_can_always_be_written_as_utf_8_and_held_again(keys: str) -> None:
    entry = typed(keys).entry
    assert (entry.text + entry.speaker).encode().decode() == entry.text + entry.speaker
    again = Draft()
    again.load(entry)
    assert again.entry == entry


def test_half_a_pair_is_no_text() -> None:
    assert typed("a\ud83db").entry.text == "a\ufffdb"


def test_names_match_by_any_word_without_accents_and_capitals() -> None:
    assert matching_names("dup", SPEAKERS) == ["Élodie Dupont"]
    assert matching_names("ELO du", SPEAKERS) == ["Élodie Dupont"]
    assert matching_names("m bol", SPEAKERS) == ["Mr Boll", "Ms Bolling"]
    assert matching_names("ສ", SPEAKERS) == ["ທ້າວ ສົມ"]
    assert matching_names("xyz", SPEAKERS) == []


def test_only_one_name_is_meant_or_what_was_typed() -> None:
    assert the_name_meant("Bol", SPEAKERS) == "Bol"
    assert the_name_meant("Boll", SPEAKERS) == "Mr Boll"
    assert the_name_meant("Boll", ["Ann Boll", *SPEAKERS]) == "Boll"
    assert the_name_meant("Ann", ["Ann Boll", "Ann"]) == "Ann"
    assert the_name_meant(" ", SPEAKERS) == ""
    assert the_name_meant("bolli", SPEAKERS) == "Ms Bolling"
    assert the_name_meant("mr boll", SPEAKERS) == "Mr Boll"


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ("?@boll what is meant", Entry("what is meant", "?", "Mr Boll")),
        ("@mr boll what: this", None),  # the colon takes all before it as a name
        ("@boll", None),  # a name alone is taken as one
        ("@boll ", None),
        ("@xyz what now", None),  # nobody of the list
    ],
)
def test_a_forgotten_colon_does_not_make_a_sentence_a_name(keys: str, entry: Entry | None) -> None:
    draft = typed(keys)
    before = draft.entry
    assert draft.take_name_and_text() == (entry is not None)
    assert draft.entry == (entry or before)


def test_what_was_typed_after_a_name_comes_before_the_text_that_was_there() -> None:
    draft = typed("of that")
    draft.body.move_to(0)
    assert typed("@boll what", draft).take_name_and_text()
    assert draft.entry == Entry("what of that", "", "Mr Boll")


def test_a_prompt_too_long_for_the_line_says_that_it_is_cut() -> None:
    draft = typed("x")
    assert context_parts(draft, "a prompt that is long", "", 12) == [("composer--prompt", "a prompt th…")]
    assert context_parts(draft, "short", "", 12) == [("composer--prompt", "short")]
