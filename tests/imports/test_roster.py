"""A team pasted or read from a file: everybody is found, nobody twice, and nothing is applied that was not shown."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import RepId
from app.imports.roster import (
    LONGEST_NAME,
    MOST_BYTES,
    MOST_PEOPLE,
    Change,
    Refusal,
    RosterPreview,
    RosterRow,
    RowNote,
    RowReason,
    RowStatus,
    is_address,
    preview_roster,
)
from app.imports.roster_lines import LONGEST_LINE
from app.imports.text import visible
from app.services.ports import Rep
from app.services.team import NewPerson, TeamService
from tests.fakes import CountingIds, MemoryStore
from tests.generators import ADDRESSES, GENERATED, NAMES, rosters

ANA = Rep(RepId("ana"), "Ana Muñoz", "ana@x.com", "Field sales")
LEO = Rep(RepId("leo"), "Leo Brandt")
ZED = Rep(RepId("zed"), "Zed Pop", "zed@x.com", active=False)
TEAM = (ANA, LEO, ZED)


def people(source: str | bytes) -> list[tuple[str, str, str]]:
    """Name, address and role of everybody who would come in."""
    return [(person.name, person.email, person.role) for person in preview_roster(source).people]


def only(source: str, team: tuple[Rep, ...] = ()) -> RosterRow:
    """The one row of `source`."""
    (row,) = preview_roster(source, team).rows
    return row


def test_pasted_lines_become_people_as_the_first_screen_shows() -> None:
    source = """Ana Muñoz <ana.munoz@example.com>
Leo Brandt leo@example

Ioana Mureșan
Γιώργος Νικολαΐδης <giorgos@example.com>"""
    rows = preview_roster(source).rows
    assert [(row.line, row.name, row.email, row.status) for row in rows] == [
        (1, "Ana Muñoz", "ana.munoz@example.com", RowStatus.OK),
        (2, "Leo Brandt", "", RowStatus.BAD_EMAIL),
        (4, "Ioana Mureșan", "", RowStatus.NO_EMAIL),
        (5, "Γιώργος Νικολαΐδης", "giorgos@example.com", RowStatus.OK),
    ]
    assert rows[1].bad_email == "leo@example"
    assert preview_roster(source).to_check == (rows[1],)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Pop <ana@x.com>", [("Ana Pop", "ana@x.com", "")]),
        ("Ana Pop ana@x.com", [("Ana Pop", "ana@x.com", "")]),
        ("ana@x.com Ana Pop", [("Ana Pop", "ana@x.com", "")]),
        ("Ana Pop (ana@x.com)", [("Ana Pop", "ana@x.com", "")]),
        ("Ana Pop - ana@x.com", [("Ana Pop", "ana@x.com", "")]),
        ("Ana Pop <mailto:ana@x.com>", [("Ana Pop", "ana@x.com", "")]),
        ("Ana Pop <ana@x.com> old@x.com", [("Ana Pop", "ana@x.com", "")]),
        ("- Ana Pop", [("Ana Pop", "", "")]),
        ("2. Ana Pop,", [("Ana Pop", "", "")]),
        ("• [x] Ana Pop", [("Ana Pop", "", "")]),
        ('"Pop, Ana" <ana@x.com>', [("Ana Pop", "ana@x.com", "")]),
        ("“Ana Pop” <ana@x.com>", [("Ana Pop", "ana@x.com", "")]),
        ("Ana Pop <>", [("Ana Pop", "", "")]),
        ("Ana (Cluj) Pop", [("Ana (Cluj) Pop", "", "")]),
        ("Pop, Ana <ana.pop@x.com>", [("Ana Pop", "ana.pop@x.com", "")]),
        ("Leo, Ana <ana@x.com>", [("Leo", "", ""), ("Ana", "ana@x.com", "")]),
        ("Ana <a@x.com>, Leo <l@y.com>", [("Ana", "a@x.com", ""), ("Leo", "l@y.com", "")]),
        ("Ana <a@x.com>; Leo <l@y.com>;", [("Ana", "a@x.com", ""), ("Leo", "l@y.com", "")]),
        ("To: Pop, Ana <a@x.com>; Brandt, Leo <l@y.com>", [("Ana Pop", "a@x.com", ""), ("Leo Brandt", "l@y.com", "")]),
        ("Ana <a@x.com>, Zoe <z@x.com>; Leo", [("Ana", "a@x.com", ""), ("Zoe", "z@x.com", ""), ("Leo", "", "")]),
        ("Ana, Ben, Leo", [("Ana", "", ""), ("Ben", "", ""), ("Leo", "", "")]),
        ("Ana, a@x.com, Leo, l@y.com", [("Ana", "a@x.com", ""), ("Leo", "l@y.com", "")]),
        ("Ana, Zoe, Leo, l@y.com", [("Ana", "", ""), ("Zoe", "", ""), ("Leo", "l@y.com", "")]),
        ("Ana, Leo, l@y.com", [("Ana", "", ""), ("Leo", "l@y.com", "")]),
        ("Ana Pop,ana@x.com", [("Ana Pop", "ana@x.com", "")]),
        ("ana@x.com,Ana Pop", [("Ana Pop", "ana@x.com", "")]),
        ("Ana Pop,ana@x.com,Sales", [("Ana Pop", "ana@x.com", "Sales")]),
        ("Ana Pop\tana@x.com\tSales", [("Ana Pop", "ana@x.com", "Sales")]),
        ("Ana Pop;Sales;ana@x.com", [("Ana Pop", "ana@x.com", "Sales")]),
        ("ana.maria_pop+1@x.com", [("Ana Maria Pop", "ana.maria_pop+1@x.com", "")]),
        ("a@x.com, l@y.com", [("A", "a@x.com", ""), ("L", "l@y.com", "")]),
        ('Ana "the <Fox" Pop', [('Ana "the <Fox" Pop', "", "")]),
        ('Ana "Fox, Leo', [("Ana Fox", "", ""), ("Leo", "", "")]),
        ("To:", []),
        ("=cmd|' /C calc'!A0", [("=cmd|' /C calc'!A0", "", "")]),
        ("<b>Ana</b>", [("Ana</b>", "", "")]),
    ],
)
def test_names_and_addresses_are_found_however_they_stand_together(
    line: str, expected: list[tuple[str, str, str]]
) -> None:
    assert people(line) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Name,Email,Role\nAna Pop,ana@x.com,Sales\n", [("Ana Pop", "ana@x.com", "Sales")]),
        ("nombre;correo electrónico;cargo\nAna Pop;ana@x.com;Jefa\n", [("Ana Pop", "ana@x.com", "Jefa")]),
        ("Nombre;Apellidos;E-mail\nAna;Pop Ruiz;ana@x.com\n", [("Ana Pop Ruiz", "ana@x.com", "")]),
        ("Nume\tPrenume\tAdresă de e-mail\nȚăranu\tȘtefan\ts@x.ro\n", [("Ștefan Țăranu", "s@x.ro", "")]),
        ("Prenume,Funcție\nIoana,Vânzări\n", [("Ioana", "", "Vânzări")]),
        ("Όνομα|Ηλεκτρονικό ταχυδρομείο|Ρόλος\nΕλένη|e@x.gr|Πωλήσεις\n", [("Ελένη", "e@x.gr", "Πωλήσεις")]),
        ("First name,Last name,E-mail address\nAna,Pop,ana@x.com\n", [("Ana Pop", "ana@x.com", "")]),
        ("sep=;\nName;Email\nAna;a@x.com\n", [("Ana", "a@x.com", "")]),
        ("Email,Phone\nana.pop@x.com,1\n", [("Ana Pop", "ana.pop@x.com", "")]),
        ('Name,Role\n"Pop, Ana","Sales, ""North"""\n', [("Ana Pop", "", 'Sales, "North"')]),
        ('Name,Role\n"Ana\nPop",Sales\nLeo,Sales\n', [("Ana Pop", "", "Sales"), ("Leo", "", "Sales")]),
        ('Name,Role\n"Ana,Sales\nLeo,Sales\n', [("Ana", "", "Sales"), ("Leo", "", "Sales")]),
        ("Name,Role\nAna <a@x.com>,Sales\n", [("Ana", "a@x.com", "Sales")]),
        ("Name,Email\nAna,a@x.com; b@x.com\n", [("Ana", "a@x.com", "")]),
        ("Name,Name,Email\nAna,Pop,a@x.com\n", [("Ana", "a@x.com", "")]),
        ("Name,Email\nAna\nLeo,l@x.com,extra,cells\n,,,\n", [("Ana", "", ""), ("Leo", "l@x.com", "")]),
        ("Name\nAna Pop <a@x.com>\n", [("Ana Pop", "a@x.com", "")]),
        ("\ufeffName,Email\r\nAna,a@x.com\r\n", [("Ana", "a@x.com", "")]),
        ("Role,Team\nAna,Leo\n", [("Role", "", ""), ("Team", "", ""), ("Ana", "", ""), ("Leo", "", "")]),
        ("", []),
        ("sep=;\n", []),
        ("\n \n\t\n", []),
    ],
)
def test_tables_are_read_by_their_header_in_four_languages(source: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(source) == expected


def test_a_row_without_a_name_is_shown_as_unreadable_with_its_line() -> None:
    rows = preview_roster("Name,Email,Phone\nAna,,\n,,123\n").rows
    assert [(row.line, row.name, row.status, row.reason) for row in rows] == [
        (2, "Ana", RowStatus.NO_EMAIL, None),
        (3, ",,123", RowStatus.UNREADABLE, RowReason.NO_NAME),
    ]
    assert only("-----").reason is RowReason.NO_NAME
    assert preview_roster("-----").people == ()


def test_the_line_of_a_row_is_the_one_where_it_begins() -> None:
    rows = preview_roster('Name,Role\r\n\r\n"Ana\r\nPop",x\r\nLeo,y').rows
    assert [row.line for row in rows] == [3, 5]


def test_bytes_are_read_and_a_guess_is_told_of() -> None:
    assert people("Name;Email\nȘtefan;s@x.ro".encode("utf-16")) == [("Ștefan", "s@x.ro", "")]
    guess = preview_roster("Muñoz <m@x.com>".encode("latin-1"))
    assert (guess.rows[0].name, guess.encoding_guessed) == ("Muñoz", True)
    assert preview_roster(b"PK\x03\x04\0\0\0") == RosterPreview(refused=Refusal.NOT_TEXT)


def test_the_same_person_comes_in_once_with_all_that_is_known() -> None:
    preview = preview_roster(
        "Ana Pop\nleo@x.com\nANA POP <ana@x.com>\nLeo Brandt,LEO@x.com,Sales\nana pop\nÁna Pop <ana@x.com>"
    )
    assert [(row.status, row.reason, row.same_as_line) for row in preview.rows] == [
        (RowStatus.OK, None, None),
        (RowStatus.OK, None, None),
        (RowStatus.DUPLICATE, RowReason.SAME_NAME, 1),
        (RowStatus.DUPLICATE, RowReason.SAME_EMAIL, 2),
        (RowStatus.DUPLICATE, RowReason.SAME_NAME, 1),
        (RowStatus.DUPLICATE, RowReason.SAME_EMAIL, 1),
    ]
    assert preview.people == (NewPerson("Ana Pop", "ana@x.com"), NewPerson("Leo Brandt", "leo@x.com", "Sales"))
    assert preview.rows[1].notes == frozenset()


def test_a_bad_address_is_mended_by_a_good_one_further_down() -> None:
    preview = preview_roster("Ana ana@x\nAna ana@y\nAna <ana@x.com>")
    assert preview.people == (NewPerson("Ana", "ana@x.com"),)
    assert preview.rows[0].bad_email == ""
    assert preview_roster("Ana\nAna ana@x").rows[0].bad_email == "ana@x"


def test_namesakes_with_different_addresses_are_two_people_and_are_pointed_out() -> None:
    preview = preview_roster("Ana Pop <a@x.com>\nana pop <b@x.com>\nAna Muñoz <other@x.com>", TEAM)
    assert [row.notes for row in preview.rows] == [frozenset(), {RowNote.NAMESAKE}, {RowNote.NAMESAKE}]
    assert len(preview.people) == 3


@pytest.mark.parametrize(
    ("line", "changes", "person"),
    [
        ("ANA MUNOZ <Ana@X.com>", set(), None),
        ("ana@x.com", set(), None),
        ("Ana Muñoz", set(), None),
        ("leo brandt", set(), None),
        ("Leo Brandt leo@x", set(), None),
        ("Ana Ruiz <ana@x.com>", {Change.NAME}, NewPerson("Ana Ruiz", "ana@x.com", "Field sales")),
        ("leo brandt <leo@x.com>", {Change.EMAIL}, NewPerson("Leo Brandt", "leo@x.com")),
        ("Ana,ana@x.com,Lead", {Change.NAME, Change.ROLE}, NewPerson("Ana", "ana@x.com", "Lead")),
        ("zed pop", {Change.ACTIVE}, NewPerson("Zed Pop", "zed@x.com")),
    ],
)
def test_who_is_in_the_team_is_updated_or_left_alone(line: str, changes: set[Change], person: NewPerson | None) -> None:
    row = only(line, TEAM)
    assert row.rep_id in {rep.id for rep in TEAM}
    assert row.changes == changes
    assert row.status is (RowStatus.UPDATES_EXISTING if changes else RowStatus.DUPLICATE)
    assert row.reason is (None if changes else RowReason.IN_TEAM)
    assert preview_roster(line, TEAM).people == (() if person is None else (person,))


def test_a_later_line_can_turn_a_known_person_into_an_update() -> None:
    preview = preview_roster("Leo Brandt\nLeo Brandt <leo@x.com>", TEAM)
    assert [row.status for row in preview.rows] == [RowStatus.UPDATES_EXISTING, RowStatus.DUPLICATE]
    assert preview.people == (NewPerson("Leo Brandt", "leo@x.com"),)


def test_two_lines_that_both_mean_one_of_the_team_come_in_once() -> None:
    preview = preview_roster("Ana Ruiz <ana@x.com>\nAna Muñoz", TEAM)
    assert [(row.status, row.same_as_line) for row in preview.rows] == [
        (RowStatus.UPDATES_EXISTING, None),
        (RowStatus.DUPLICATE, 1),
    ]


def test_what_nobody_can_see_is_taken_out_of_names_and_told_of() -> None:
    row = only("ev\u202eil\x07 \u2066Ana\u2069 <e@x.com>")
    assert (row.name, row.email, row.notes) == ("evil Ana", "e@x.com", frozenset({RowNote.HIDDEN_REMOVED}))
    assert only("Ana").notes == frozenset()


def test_a_name_made_of_the_address_is_told_of() -> None:
    assert only("ana.pop@x.com").notes == {RowNote.NAME_FROM_EMAIL}
    assert only("@ana").name == "Ana"
    assert only("123@x.com").status is RowStatus.UNREADABLE


@pytest.mark.parametrize(
    "source",
    [
        "x" * (LONGEST_NAME + 1),
        "x" * (LONGEST_LINE + 1),
        f"Name,Role\nAna,{'x' * 201}",
        f"Name,Role\nAna,{'x' * 20_000}",
    ],
)
def test_what_is_far_too_long_for_a_person_is_unreadable(source: str) -> None:
    row = only(source)
    assert (row.status, row.reason) == (RowStatus.UNREADABLE, RowReason.TOO_LONG)
    assert len(row.name) <= LONGEST_NAME


def test_too_much_at_once_is_refused_with_the_limit() -> None:
    assert preview_roster("x" * (MOST_BYTES + 1)) == RosterPreview(refused=Refusal.TOO_LARGE, limit=MOST_BYTES)
    many = "\n".join(f"Ana {number}" for number in range(MOST_PEOPLE + 1))
    assert preview_roster(many) == RosterPreview(refused=Refusal.TOO_MANY, limit=MOST_PEOPLE)
    assert len(preview_roster(many[: many.rindex("\n")]).people) == MOST_PEOPLE


@pytest.mark.parametrize(
    "text", ["ana@x.com", "a.b+c@sub.x-y.org", "ș@ț.ro", "o'neil@x.co", "ana@παράδειγμα.ελ", "1@2.io"]
)
def test_what_can_be_written_to_is_an_address(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "ana", "@", "ana@", "@x.com", "ana@x", "ana@x.c", "ana@x.1", "ana@.com", "ana@x..com", "a..b@x.com",
     ".a@x.com", "a.@x.com", "a b@x.com", "a@b@x.com", "ana@-x.com", "ana@x.com\n", "a\u202eb@x.com",
     "x" * 65 + "@x.com", "a@" + "x." * 130 + "com"],
)  # fmt: skip
def test_what_cannot_be_written_to_is_none(text: str) -> None:
    assert not is_address(text)


def check_promises(source: str | bytes, preview: RosterPreview) -> None:
    """What holds for every source."""
    emails = [person.email.casefold() for person in preview.people if person.email]
    assert len(set(emails)) == len(emails)
    lines = [row.line for row in preview.rows]
    assert lines == sorted(lines)
    for row in preview.rows:
        assert row.line >= 1
        assert len(row.name) <= LONGEST_NAME
        assert not row.email or is_address(row.email)
        if row.comes_in:
            assert any(char.isalnum() for char in row.name)
            assert row.name == visible(row.name)
        if row.same_as_line is not None:
            assert row.same_as_line <= row.line
            assert row.status is RowStatus.DUPLICATE


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_is_too_odd(source: str) -> None:
    check_promises(source, preview_roster(source, TEAM))


@given(st.binary())
def test_no_bytes_are_too_odd(source: bytes) -> None:
    check_promises(source, preview_roster(source, TEAM))


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(ADDRESSES)), max_size=12), st.sampled_from("\n;,"))
def test_applying_what_was_shown_and_reading_it_again_changes_nothing(
    pairs: list[tuple[str, str]], separator: str
) -> None:
    source = separator.join(f"{name} <{address}>" for name, address in pairs)
    preview = preview_roster(source)
    team = tuple(
        Rep(RepId(str(number)), person.name, person.email, person.role) for number, person in enumerate(preview.people)
    )
    again = preview_roster(source, team)
    assert again.people == ()


TEAMS = st.lists(
    st.builds(
        Rep,
        st.integers(0, 10**9).map(lambda number: RepId(str(number))),
        st.sampled_from(("Ana Muñoz", "ana munoz", "Leo", "Zoe")),
        st.sampled_from(("", "ana@x.com", "leo@x.com", "zoe@x.com")),
        active=st.booleans(),
    ),
    max_size=4,
    unique_by=(lambda rep: rep.id, lambda rep: rep.email or rep.id),
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(("Ana Muñoz", "Ana Munoz", "LEO", "Zoe", "Zoe Ruiz")),
        st.sampled_from(("", "ana@x.com", "ANA@x.com", "leo@x.com", "new@x.com", "bad@x")),
    ),
    max_size=5,
)


@given(TEAMS, ROWS)
def test_applying_adds_and_changes_just_what_was_shown(team: list[Rep], pairs: list[tuple[str, str]]) -> None:
    team = [replace(rep, position=position) for position, rep in enumerate(team)]
    preview = preview_roster("\n".join(f"{name} <{address}>" for name, address in pairs), team)
    store = MemoryStore()
    store.save_reps(team)
    TeamService(store, CountingIds()).add(preview.people)
    after = {rep.id: rep for rep in store.reps()}
    new = [row for row in preview.rows if row.comes_in and row.rep_id is None]
    assert len(after) == len(team) + len(new)
    for row in preview.rows:
        if row.rep_id is not None and row.comes_in:
            assert (after[row.rep_id].name, after[row.rep_id].email) == (row.name, row.email)
            assert after[row.rep_id].active
    updated = {row.rep_id for row in preview.rows if row.status is RowStatus.UPDATES_EXISTING}
    assert all(after[rep.id] == rep for rep in team if rep.id not in updated)


def test_a_member_without_an_address_gets_the_first_one_and_a_namesake_the_second() -> None:
    preview = preview_roster("Leo Brandt <leo@x.com>\nLeo Brandt <leo@y.com>\nLeo Brandt", TEAM)
    assert [(row.status, row.email, row.rep_id) for row in preview.rows] == [
        (RowStatus.UPDATES_EXISTING, "leo@x.com", LEO.id),
        (RowStatus.OK, "leo@y.com", None),
        (RowStatus.DUPLICATE, "", None),
    ]


def test_generated_rosters_keep_the_promises() -> None:
    for source in rosters(seed=2, count=GENERATED):
        check_promises(source, preview_roster(source, TEAM))
