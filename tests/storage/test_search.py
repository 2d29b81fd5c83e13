"""Finding what was said, in any script, whatever the query holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import ItemId, MeetingId
from app.services.ports import MeetingStatus
from app.storage.search import folded
from app.storage.store import SqlStore
from tests.storage.making import a_meeting, a_note, a_projection

TEXTS = {
    "es": "Mañana llamar a Muñoz",
    "el": "Ο Σίσυφος και η Ελένη αύριο",
    "ro": "Întâlnire cu Ștefan vineri",
    "zh": "明天给会议室打电话",
    "th": "ประชุมพรุ่งนี้",
    "hi": "हिन्दी में बात",
    "ar": "اجتماع المبيعات",
    "emoji": "shipped 🚀 at last → done",
    "quotes": 'she said "never" AND* left (NEAR) -x',
}


@pytest.fixture
def told(store: SqlStore) -> SqlStore:
    """A store in which one meeting holds all texts."""
    store.save_meeting(a_meeting())
    texts = tuple(("note", ItemId(name), text) for name, text in TEXTS.items())
    store.append(MeetingId("m1"), [a_note(1)], a_projection(texts=texts))
    return store


def found(store: SqlStore, query: str) -> list[str]:
    return [hit.item_id for hit in store.search(query)]


@pytest.mark.parametrize(
    ("query", "item"),
    [
        ("manana", "es"), ("MAÑANA", "es"), ("munoz llamar", "es"), ("lla", "es"),
        ("σισυφος", "el"), ("ΣΊΣΥΦΟΣ", "el"), ("ΕΛΕΝΗ", "el"), ("αυριο", "el"),
        ("intalnire", "ro"), ("stefan", "ro"), ("Ştefan", "ro"),
        ("会议", "zh"), ("会议室", "zh"), ("打电话", "zh"), ("室打", "zh"),
        ("พรุ่งนี้", "th"), ("हिन्दी", "hi"), ("اجتماع", "ar"),
        ("🚀", "emoji"), ("→", "emoji"), ("shipped 🚀", "emoji"),
        ('"never"', "quotes"), ("AND*", "quotes"), ("(NEAR)", "quotes"), ("-x", "quotes"),
    ],
)  # fmt: skip
def test_a_text_is_found_by_its_words_in_any_script(told: SqlStore, query: str, item: str) -> None:
    assert found(told, query) == [item]


@pytest.mark.parametrize("query", ["", "  ", "\0", "nothing like it", "议会", "🎉", 'shipped"nothing', "llamar stefan"])
def test_what_was_not_said_is_not_found(told: SqlStore, query: str) -> None:
    assert found(told, query) == []


def test_the_text_shown_is_the_one_that_was_written(told: SqlStore) -> None:
    (hit,) = told.search("munoz")

    assert (hit.meeting_id, hit.kind, hit.text) == ("m1", "note", "Mañana llamar a Muñoz")


@given(st.text())
def test_folding_never_fails(text: str) -> None:
    folded(text).encode()


def test_no_query_breaks_the_search(told: SqlStore) -> None:
    @given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\"'*():^-+ \0\ud83d"))))
    def ask(query: str) -> None:
        told.search(query)

    ask()


def test_newer_meetings_come_first_and_hidden_ones_never(store: SqlStore) -> None:
    for name, start, changes in [
        ("old", 1_000, {}),
        ("new", 3_000, {}),
        ("middle", 2_000, {}),
        ("practice", 4_000, {"rehearsal": True}),
        ("mistake", 5_000, {}),
    ]:
        store.save_meeting(a_meeting(name, **changes))
        status = MeetingStatus.CANCELLED if name == "mistake" else MeetingStatus.FINISHED
        texts = (("note", ItemId("n"), "Acme"),)
        store.append(MeetingId(name), [a_note(1)], a_projection(name, status, started_utc_ms=start, texts=texts))

    assert [hit.meeting_id for hit in store.search("acme")] == ["new", "middle", "old"]
    assert [hit.meeting_id for hit in store.search("acme", limit=1)] == ["new"]


def test_the_index_follows_corrections_and_withdrawals(store: SqlStore) -> None:
    store.save_meeting(a_meeting())
    note, other = ItemId("n1"), ItemId("n2")
    for seq, texts in enumerate(
        [(("note", note, "Acme"), ("note", other, "Bolt")), (("note", note, "Apex"), ("note", other, "Bolt")), ()], 1
    ):
        store.append(MeetingId("m1"), [a_note(seq)], a_projection(texts=texts))
        hits = [found(store, query) for query in ("acme", "apex", "bolt")]
        expected = {1: [["n1"], [], ["n2"]], 2: [[], ["n1"], ["n2"]], 3: [[], [], []]}[seq]

        assert hits == expected
