import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.composer.draft import Draft
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.suggestions import as_listed, matching_names, name_before_text
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
        ("?elo", Entry("we", "?", "Élodie Dupont")),
        ("?boll", Entry("@bollwe", "?")),  # two may be meant: they are offered, and nothing is taken unasked
        ("?bolli", Entry("we", "?", "Ms Bolling")),
    ],
)
def test_tab_takes_a_first_word_behind_a_mark_for_the_speaker_it_begins(keys: str, entry: Entry) -> None:
    draft = typed(keys)
    assert draft.first_name
    assert draft.take_first_name()
    assert typed("we", draft).entry == entry


@pytest.mark.parametrize("keys", ["?nobody", "?elo is", "elo", "?", "?@lee:bo", "?elo "])
def test_tab_takes_no_other_words_for_a_speaker(keys: str) -> None:
    draft = typed(keys)
    before = draft.entry
    assert not draft.take_first_name()
    assert draft.entry == before


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ("?why", Entry("why", "?")),
        ("? why", Entry("? why")),
        ("why?", Entry("why?")),
        (" ?why", Entry(" ?why")),
        ("??why", Entry("?why")),
        ("?<why", Entry("why")),
        ("?!", Entry("!", "?")),
        ("???", Entry("??")),
        ("@bo>we", Entry("we", "", "Mr Boll")),
        ("@boll:we", Entry("we", "", "boll")),
        ("@MR boll:we", Entry("we", "", "Mr Boll")),
        ("@bol:we", Entry("we", "", "bol")),
        ("@bolli: we", Entry("we", "", "bolli")),
        ("@mr boll: we", Entry("we", "", "Mr Boll")),
        ("@New Person:  we", Entry(" we", "", "New Person")),
        ("@New Person>we", Entry("we", "", "New Person")),
        ("?@elo>we", Entry("we", "?", "Élodie Dupont")),
        ("@elo: ? we", Entry("? we", "", "elo")),
        ("@elo: ?we", Entry("we", "?", "elo")),
        ("@Élodie  dupont: we", Entry("we", "", "Élodie Dupont")),
        ("@Elodie Dupont: we", Entry("we", "", "Elodie Dupont")),
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


def test_a_name_is_taken_as_typed_but_for_capitals() -> None:
    assert as_listed("Lee", ["Leena Virtanen", "Ann Lee"]) == "Lee"
    assert as_listed("Boll", SPEAKERS) == "Boll"
    assert as_listed(" mr  boll ", SPEAKERS) == "Mr Boll"
    assert as_listed("ທ້າວ ສົມ", SPEAKERS) == "ທ້າວ ສົມ"
    assert as_listed(" ", SPEAKERS) == ""


def test_a_known_name_before_a_text_is_whole() -> None:
    assert name_before_text("Leena says no", ["Leena Virtanen"]) is None
    assert name_before_text("Virtanen says no", ["Leena Virtanen"]) == ("Leena Virtanen", "says no")
    assert name_before_text("Leena virtanen, no", ["Leena Virtanen"]) == ("Leena Virtanen", "no")
    assert name_before_text("Lee says no", ["Ann Lee", "Bo Lee"]) is None
    assert name_before_text("Lee says no", ["Ann Lee", "Bo Lee", "Lee"]) == ("Lee", "says no")
    assert name_before_text("the floods came", ["the chair"]) is None
    assert name_before_text("the chair: the floods", ["the chair"]) is None
    assert name_before_text("Dr. Vong, M.D. of course", ["Dr. Vong, M.D."]) == ("Dr. Vong, M.D.", "of course")
    assert name_before_text("ທ້າວ ສົມ ບໍ່", SPEAKERS) == ("ທ້າວ ສົມ", "ບໍ່")


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        (":) fine", Entry(":) fine")),
        (":( bad", Entry(":( bad")),
        ("~ 50% of victims", Entry("~ 50% of victims")),
        ("!(sic)", Entry("!(sic)")),
        ("?: which", Entry("?: which")),
        ("?[a]", Entry("?[a]")),
        ("*  3 3", Entry(" 3 3", "*")),
        ("=UN", Entry("UN", "=")),
        ("~50%", Entry("50%", "~")),
        ("?@bo>(aside)", Entry("(aside)", "?", "Mr Boll")),
        ("?@bo>!", Entry("!", "?", "Mr Boll")),
    ],
)
def test_a_sign_before_a_space_a_bracket_or_a_colon_is_text(keys: str, entry: Entry) -> None:
    draft = Draft()
    draft.mark_chars, draft.spaced_marks, draft.speakers = "?!:~*=", "*=", SPEAKERS
    for key in keys:
        if key == ">":
            draft.take_name()
        else:
            draft.type(key)
    assert draft.entry == entry


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ("?@Lee: what", Entry("what", "?", "Lee")),
        ("@Dr. Vong, M.D.: yes", Entry("yes", "", "Dr. Vong, M.D.")),
        ("@ທ້າວ ແກ້ວ: ແມ່ນ", Entry("ແມ່ນ", "", "ທ້າວ ແກ້ວ")),
        ("@Lee: note: two", Entry("note: two", "", "Lee")),
        ("@Lee\uff1ayes", Entry("yes", "", "Lee")),
        ('@"the chair": yes', Entry("yes", "", '"the chair"')),
        ("@10:30 the bus", Entry("@10:30 the bus")),
        ("@the bus at 10:30 was late", Entry("@the bus at 10:30 was late")),
        ("@http://x.org is down", Entry("@http://x.org is down")),
        ("@ 5 pm", Entry("@ 5 pm")),
        ("@) odd", Entry("@) odd")),
        ("mail boll@un.org", Entry("mail boll@un.org")),
        ("5 @ 3: 8", Entry("5 @ 3: 8")),
    ],
)
def test_a_colon_ends_a_name_as_it_was_typed_and_nothing_that_is_no_name(keys: str, entry: Entry) -> None:
    assert typed(keys).entry == entry


@pytest.mark.parametrize(
    ("keys", "recorded", "entry"),
    [
        ("?@the chair when will it be out", True, Entry("@the chair when will it be out", "?")),
        ("@Mr Bol when", True, Entry("@Mr Bol when")),
        ("@New Guest", True, Entry("@New Guest")),
        ("@", False, Entry("", "", "Mr Boll")),
        ("@bol", False, Entry("", "", "Mr Boll")),
        ("@boll that is so", True, Entry("that is so", "", "Mr Boll")),
        ("@Mr Boll, that is so", True, Entry("that is so", "", "Mr Boll")),
        ("@10.30 the bus", True, Entry("@10.30 the bus")),
    ],
)
def test_enter_takes_no_words_out_of_a_text(keys: str, recorded: bool, entry: Entry) -> None:
    draft = typed(keys)
    assert draft.settle_name() == recorded
    assert draft.entry == entry


def test_tab_takes_the_name_that_is_known_and_leaves_the_words_behind_it() -> None:
    assert typed("@boll said that>").entry == Entry("said that", "", "Mr Boll")
    assert typed("@the chair>said that").entry == Entry("said that", "", "the chair")


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
