"""The capture line: what is read out of it, and that nothing typed is ever lost."""

import re
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.capture import (
    LEFT_OUT,
    MAX_TOKENS,
    Capture,
    CaptureKind,
    Problem,
    ProblemKind,
    Span,
    SpanRole,
    codepoint_index,
    parse,
    utf16_offset,
)
from app.domain.ids import RepId
from tests.generators import BLANKS, GENERATED, LONG, PREFIXES, TOKENS, WORDS, capture_lines

MONDAY = date(2026, 11, 16)
FRIDAY = date(2026, 11, 20)
ANA, POP, ELENI, LEO, WILL = (RepId(name) for name in ("ana", "pop", "eleni", "leo", "will"))


@dataclass(frozen=True)
class Somebody:
    """A person for @."""

    id: RepId
    name: str


TEAM = (
    Somebody(ANA, "Ana Muñoz"),
    Somebody(POP, "Ana Pop"),
    Somebody(ELENI, "Ελένη Παπαδοπούλου"),
    Somebody(LEO, "Leo Brandt"),
    Somebody(WILL, "Will"),
)


class Almanac:
    """A date reader that knows what it is told, and remembers what it was asked."""

    def __init__(self, **known: date) -> None:
        self.known = {words.replace("_", " "): day for words, day in known.items()}
        self.asked: list[str] = []

    def read(self, words: str, today: date) -> date | None:
        """What it was told about `words`."""
        self.asked.append(words)
        return self.known.get(words)


def read(line: str, dates: Almanac | None = None, speaker: RepId | None = None) -> Capture:
    """`line` on that Monday, with the team."""
    return parse(line, TEAM, MONDAY, dates, speaker)


def left_in(line: str, capture: Capture) -> str:
    """The characters of `line` that no left-out span covers."""
    out = {index for span in capture.spans if span.role in LEFT_OUT for index in range(span.start, span.end)}
    return "".join(char for index, char in enumerate(line) if index not in out)


def escaped(text: str) -> str:
    """A line that means a note of exactly `text`."""
    signs = re.sub(r"(?<!\S)(\\*[@^])", r"\\\1", text)
    return "\\" + signs if re.match(r"\\*[aαq;dδpπrρmμwς] ", signs) else signs


def check_invariant(line: str, capture: Capture) -> None:
    """What holds for every line: see `parse`."""
    assert capture.text == left_in(line, capture)
    assert capture.text == capture.text.strip(" ")
    position = 0
    for span in capture.spans:
        assert position <= span.start < span.end <= len(line)
        position = span.end
        covered = line[span.start : span.end]
        match span.role:
            case SpanRole.SPACE:
                assert set(covered) == {" "}
            case SpanRole.ESCAPE:
                assert covered == "\\"
            case SpanRole.PREFIX:
                assert (span.start, span.end) == (0, 1)
                assert capture.kind is not CaptureKind.NOTE
            case SpanRole.WHO | SpanRole.MENTION:
                assert covered.startswith("@")
                assert capture.people
            case SpanRole.WHEN:
                assert covered.startswith("^")
                assert capture.due is not None
            case SpanRole.PROBLEM:
                assert covered[0] in "@^"
    reported = {(problem.start, problem.end, problem.token) for problem in capture.problems}
    marked = {(s.start, s.end, line[s.start : s.end]) for s in capture.spans if s.role is SpanRole.PROBLEM}
    assert reported == marked
    assert all(problem.token in capture.text for problem in capture.problems)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("a Call Acme", CaptureKind.ACTION, "Call Acme"),
        ("q Does it apply?", CaptureKind.QUESTION, "Does it apply?"),
        ("d Offer 5 %", CaptureKind.DECISION, "Offer 5 %"),
        ("p Prices", CaptureKind.PARKED, "Prices"),
        ("r Three clinics", CaptureKind.RECOGNITION, "Three clinics"),
        ("m Who has Brașov", CaptureKind.MEDIATION, "Who has Brașov"),
        ("w First sale", CaptureKind.WIN, "First sale"),
        ("α Τηλέφωνο", CaptureKind.ACTION, "Τηλέφωνο"),
        ("; Ισχύει;", CaptureKind.QUESTION, "Ισχύει;"),
        ("δ Ναι", CaptureKind.DECISION, "Ναι"),
        ("π Τιμές", CaptureKind.PARKED, "Τιμές"),
        ("ρ Μπράβο", CaptureKind.RECOGNITION, "Μπράβο"),
        ("μ Ποιος", CaptureKind.MEDIATION, "Ποιος"),
        ("ς Νίκη", CaptureKind.WIN, "Νίκη"),
        ("Lost deal", CaptureKind.NOTE, "Lost deal"),
        ("A customer said", CaptureKind.NOTE, "A customer said"),
        ("call", CaptureKind.NOTE, "call"),
        ("a", CaptureKind.NOTE, "a"),
        ("a ", CaptureKind.ACTION, ""),
        ("a\u00a0b", CaptureKind.NOTE, "a\u00a0b"),
        (" a customer said", CaptureKind.NOTE, "a customer said"),
        ("\\a customer said", CaptureKind.NOTE, "a customer said"),
        ("\\\\a customer said", CaptureKind.NOTE, "\\a customer said"),
        ("\\\\server\\share", CaptureKind.NOTE, "\\\\server\\share"),
        ("x and a b", CaptureKind.NOTE, "x and a b"),
        ("", CaptureKind.NOTE, ""),
    ],
)
def test_the_first_letter_with_a_space_says_what_it_is(line: str, kind: CaptureKind, text: str) -> None:
    capture = read(line)
    assert (capture.kind, capture.text) == (kind, text)
    check_invariant(line, capture)


def test_an_action_gets_its_owner_and_date_and_keeps_the_other_words() -> None:
    line = "a Call Acme back @leo ^fri"
    assert read(line) == Capture(
        CaptureKind.ACTION,
        "Call Acme back",
        who=LEO,
        who_named=True,
        due=FRIDAY,
        people=(LEO,),
        spans=(
            Span(0, 1, SpanRole.PREFIX),
            Span(1, 2, SpanRole.SPACE),
            Span(16, 17, SpanRole.SPACE),
            Span(17, 21, SpanRole.WHO),
            Span(21, 22, SpanRole.SPACE),
            Span(22, 26, SpanRole.WHEN),
        ),
    )


@pytest.mark.parametrize(
    ("line", "text", "who"),
    [
        ("a @leo call", "call", LEO),
        ("a call @leo, then wait", "call, then wait", LEO),
        ("a call  @leo  now", "call   now", LEO),
        ("a call\u00a0@leo now", "call\u00a0 now", LEO),
        ("a call @ana_m", "call", ANA),
        ("a call @Ana Muñoz now", "call now", ANA),
        ("a call @ana pop.", "call.", POP),
        ("a call @Ana_Pop", "call", POP),
        ("a call @leo brandt", "call", LEO),
        ("a call @will call", "call call", WILL),
        ("a call @ele", "call", ELENI),
        ("a call @ΕΛΈΝΗ", "call", ELENI),
        ("a call @leo @LEO now", "call now", LEO),
        ("a @leo", "", LEO),
    ],
)
def test_a_person_is_named_by_any_clear_beginning_of_a_name(line: str, text: str, who: RepId) -> None:
    capture = read(line)
    assert (capture.text, capture.who, capture.who_named, capture.problems) == (text, who, True, ())
    check_invariant(line, capture)


@pytest.mark.parametrize(
    "text",
    [
        "bob@x.com",
        "x@leo",
        "(@leo)",
        "@",
        "@ leo",
        "@5pm",
        "@-",
        "@_",
        "^",
        "^^",
        "^_^",
        "x^2",
        "^-1",
        "2^fri",
        "\\",
        "\\x",
    ],
)
def test_signs_inside_words_and_signs_by_themselves_are_plain_text(text: str) -> None:
    for line in (f"a {text}", f"a see {text} there"):
        capture = read(line)
        assert capture == Capture(CaptureKind.ACTION, line[2:], spans=capture.spans)
        check_invariant(line, capture)


def test_a_backslash_takes_the_meaning_from_a_sign() -> None:
    assert read("a \\@leo \\^fri").text == "@leo ^fri"
    assert read("\\@leo \\\\@leo C:\\@leo").text == "@leo \\@leo C:\\@leo"
    assert read("\\@leo").who is None


@pytest.mark.parametrize(
    ("token", "kind", "candidates"),
    [
        ("@nobody", ProblemKind.UNKNOWN_WHO, ()),
        ("@ana/leo", ProblemKind.UNKNOWN_WHO, ()),
        ("@🦊", ProblemKind.UNKNOWN_WHO, ()),
        ("@ana", ProblemKind.AMBIGUOUS_WHO, (ANA, POP)),
        ("^someday", ProblemKind.UNREADABLE_DATE, ()),
        ("^31.2.2026", ProblemKind.UNREADABLE_DATE, ()),
        ("^+9999999d", ProblemKind.UNREADABLE_DATE, ()),
        ("^+5y", ProblemKind.UNREADABLE_DATE, ()),
        ('^"not a date"', ProblemKind.UNREADABLE_DATE, ()),
    ],
)
def test_what_is_not_recognised_stays_in_the_text_and_is_explained(
    token: str, kind: ProblemKind, candidates: tuple[RepId, ...]
) -> None:
    line = f"a Call {token} back"
    capture = read(line)
    assert capture.text == line[2:]
    assert capture.problems == (Problem(kind, token, 7, 7 + len(token), candidates),)
    assert (capture.who, capture.due) == (None, None)
    check_invariant(line, capture)


def test_one_person_and_one_date_are_taken_and_others_stay() -> None:
    line = "a Call @leo or @will ^fri or ^mon or ^soon"
    capture = read(line)
    assert (capture.text, capture.who, capture.due) == ("Call or @will or ^mon or ^soon", LEO, FRIDAY)
    assert [(problem.kind, problem.token) for problem in capture.problems] == [
        (ProblemKind.EXTRA_WHO, "@will"),
        (ProblemKind.EXTRA_DATE, "^mon"),
        (ProblemKind.UNREADABLE_DATE, "^soon"),
    ]
    assert capture.people == (LEO, WILL)
    check_invariant(line, capture)


def test_the_same_date_twice_is_taken_twice() -> None:
    assert read("a call ^fri ^2026-11-20").text == "call"


def test_only_an_action_takes_a_date() -> None:
    capture = read("d Offer 5 % ^fri")
    assert (capture.text, capture.due) == ("Offer 5 % ^fri", None)
    assert [problem.kind for problem in capture.problems] == [ProblemKind.DATE_NOT_USED]
    assert read("Smile ^someday").problems == ()


def test_a_mediation_keeps_its_people_in_the_text() -> None:
    line = "m @leo and @will about Brașov, @leo"
    capture = read(line, speaker=ANA)
    assert (capture.text, capture.who, capture.people) == (line[2:], None, (LEO, WILL))
    assert capture.problems == ()
    check_invariant(line, capture)


@pytest.mark.parametrize(
    ("prefix", "who"), [("", ANA), ("q ", ANA), ("d ", ANA), ("r ", ANA), ("w ", ANA), ("a ", None)]
)
def test_without_a_name_it_is_put_down_to_the_speaker_but_for_actions(prefix: str, who: RepId | None) -> None:
    capture = read(f"{prefix}something", speaker=ANA)
    assert (capture.who, capture.who_named) == (who, False)


def test_a_name_goes_before_the_speaker() -> None:
    capture = read("r @leo well done", speaker=ANA)
    assert (capture.who, capture.who_named, capture.text) == (LEO, True, "well done")


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("a call ^fri Ana", "call Ana", FRIDAY),
        ("a call ^fri, Ana", "call, Ana", FRIDAY),
        ("a call ^20 nov Ana", "call Ana", FRIDAY),
        ("a call ^20 nov 2027 Ana", "call Ana", date(2027, 11, 20)),
        ("a call ^20 people", "call people", FRIDAY),
        ("a call ^fri 20 nov", "call", FRIDAY),
        ("a call ^fri 21 nov", "call 21 nov", FRIDAY),
        ("a call ^16 nov", "call", MONDAY),
        ("a call ^next friday", "call", date(2026, 11, 27)),
        ("a call ^el 20 de noviembre de 2027 ya", "call ya", date(2027, 11, 20)),
        ('a call ^"next friday" Ana', "call Ana", date(2026, 11, 27)),
        ("a call ^“20 nov” Ana", "call Ana", FRIDAY),
        ("a call ^«20 nov» Ana", "call Ana", FRIDAY),
        ("a call ^„20 nov” Ana", "call Ana", FRIDAY),
        ('a call ^"next friday', "call", date(2026, 11, 27)),
        ("a call ^3  days", "call  days", date(2026, 12, 3)),
        ("a call ^fri @leo", "call", FRIDAY),
    ],
)
def test_a_date_takes_as_many_words_as_surely_belong_to_it(line: str, text: str, due: date) -> None:
    capture = read(line)
    assert (capture.text, capture.due) == (text, due)
    check_invariant(line, capture)


def test_an_open_quotation_that_is_no_date_costs_one_word_only() -> None:
    capture = read('a call ^"some day @leo')
    assert (capture.text, capture.who) == ('call ^"some day', LEO)
    assert [problem.token for problem in capture.problems] == ['^"some']


def test_the_date_reader_is_asked_for_what_the_built_in_words_do_not_cover() -> None:
    dates = Almanac(in_a_fortnight=date(2026, 11, 30), advent=date(2026, 11, 29), advent_2027=date(2027, 11, 28))
    assert read("a call ^in a fortnight now", dates).text == "call now"
    assert read("a call ^advent Ana", dates).text == "call Ana"
    assert read("a call ^advent 2027", dates).due == date(2027, 11, 28)
    assert read('a call ^"in a fortnight"', dates).due == date(2026, 11, 30)
    assert read('a call ^"in a fortnight', dates).due == date(2026, 11, 30)


def test_words_that_add_nothing_to_a_natural_date_stay_in_the_text() -> None:
    dates = Almanac(advent=FRIDAY, advent_on=FRIDAY)
    assert read("a call ^advent on", dates).text == "call on"


def test_the_date_reader_is_not_asked_in_vain() -> None:
    dates = Almanac()
    read("d decided ^whenever", dates)
    read("a call ^fri Ana Ben", dates)
    read("a call ^tomorrow ^whenever", dates)
    read("a call ^" + "x" * 60, dates)
    assert dates.asked == []
    read("a " + "^aa bb cc dd ee ff gg " * 20, dates)
    assert len(dates.asked) == 20


def test_beyond_a_few_dozen_signs_they_are_plain_text() -> None:
    capture = read("a" + " @nobody" * (MAX_TOKENS + 5))
    assert len(capture.problems) == MAX_TOKENS


def test_a_capture_without_visible_text_is_empty() -> None:
    assert [read(line).is_empty for line in ("", "a ", "a @leo ^fri", "a \u00a0", "x")] == [
        True,
        True,
        True,
        True,
        False,
    ]


def test_positions_translate_to_the_units_that_the_screen_counts() -> None:
    line = "a 🦊 @leo"
    assert [utf16_offset(line, index) for index in (0, 2, 3, 8)] == [0, 2, 4, 9]
    assert [codepoint_index(line, offset) for offset in (0, 2, 3, 4, 9, 99)] == [0, 2, 3, 3, 8, 8]


@given(st.text(st.characters(exclude_categories=())), st.sampled_from([None, ANA]))
def test_any_text_at_all_is_read_without_loss(line: str, speaker: RepId | None) -> None:
    check_invariant(line, read(line, speaker=speaker))


PIECES = st.lists(st.sampled_from(WORDS + TOKENS + BLANKS + ("\\", ",", " ", " ", " ")), max_size=12)


@given(st.sampled_from(PREFIXES), PIECES)
def test_any_mixture_of_tokens_and_words_is_read_without_loss(prefix: str, pieces: list[str]) -> None:
    line = prefix + "".join(pieces)
    check_invariant(line, read(line, Almanac(a=FRIDAY, Call_Acme=MONDAY)))


@given(st.one_of(PIECES.map("".join), st.text(st.characters(exclude_categories=()))), st.sampled_from(["", *PREFIXES]))
def test_every_text_can_be_written_as_a_note(text: str, prefix: str) -> None:
    text = prefix + text
    capture = read(escaped(text))
    assert (capture.kind, capture.text, capture.problems) == (CaptureKind.NOTE, text.strip(" "), ())


@given(st.text(st.characters(exclude_characters="@^\\", exclude_categories=())))
def test_a_line_without_signs_is_its_own_text(text: str) -> None:
    line = "Note: " + text
    assert read(line).text == line.strip(" ")


def test_generated_lines_are_read_without_loss() -> None:
    for line in capture_lines(seed=2, count=GENERATED):
        capture = read(line)
        out = sum(span.end - span.start for span in capture.spans if span.role in LEFT_OUT)
        assert len(capture.text) == len(line) - out
        if len(line) < LONG:
            check_invariant(line, capture)


@pytest.mark.parametrize(
    "piece", ["x", "@a", "@x ", "^x ", "\\", "\\@ ", " ", '^" ', "@a_", '"x ', "@-", "@ana ", "^20 nov "]
)
def test_a_hundred_thousand_characters_of_the_same_are_read_without_loss(piece: str) -> None:
    line = "a " + (piece * LONG)[:LONG]  # anything but linear time ends in the time limit of the test
    check_invariant(line, read(line))
