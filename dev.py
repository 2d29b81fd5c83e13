#!/usr/bin/env python3
"""Set up, run, test and check Quince, each with one command and nothing done by hand before.

Runs under any Python from 3.8 on, with the standard library alone: it finds a Python for Quince, makes `.venv` beside
this file, installs the locked packages and sees to the system libraries. What is done already is not done again.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple, NoReturn
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent
WINDOWS = os.name == "nt"
VENV = ROOT / ".venv"
STAMP = VENV / "quince-setup.json"
UNFINISHED = VENV / "quince-setup.unfinished"
APT_LIST = ROOT / "packaging" / "apt.txt"
RUN_LOCK = ROOT / "packaging" / "requirements.txt"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.txt"
CATALOGUES = ROOT / "resources" / "translations"

# English is what the texts are written in: its catalogue holds nothing but the plural forms.
SOURCE_LANGUAGE = "en"
LANGUAGES = (SOURCE_LANGUAGE, "es", "ro", "el")

OLDEST = (3, 12)
# The order in which versions are wanted: what the tests run on first, then what should do.
WANTED = ((3, 13), (3, 12), (3, 14), (3, 15))

# Settings of the surroundings that would bend what is installed or imported.
MEDDLERS = (
    "PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__",
    "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PIP_NO_DEPS",
)  # fmt: skip

USAGE = """\
usage: python3 dev.py COMMAND

  run [-- ARGS]       start Quince; ARGS are its own (python3 dev.py run -- --help)
  test [PYTEST ARGS]  run the tests; without arguments all of them, and the coverage they promise
  check               ruff, mypy --strict and the import rule
  bench [ARGS]        measure (python3 dev.py bench --json FILE)
  shots DIR           write a picture of every screen to DIR
  freeze              build the folder dist/quince that needs no Python, and try it
  lock                resolve the packages anew (needs uv) and write packaging/requirements*.txt
  translate           bring resources/translations to the texts of the source, and compile what is complete
"""


class Python(NamedTuple):
    """An interpreter that was found, and what it can do."""

    path: str
    version: tuple[int, int]
    full_version: str
    makes_venvs: bool


class Library(NamedTuple):
    """A line of packaging/apt.txt: the package, and the library or program that shows that it is there."""

    package: str
    token: str


def say(text: str) -> None:
    """Tell what is going on, at once."""
    print(text, flush=True)


def stop(problem: str, *commands: str) -> NoReturn:
    """Leave with one sentence, and the exact command that mends it if there is one."""
    lines = [problem, *("    " + command for command in commands)]
    print("\n".join(lines), file=sys.stderr, flush=True)
    raise SystemExit(1)


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without what would bend the set-up, and with `more`."""
    environment = {name: value for name, value in os.environ.items() if name not in MEDDLERS}
    environment.update({"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"})
    environment.update(more)
    return environment


def output_of(command: list[str], timeout_s: int = 20) -> str:
    """What a command prints, or nothing when it fails, hangs or is not there."""
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
            env=clean_environment(), timeout=timeout_s, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


# ----------------------------------------------------------------------------------------------------- finding a Python


def dotted(prefix: str, version: tuple[int, int]) -> str:
    """A version behind a prefix: python3.13."""
    return f"{prefix}{version[0]}.{version[1]}"


def candidate_pythons() -> list[str]:
    """Every place where a fitting Python may be, likeliest first; nothing is started to find out."""
    found = [shutil.which(dotted("python", version)) for version in WANTED]
    roots = [os.environ.get("PYENV_ROOT", ""), str(Path.home() / ".pyenv"), str(Path.home() / ".pyenv" / "pyenv-win")]
    for root in filter(None, roots):
        for version in WANTED:
            for folder in sorted(Path(root, "versions").glob(dotted("", version) + "*"), reverse=True):
                found += [str(folder / "bin" / "python3"), str(folder / "python.exe")]
    for place in ("/usr/local/bin", "/opt/homebrew/bin", "/usr/bin"):
        found += [str(Path(place, dotted("python", version))) for version in WANTED]
    if WINDOWS:
        programs = Path(os.environ.get("LOCALAPPDATA", ""), "Programs", "Python")
        found += [str(programs / (f"Python{version[0]}{version[1]}") / "python.exe") for version in WANTED]
    found += [sys.executable, shutil.which("python3"), shutil.which("python")]
    existing = [path for path in found if path and Path(path).is_file()]
    return list(dict.fromkeys(existing))


def look_at(command: list[str]) -> Python | None:
    """Ask an interpreter what it is; nothing when it does not answer or is too old."""
    question = (
        "import importlib.util as u, json, sys;"
        "print(json.dumps([sys.executable, sys.version_info[:2], '.'.join(map(str, sys.version_info[:3])),"
        "sys.implementation.name, all(map(u.find_spec, ('venv', 'ensurepip')))]))"
    )
    answer = output_of([*command, "-c", question])
    if not answer:
        return None
    path, version, full_version, implementation, makes_venvs = json.loads(answer)
    if implementation != "cpython" or tuple(version) < OLDEST:
        return None
    return Python(path, (version[0], version[1]), full_version, makes_venvs)


def rank(python: Python) -> int:
    """How much a version is wanted: 0 is best."""
    return WANTED.index(python.version) if python.version in WANTED else len(WANTED)


def find_python() -> Python:
    """The best Python there is, fetched by uv when none is; leaves with how to get one when that fails too."""
    seen = [python for path in candidate_pythons() for python in [look_at([path])] if python]
    if WINDOWS and shutil.which("py"):
        seen += [python for version in WANTED for python in [look_at(["py", dotted("-", version)])] if python]
    ready = sorted((python for python in seen if python.makes_venvs), key=rank)
    if ready:
        return ready[0]
    uv = find_uv()
    if uv:
        if not output_of([uv, "python", "find", ">=3.12"]):
            say("No Python 3.12 or newer here: uv fetches one.")
            subprocess.call([uv, "python", "install", "3.13"], env=clean_environment())
        path = output_of([uv, "python", "find", ">=3.12"])
        python = look_at([path]) if path else None
        if python and python.makes_venvs:
            return python
    return python_from_apt(seen)


def find_uv() -> str | None:
    """Where uv is, also when its folder is not yet on the PATH of this shell."""
    folders = (os.environ.get("PATH", ""), str(Path.home() / ".local" / "bin"), str(venv_python().parent))
    return shutil.which("uv", path=os.pathsep.join(folders))


def python_from_apt(seen: list[Python]) -> Python:
    """Install Python from the distribution where that is possible, otherwise say how to get one."""
    versions = [python.version for python in sorted(seen, key=rank)] or list(WANTED)
    for name in (dotted("python", version) for version in versions):
        if not apt_offers(name + "-venv"):
            continue
        apt_install([name, name + "-venv"], "Quince needs Python 3.12 or newer with its venv module.")
        python = look_at([name])
        if python and python.makes_venvs:
            return python
    problem = "Quince needs Python 3.12 or newer, and there is none on this machine. Install one, then start again:"
    if WINDOWS:
        stop(problem, "winget install Python.Python.3.13")
    if sys.platform == "darwin" and shutil.which("brew"):
        stop(problem, "brew install python@3.13")
    stop(problem, "curl -LsSf https://astral.sh/uv/install.sh | sh && ~/.local/bin/uv python install 3.13")


# ------------------------------------------------------------------------------------------------ the packages in .venv


def venv_python() -> Path:
    """Where the interpreter of `.venv` is, or will be."""
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def fingerprint(path: Path) -> str:
    """What a lock file holds, whatever the line ends of the checkout."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def read_stamp() -> dict[str, str]:
    """What the last finished set-up was made from; empty when there was none."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in stamp.items()} if isinstance(stamp, dict) else {}


def locked_lines(lock: Path) -> dict[int, str]:
    """The packages in a lock file by the number of their line, which is how pip speaks of them."""
    lines = enumerate(lock.read_text(encoding="utf-8").splitlines(), 1)
    return {number: line.partition("==")[0] for number, line in lines if re.match(r"[A-Za-z0-9._-]+==", line)}


def venv_works() -> bool:
    """Whether the interpreter of `.venv` still starts, is new enough and has pip: its base may have been removed."""
    answer = output_of([str(venv_python()), "-c", "import sys, pip; print(*sys.version_info[:2])"])
    return bool(answer) and tuple(int(part) for part in answer.split()) >= OLDEST


def installed_folders() -> list[str]:
    """The names of the folders by which pip knows what it installed."""
    folders = [VENV / "Lib"] if WINDOWS else list((VENV / "lib").glob("python3*"))
    return sorted(entry.name for folder in folders for entry in (folder / "site-packages").glob("*.dist-info"))


def is_set_up(lock: Path) -> bool:
    """Whether `.venv` was finished from this very lock, in this very place, and nothing has gone from it since."""
    stamp = read_stamp()
    if stamp.get(lock.name) != fingerprint(lock) or stamp.get("place") != str(VENV) or not venv_python().exists():
        return False
    return not UNFINISHED.exists() and set(installed_folders()).issuperset(stamp.get("installed", "").split())


def set_up(lock: Path) -> None:
    """Bring `.venv` to what the lock says; returns at once when it is there already."""
    if is_set_up(lock):
        return
    stamp = read_stamp()
    moved_or_gnawed = bool(stamp) and not (
        stamp.get("place") == str(VENV) and set(installed_folders()).issuperset(stamp.get("installed", "").split())
    )
    if UNFINISHED.exists() or moved_or_gnawed or (VENV.exists() and not venv_works()):
        say("The .venv of this checkout is broken or half made: it is made anew.")
        shutil.rmtree(str(VENV), ignore_errors=True)
    if not VENV.exists():
        python = find_python()
        say(f"Setting up once, with Python {python.full_version} ({python.path})")
        VENV.mkdir()
        UNFINISHED.touch()
        if subprocess.call([python.path, "-m", "venv", str(VENV)], env=clean_environment()) != 0:
            stop(f"The folder .venv could not be made with {python.path}.")
    UNFINISHED.touch()
    install(lock)
    # The development lock holds all that the other one does, in the same versions.
    done = {each.name: fingerprint(each) for each in ((RUN_LOCK, DEV_LOCK) if lock == DEV_LOCK else (lock,))}
    done.update({"place": str(VENV), "installed": " ".join(installed_folders())})
    STAMP.write_text(json.dumps(done, indent=1), encoding="utf-8")
    UNFINISHED.unlink()


def install(lock: Path) -> None:
    """Install a lock file with pip, showing how far it is."""
    packages = locked_lines(lock)
    say(f"Installing the locked packages of {lock.relative_to(ROOT).as_posix()}, each checked against its hash")
    command = [str(venv_python()), "-m", "pip", "install", "--require-hashes", "--progress-bar", "off", "-r", str(lock)]
    pip = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=clean_environment())
    assert pip.stdout is not None
    tail: list[str] = []
    left = len(packages)
    for raw in pip.stdout:
        line = raw.decode("utf-8", "replace").rstrip()
        tail = [*tail[-24:], line]
        at = re.search(r"\(from -r .*\(line (\d+)\)\)", line)
        if at and int(at.group(1)) in packages:
            left -= 1
            say(f"  {packages[int(at.group(1))]} ({left} to go)")
        elif line.startswith("Ignoring "):  # of another system
            left -= 1
        elif line.startswith("Installing collected"):
            say("  unpacking")
    if pip.wait() != 0:
        print("\n".join(tail), file=sys.stderr)
        stop("The packages could not be installed: the lines above say why. Start again when that is mended.")


# ----------------------------------------------------------------------------------------------- the system's libraries


def listed_libraries(sections: set[str]) -> list[Library]:
    """The lines of packaging/apt.txt under the headings named."""
    found = []
    section = ""
    for line in APT_LIST.read_text(encoding="utf-8").splitlines():
        heading = re.match(r"# \[(\w+)\]", line)
        if heading:
            section = heading.group(1)
        elif line.strip() and not line.startswith("#") and section in sections:
            package, token = line.split()
            found.append(Library(package, token))
    return found


def is_there(library: Library) -> bool:
    """Whether the library loads or the program is found: true whatever this distribution calls the package."""
    if ".so" not in library.token:
        return shutil.which(library.token) is not None
    try:
        ctypes.CDLL(library.token)
    except OSError:
        return False
    return True


def see_to_libraries(sections: set[str]) -> None:
    """Install the system's libraries that are missing, or leave with the one command that does."""
    if not sys.platform.startswith("linux"):
        return
    missing = [library for library in listed_libraries(sections) if not is_there(library)]
    if not missing:
        return
    if shutil.which("apt-get"):
        apt_install([library.package for library in missing], "Some libraries of the system are missing.")
        missing = [library for library in missing if not is_there(library)]
        if not missing:
            return
        stop("Still missing after the installation: " + ", ".join(library.token for library in missing))
    tokens = [library.token for library in missing]
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            wanted = [f"'{token}()(64bit)'" if ".so" in token else "/usr/bin/" + token for token in tokens]
            stop("Some libraries of the system are missing. Run this, then start again:",
                 f"sudo {manager} install " + " ".join(wanted))  # fmt: skip
    stop("Install with this system's package manager what provides these, then start again: " + ", ".join(tokens))


def apt_install(packages: list[str], problem: str) -> None:
    """Install Debian packages as root or by a sudo that asks nothing; otherwise leave with the one command."""
    root = os.geteuid() == 0 if hasattr(os, "geteuid") else False
    sudo = [] if root else ["sudo"]
    if not root and not (shutil.which("sudo") and subprocess.call(
        ["sudo", "-n", "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0):  # fmt: skip
        names = " ".join(apt_names(packages))
        stop(problem + " Run this, then start again:", "sudo apt-get update && sudo apt-get install -y " + names)
    say(f"{problem} Installing with apt-get: " + " ".join(packages))
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    keep = ["--preserve-env=DEBIAN_FRONTEND"] if sudo else []
    subprocess.call([*sudo, *keep, "apt-get", "update", "-q"], env=clean_environment(**quiet), stdin=subprocess.DEVNULL)
    # Another installation may be going on, as it does on a machine that has just started: wait for it.
    patience = ["-o", "DPkg::Lock::Timeout=300"]
    command = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *patience, *apt_names(packages)]
    if subprocess.call([*sudo, *keep, *command], env=clean_environment(**quiet), stdin=subprocess.DEVNULL) != 0:
        stop("apt-get could not install them. Run this and read what it says:", " ".join([*sudo, *command]))


def apt_names(packages: list[str]) -> list[str]:
    """The packages by the names of this release: newer ones carry the width of their clock (libglib2.0-0t64)."""
    return [package + "t64" if apt_offers(package + "t64") else package for package in packages]


def apt_offers(package: str) -> bool:
    """Whether apt would install something under this name."""
    answer = output_of(["apt-cache", "policy", package])
    return "Candidate: " in answer and "Candidate: (none)" not in answer


# --------------------------------------------------------------------------------------------------------- the commands


def in_venv(arguments: list[str], **environment: str) -> int:
    """Run the interpreter of `.venv` in this folder and give its exit code."""
    try:
        return subprocess.call([str(venv_python()), *arguments], cwd=str(ROOT), env=clean_environment(**environment))
    except KeyboardInterrupt:
        return 130


def become_quince(arguments: list[str]) -> int:
    """Start Quince where the user stands, so that the files it is given are found; it takes this process's place."""
    command = [str(venv_python()), "-P", "-m", "app", *arguments]
    environment = clean_environment(PYTHONPATH=str(ROOT))
    if not WINDOWS:
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


def opens_a_window(arguments: list[str]) -> bool:
    """Whether Quince, started so, opens its window: without a command or with `live`, unless it is only asked."""
    values = {place + 1 for place, argument in enumerate(arguments) if argument == "--data-dir"}
    words = [word for place, word in enumerate(arguments) if not word.startswith("-") and place not in values]
    return words[:1] in ([], ["live"]) and not {"--version", "--help", "-h"}.intersection(arguments)


def run(arguments: list[str]) -> int:
    """Start Quince; without a display the rehearsal shows the main job instead of a window."""
    window = opens_a_window(arguments)
    displays = {name for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM") if os.environ.get(name)}
    if window and not displays and sys.platform.startswith("linux"):
        say("There is no display here, so Quince rehearses a meeting with its sample team instead of opening a window.")
        arguments, window = ["rehearse", "--team", "sample"], False
    if window:
        see_to_libraries({"base", "window"} if "DISPLAY" in displays else {"base"})
    set_up(RUN_LOCK)
    return become_quince(arguments)


def test(arguments: list[str]) -> int:
    """Run the tests; the whole suite also has to keep what is promised of its coverage."""
    see_to_libraries({"base", "window", "test"})
    set_up(DEV_LOCK)
    if arguments:
        return in_venv(["-m", "pytest", *arguments], QT_QPA_PLATFORM="offscreen")
    covered = ["--cov=app.domain", "--cov=app.services", "--cov-branch", "--cov-report="]
    outcome = in_venv(["-m", "pytest", *covered], QT_QPA_PLATFORM="offscreen")
    if outcome != 0:
        return outcome
    return in_venv(["-m", "coverage", "report", "--include=app/domain/*,app/services/*", "--fail-under=100"])


def check(arguments: list[str]) -> int:
    """Run every check, also after one has failed, so that one round shows all there is to mend."""
    set_up(DEV_LOCK)
    checks = (
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy", "--strict", "app", "tests", "dev.py"],
        ["-c", "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"],
    )
    names = ("ruff check", "ruff format --check", "mypy --strict", "lint-imports")
    failed = []
    for name, command in zip(names, checks):
        say("== " + name)
        if in_venv([*command, *arguments]) != 0:
            failed.append(name)
    say("Not kept: " + ", ".join(failed) if failed else "All checks are kept.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure, each figure beside its floor."""
    see_to_libraries({"base", "window", "test"})
    set_up(DEV_LOCK)
    return in_venv(["-m", "tests.benchmarks", *arguments])


def shots(arguments: list[str]) -> int:
    """Write a picture of every screen."""
    if len(arguments) != 1:
        print(USAGE, file=sys.stderr)
        return 2
    see_to_libraries({"base", "window", "test"})
    set_up(DEV_LOCK)
    return in_venv(["-m", "tests.shots", str(Path(arguments[0]).resolve())], QT_QPA_PLATFORM="offscreen")


def freeze(arguments: list[str]) -> int:
    """Build the folder dist/quince that runs without a Python, and see that what is in it works."""
    see_to_libraries({"base", "window", "freeze"})
    set_up(DEV_LOCK)
    code = in_venv(["-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *arguments, "packaging/quince.spec"])
    if code != 0:
        return code
    program = ROOT / "dist" / "quince" / ("quince.exe" if WINDOWS else "quince")
    with tempfile.TemporaryDirectory(prefix="quince-smoke-") as folder:
        environment = clean_environment(QT_QPA_PLATFORM="offscreen", QUINCE_DATA_DIR=folder)
        code = subprocess.call([str(program), "--smoke"], cwd=folder, env=environment)
    say(f"{program.relative_to(ROOT)}: " + ("works" if code == 0 else f"left with {code}"))
    return code


def lock(arguments: list[str]) -> int:
    """Resolve pyproject.toml to exact versions with hashes for every system, and no addresses."""
    uv = find_uv()
    if uv is None:
        stop("Locking needs uv. Install it, then start again:", "pipx install uv")
    common = [uv, "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.12", "--generate-hashes",
              "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet",
              "--custom-compile-command", "python3 dev.py lock", *arguments]  # fmt: skip
    for command in (
        [*common, "--output-file", str(RUN_LOCK.relative_to(ROOT))],
        [
            *common,
            "--group",
            "dev",
            "--constraint",
            str(RUN_LOCK.relative_to(ROOT)),
            "--output-file",
            str(DEV_LOCK.relative_to(ROOT)),
        ],
    ):
        code = subprocess.call(command, cwd=str(ROOT))
        if code != 0:
            return code
    return 0


def lupdate_arguments(catalogue: Path, language: str) -> list[str]:
    """What tells lupdate to bring a catalogue to the texts of the source: the same bytes wherever a text stands."""
    fixed = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
    languages = ["-source-language", SOURCE_LANGUAGE, "-target-language", language]
    plurals = ["-pluralonly"] if language == SOURCE_LANGUAGE else []
    sources = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "app").rglob("*.py"))
    return [*sources, *fixed, *plurals, *languages, "-ts", str(catalogue)]


def texts_left(catalogue: Path) -> tuple[int, int]:
    """How many texts of a catalogue wait for their translation, and how many there are."""
    texts = list(ET.parse(str(catalogue)).getroot().iter("translation"))
    return sum(text.get("type") == "unfinished" for text in texts), len(texts)


def translate(arguments: list[str]) -> int:
    """Bring the catalogues to the texts of the source; those that lack nothing are compiled, and so offered."""
    set_up(DEV_LOCK)
    CATALOGUES.mkdir(exist_ok=True)
    tools = {
        name: venv_python().parent / f"pyside6-{name}{'.exe' if WINDOWS else ''}" for name in ("lupdate", "lrelease")
    }
    left_in_source = 0
    for language in LANGUAGES:
        catalogue = CATALOGUES / f"quince_{language}.ts"
        compiled = catalogue.with_suffix(".qm")
        update = [str(tools["lupdate"]), *lupdate_arguments(catalogue, language), *arguments]
        code = subprocess.call(update, cwd=str(ROOT), env=clean_environment())
        if code != 0:
            return code
        left, there = texts_left(catalogue)
        if left:
            say(f"{catalogue.relative_to(ROOT).as_posix()}: {left} of {there} texts are left to translate")
        if left and language != SOURCE_LANGUAGE:
            if compiled.exists():
                compiled.unlink()
            continue
        left_in_source += left
        release = [str(tools["lrelease"]), "-silent", str(catalogue), "-qm", str(compiled)]
        code = subprocess.call(release, cwd=str(ROOT), env=clean_environment())
        if code != 0:
            return code
        say(f"{compiled.relative_to(ROOT).as_posix()}: written")
    return 1 if left_in_source else 0


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "shots": shots,
    "freeze": freeze,
    "lock": lock,
    "translate": translate,
}


def main(arguments: list[str]) -> int:
    """Do the command named first and give its exit code."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        say(USAGE)
        return 0
    command = COMMANDS.get(arguments[0])
    if command is None:
        print(USAGE, file=sys.stderr)
        return 2
    rest = arguments[1:]
    return command(rest[1:] if rest[:1] == ["--"] else rest)


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
