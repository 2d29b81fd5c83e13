"""The team: adding without doubles, order, and reps who are never deleted."""

from dataclasses import replace

import pytest

from app.domain.errors import DiskFull, RequestError
from app.domain.ids import RepId
from app.services.team import NewPerson
from tests.services.house import House


def test_people_come_in_at_the_end_in_the_order_given() -> None:
    house = House()

    house.services.team.add([NewPerson("Ana"), NewPerson("  Leo   Brandt ", " leo@example.com ", " Sales ")])
    house.services.team.add([NewPerson("Zoë")])

    reps = house.services.team.reps()
    assert [rep.name for rep in reps] == ["Ana", "Leo Brandt", "Zoë"]
    assert [rep.position for rep in reps] == [0, 1, 2]
    assert (reps[1].email, reps[1].role) == ("leo@example.com", "Sales")
    assert house.services.team.rep(reps[2].id) == reps[2]


def test_the_same_address_or_name_is_the_same_person() -> None:
    house = House()
    first = house.services.team.add([NewPerson("Ștefan Țăranu", "stefan@example.com"), NewPerson("Ana Muñoz")])

    again = house.services.team.add(
        [
            NewPerson("Stefan Taranu", "STEFAN@example.com", "Field sales"),
            NewPerson("ANA MUNOZ", "ana@example.com"),
            NewPerson("Ana Muñoz", "ana@example.com"),
        ]
    )

    assert [rep.id for rep in again] == [rep.id for rep in first]
    reps = house.services.team.reps()
    assert [(rep.name, rep.email, rep.role) for rep in reps] == [
        ("Stefan Taranu", "STEFAN@example.com", "Field sales"),
        ("Ana Muñoz", "ana@example.com", ""),
    ]


def test_namesakes_with_different_addresses_are_two_people() -> None:
    house = House()

    added = house.services.team.add([NewPerson("Ana Pop", "a@example.com"), NewPerson("Ana Pop", "b@example.com")])

    assert len({rep.id for rep in added}) == 2


def test_somebody_who_comes_back_is_active_again() -> None:
    house = House(2)
    house.services.team.set_active(house.rep_ids[0], False)
    assert [rep.id for rep in house.services.team.reps(active_only=True)] == [house.rep_ids[1]]

    house.services.team.add([NewPerson(house.reps[0].name)])

    assert len(house.services.team.reps(active_only=True)) == 2


def test_nobody_without_a_name_comes_in() -> None:
    house = House()
    writes = house.store.writes

    assert house.services.team.add([NewPerson("  ", "x@example.com")]) == ()
    assert house.store.writes == writes


def test_a_rep_is_changed_but_never_nameless() -> None:
    house = House(1)

    changed = house.services.team.update(replace(house.reps[0], name=" Ana  M ", role=" Key accounts "))
    assert (changed.name, changed.role) == ("Ana M", "Key accounts")
    with pytest.raises(RequestError, match="needs a name"):
        house.services.team.update(replace(changed, name="  "))
    assert house.services.team.reps() == (changed,)


def test_the_roster_takes_a_new_order_and_who_is_not_named_follows() -> None:
    house = House(4)
    one, two, three, four = house.rep_ids

    house.services.team.reorder([three, RepId("stranger"), one, three])

    assert [rep.id for rep in house.services.team.reps()] == [three, one, two, four]
    writes = house.store.writes
    house.services.team.reorder([three, one, two, four])
    assert house.store.writes == writes


def test_making_somebody_inactive_twice_writes_once() -> None:
    house = House(1)

    house.services.team.set_active(house.rep_ids[0], False)
    writes = house.store.writes
    assert not house.services.team.set_active(house.rep_ids[0], False).active
    assert house.store.writes == writes
    with pytest.raises(RequestError):
        house.services.team.set_active(RepId("nobody"), True)


def test_a_full_disk_leaves_the_team_as_it_was() -> None:
    house = House(1)
    house.store.full = True

    with pytest.raises(DiskFull):
        house.services.team.add([NewPerson("Leo")])

    assert len(house.services.team.reps()) == 1


def test_the_turns_of_a_rep_come_with_their_meetings_newest_first() -> None:
    house = House(2)
    first, second = house.meeting(), house.meeting(house.rep_ids[1:])
    house.hold(first)
    house.hold(second)
    ana, other = house.rep_ids

    assert [one.meeting.id for one in house.services.team.turns(ana)] == [first.id]
    assert [one.meeting.id for one in house.services.team.turns(other)] == [second.id, first.id]
    assert [one.turn.rep_id for one in house.services.team.turns(other, meetings=1)] == [other]
