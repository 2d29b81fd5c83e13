"""The steady clock: right through sleep, whatever happens to the wall clock."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from app.services.ports import Clock, Ids
from app.system import clock as module
from app.system.clock import SteadyClock, Ticks, platform_ticks
from app.system.ids import RandomIds

SECOND_NS = 1_000_000_000
HOUR_NS = 3_600 * SECOND_NS
WALL_NS = 1_795_000_000 * SECOND_NS


class Machine:
    """A machine whose time a test moves: awake, asleep, and by the hands of its wall clock."""

    def __init__(self) -> None:
        self.counting_ns = 7 * SECOND_NS
        self.awake_ns = 5 * SECOND_NS
        self.wall_ns = WALL_NS

    def run(self, ns: int) -> None:
        self.awake_ns += ns
        self.sleep(ns)

    def sleep(self, ns: int) -> None:
        self.counting_ns += ns
        self.wall_ns += ns

    def clock(self) -> SteadyClock:
        return SteadyClock(Ticks(lambda: self.counting_ns, lambda: self.awake_ns), lambda: self.wall_ns)


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_it_is_the_clock_and_these_are_the_ids_that_the_services_ask_for() -> None:
    def read(clock: Clock, ids: Ids) -> tuple[int, set[str]]:
        return clock.now_utc_ms(), {ids.new() for _ in range(100)}

    now_utc_ms, made = read(SteadyClock(), RandomIds())

    assert abs(now_utc_ms - time.time_ns() // 1_000_000) < 50
    assert len(made) == 100


def test_it_counts_through_sleep(machine: Machine) -> None:
    clock = machine.clock()
    machine.run(3 * SECOND_NS)
    machine.sleep(60 * SECOND_NS)
    machine.run(500_000)

    assert clock.now_utc_ms() == WALL_NS // 1_000_000 + 63_000
    assert clock.suspended_ms() == 60_000


@pytest.mark.parametrize("jump_ns", [HOUR_NS, -HOUR_NS])
def test_setting_the_wall_clock_does_not_move_it(machine: Machine, jump_ns: int) -> None:
    clock = machine.clock()
    machine.run(SECOND_NS)
    machine.wall_ns += jump_ns

    assert clock.now_utc_ms() == WALL_NS // 1_000_000 + 1_000
    assert clock.wall_utc_ms() == (WALL_NS + SECOND_NS + jump_ns) // 1_000_000
    assert clock.suspended_ms() == 0


def test_the_wall_clock_is_taken_over_when_asked_for(machine: Machine) -> None:
    clock = machine.clock()
    machine.wall_ns += HOUR_NS
    clock.anchor()
    machine.run(SECOND_NS)

    assert clock.now_utc_ms() == (WALL_NS + HOUR_NS + SECOND_NS) // 1_000_000


def test_today_is_the_local_day_of_the_wall_clock(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(time, "tzset"):  # Windows cannot change its zone for one process
        assert machine.clock().today() in {date(2026, 11, 18), date(2026, 11, 19)}
        return
    days = []
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        days.append(machine.clock().today())
    monkeypatch.undo()
    time.tzset()

    assert days[0] > days[1]


@pytest.mark.parametrize(("told", "zone"), [("Europe/Athens", "Europe/Athens"), ("Nowhere/Land", "UTC")])
def test_the_zone_is_the_machines_or_utc(monkeypatch: pytest.MonkeyPatch, told: str, zone: str) -> None:
    monkeypatch.setenv("TZ", told)

    assert SteadyClock().zone() == zone


def test_the_readings_of_this_platform_go_forward_and_agree_while_awake() -> None:
    ticks = platform_ticks()
    counting, awake = ticks.counting_ns(), ticks.awake_ns()
    time.sleep(0.05)
    counted, was_awake = ticks.counting_ns() - counting, ticks.awake_ns() - awake

    assert counted >= 50_000_000
    assert abs(counted - was_awake) < 20_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="names the clocks of Linux")
def test_linux_counts_by_the_clock_that_goes_on_in_suspend() -> None:
    assert abs(platform_ticks().counting_ns() - time.clock_gettime_ns(time.CLOCK_BOOTTIME)) < SECOND_NS


def test_no_qt_and_no_zone_database_is_loaded_to_keep_time() -> None:
    script = "import sys, app.system.clock; sys.exit('PySide6' in sys.modules or 'tzlocal' in sys.modules)"
    root = Path(module.__file__).parents[2]

    assert subprocess.run([sys.executable, "-c", script], cwd=root, check=False).returncode == 0
