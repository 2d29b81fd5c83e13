"""The speaking order rotates fairly and says why."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import RepId
from app.domain.meeting.order import PastMeeting, PastTurn, speaking_order
from app.domain.meeting.plan import OrderMethod, OrderReason, ReasonKind

ROSTER = tuple(RepId(name) for name in ("ana", "bea", "cid", "dan"))


def held(*names: str, cut: tuple[str, ...] = ()) -> PastMeeting:
    """A past meeting in which these spoke in this order."""
    return tuple(
        PastTurn(RepId(name), place, 60_000, 40_000 if name in cut else 60_000)
        for place, name in enumerate(names, start=1)
    )


def names(history: list[PastMeeting]) -> list[str]:
    return [one.rep_id for one in speaking_order(ROSTER, history, OrderMethod.ROTATE)]


def reasons(history: list[PastMeeting]) -> dict[str, OrderReason]:
    return {one.rep_id: one.reason for one in speaking_order(ROSTER, history, OrderMethod.ROTATE)}


def test_the_first_meeting_follows_the_roster() -> None:
    assert names([]) == list(ROSTER)
    assert set(reasons([]).values()) == {OrderReason(ReasonKind.FIRST_MEETING)}


def test_who_never_started_starts_before_who_started_long_ago() -> None:
    history = [held("bea", "ana", "cid", "dan"), held("ana", "bea", "cid", "dan")]
    assert names(history)[0] == "cid"
    assert reasons(history)["cid"].kind is ReasonKind.STARTS_NEVER_BEFORE


def test_when_all_have_started_the_longest_ago_starts_and_the_number_is_said() -> None:
    history = [held("dan"), held("cid"), held("bea"), held("ana")]
    assert names(history)[0] == "ana"
    assert reasons(history)["ana"] == OrderReason(ReasonKind.STARTS_LONGEST_AGO, 4)


def test_who_spoke_late_lately_goes_earlier_and_who_started_last_goes_last() -> None:
    history = [held("ana", "bea", "cid", "dan")]
    assert names(history) == ["bea", "dan", "cid", "ana"]
    why = reasons(history)
    assert why["dan"] == OrderReason(ReasonKind.SPOKE_LATE, 4)
    assert why["ana"].kind is ReasonKind.STARTED_LAST


def test_who_was_cut_short_moves_up() -> None:
    history = [held("ana", "bea", "cid", "dan", cut=("cid",))]
    assert names(history) == ["bea", "cid", "dan", "ana"]
    assert reasons(history)["cid"].kind is ReasonKind.CUT_SHORT


def test_spoke_early_is_said_of_those_before_the_middle() -> None:
    history = [held("cid", "ana", "bea", "dan"), held("bea", "ana", "cid", "dan"), held("dan", "ana", "bea", "cid")]
    why = reasons(history)
    assert why["ana"].kind is ReasonKind.STARTS_NEVER_BEFORE
    assert why["bea"] == OrderReason(ReasonKind.SPOKE_EARLY, 2)


def test_a_new_rep_does_not_have_to_start_and_comes_before_who_started_last() -> None:
    history = [held("ana", "bea", "cid")]
    assert names(history) == ["bea", "cid", "dan", "ana"]
    assert reasons(history)["dan"].kind is ReasonKind.NEW


def test_cut_short_is_about_the_last_meeting_only() -> None:
    history = [held("ana", "bea", "dan"), held("bea", "ana", "cid", "dan", cut=("cid",))]
    assert reasons(history)["cid"].kind is not ReasonKind.CUT_SHORT


def test_random_and_by_hand_keep_everybody_and_ignore_strangers() -> None:
    dealt = tuple(RepId(name) for name in ("dan", "zoe", "ana"))
    for method in (OrderMethod.RANDOM, OrderMethod.BY_HAND):
        order = speaking_order(ROSTER, [], method, shuffled=dealt, by_hand=dealt)
        assert [one.rep_id for one in order] == ["dan", "ana", "bea", "cid"]
        assert {one.reason.kind for one in order} == {ReasonKind(method.value)}
    assert [one.rep_id for one in speaking_order(ROSTER, [], OrderMethod.ROSTER)] == list(ROSTER)


@given(st.lists(st.permutations(ROSTER), max_size=9))
def test_the_order_is_always_everybody_once(meetings: list[list[RepId]]) -> None:
    assert sorted(names([held(*meeting) for meeting in meetings])) == sorted(ROSTER)


def test_over_many_meetings_everybody_starts_equally_often() -> None:
    history: list[PastMeeting] = []
    starters: list[str] = []
    for _ in range(40):
        order = names(history)
        starters.append(order[0])
        history.insert(0, held(*order))
    assert {starters.count(name) for name in ROSTER} == {10}
