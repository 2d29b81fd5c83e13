"""The PDF: accessible, whole, the same each time, and nothing but what was said."""

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import DiskFull, RequestError
from app.domain.ids import RepId
from app.domain.meeting import commands as cmd
from app.domain.minutes import GroupMinutes, NoteGroup, group_minutes
from app.exports.document import ALL_SECTIONS, Section
from app.exports.labels import ENGLISH
from app.exports.pdf import Paper, PdfWriter
from app.services.files import write_whole
from app.services.practice import ScriptClock
from tests.builders import Script, small_plan, team_meeting
from tests.exports.hostile import CONTROLS, CONTROLS_LEFT, MARKUP, SCRIPTS, hostile_minutes
from tests.exports.reading import fonts, inside, missing, pdf, pdftotext, pypdf_text, said, squeezed, structure
from tests.fakes import MONDAY_0840
from tests.faults.full_disk import small_disk
from tests.services.house import House

ROOT = Path(__file__).resolve().parents[2]


def empty_minutes() -> GroupMinutes:
    return group_minutes(Script(small_plan()).state)


def with_note(minutes: GroupMinutes, text: str) -> GroupMinutes:
    group = minutes.notes[0]
    return replace(minutes, notes=(NoteGroup(group.who, (replace(group.notes[0], text=text),)),))


def test_everything_that_was_said_is_in_the_pdf(rich: GroupMinutes, writer: PdfWriter, tmp_path: Path) -> None:
    content = writer.write(rich)

    assert missing(said(rich), pypdf_text(content)) == []
    assert missing(said(rich), pdftotext(content, tmp_path)) == []


def test_the_same_minutes_give_the_same_bytes_in_another_process(rich: GroupMinutes, writer: PdfWriter) -> None:
    program = (
        "import sys\n"
        "from app.domain.minutes import group_minutes\n"
        "from app.exports.pdf import PdfWriter\n"
        "from app.system.resources import resources_folder\n"
        "from tests.builders import next_meeting, team_meeting\n"
        "minutes = group_minutes(team_meeting(rich=True).state, next_meeting=next_meeting())\n"
        "sys.stdout.buffer.write(PdfWriter(resources_folder()).write(minutes))\n"
    )
    elsewhere = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "LC_ALL": "el_GR.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=os.environ | elsewhere, capture_output=True, check=True
    )

    assert writer.write(rich) == writer.write(rich) == done.stdout


def test_it_is_tagged_and_says_its_title_author_language_and_date(minutes: GroupMinutes, writer: PdfWriter) -> None:
    read = pdf(writer.write(minutes))
    root, info = read.root_object, read.metadata

    assert inside(root, "/MarkInfo", "/Marked").value is True
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]) == "en"
    assert inside(root, "/ViewerPreferences", "/DisplayDocTitle").value is True
    assert info is not None
    assert info.title == "Monday sales huddle, 16 November 2026"
    assert info.author == "Clara Vidal"
    assert info.creation_date == datetime(2026, 11, 16, 7, 54, 32, tzinfo=UTC)
    xmp = read.xmp_metadata
    assert xmp is not None
    assert b"pdfuaid:part" in xmp.stream.get_data()


def test_the_language_is_that_of_the_words(minutes: GroupMinutes, writer: PdfWriter) -> None:
    labels = replace(ENGLISH, language="ro-RO", actions="Acțiuni")

    read = pdf(writer.write(minutes, labels))

    assert str(read.root_object["/Lang"]) == "ro"
    assert "Acțiuni" in pypdf_text(writer.write(minutes, labels))


def test_every_section_has_a_bookmark_in_the_order_of_the_page(rich: GroupMinutes, writer: PdfWriter) -> None:
    titles = [entry.title for entry in pdf(writer.write(rich)).outline if not isinstance(entry, list)]

    assert titles == [
        "Actions", "Decisions", "Objectives", "Present", "Next step of each rep", "Questions", "Recognition", "Parked",
        "Mediations", "Notes", "Actions from 2 Nov", "Course of the meeting", "Who spoke when", "Next meeting",
    ]  # fmt: skip


def test_pages_are_numbered_and_a_busy_meeting_takes_two_at_most(rich: GroupMinutes, writer: PdfWriter) -> None:
    for paper in Paper:
        read = pdf(writer.write(rich, paper=paper))
        texts = [page.extract_text() for page in read.pages]

        assert len(texts) == 2 or (paper is Paper.LETTER and len(texts) == 3)
        for number, text in enumerate(texts, start=1):
            assert f"Page {number} of {len(texts)}" in text


def test_rehearsed_meetings_of_eight_take_two_pages_at_most(writer: PdfWriter) -> None:
    house = House(8)
    for seed in range(4):
        meeting = house.services.rehearsal.prepare()
        minutes = house.services.rehearsal.hold(meeting.id, ScriptClock(MONDAY_0840), seed=seed)

        assert len(pdf(writer.write(minutes)).pages) <= 2


def test_a_small_meeting_takes_one_page(writer: PdfWriter) -> None:
    script = Script(small_plan()).do(cmd.StartMeeting())
    script.act("Call Acme back")

    assert len(pdf(writer.write(group_minutes(script.at("9:00").do(cmd.Finish("short")).state))).pages) == 1


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_it_is_set_on_the_paper_that_was_chosen(
    minutes: GroupMinutes, writer: PdfWriter, paper: Paper, size: tuple[int, int]
) -> None:
    box = pdf(writer.write(minutes, paper=paper)).pages[0].mediabox

    assert (round(box.width), round(box.height)) == size


def test_every_font_is_embedded(writer: PdfWriter) -> None:
    content = writer.write(hostile_minutes(SCRIPTS))

    found = fonts(content)
    assert found
    for font in found:
        descriptor = inside(font["/DescendantFonts"][0], "/FontDescriptor")
        assert {"/FontFile2", "/FontFile3"} & descriptor.keys()


def test_only_the_chosen_sections_are_in_it(rich: GroupMinutes, writer: PdfWriter) -> None:
    content = writer.write(rich, sections=frozenset({Section.DECISIONS, Section.PRESENT}))
    titles = [entry.title for entry in pdf(content).outline if not isinstance(entry, list)]
    text = pypdf_text(content)

    assert titles == ["Decisions", "Present"]
    assert "Offer 5 %" in text
    assert "Send revised quote" not in text
    assert "of 16:00" not in text


@pytest.mark.parametrize("section", Section)
def test_each_section_can_be_left_out_or_stand_alone(rich: GroupMinutes, writer: PdfWriter, section: Section) -> None:
    assert pdf(writer.write(rich, sections=ALL_SECTIONS - {section})).pages
    assert pdf(writer.write(rich, sections=frozenset({section}))).pages


def test_the_chart_is_told_to_who_cannot_see_it(minutes: GroupMinutes, writer: PdfWriter) -> None:
    alts = [str(one["/Alt"]) for one in structure(writer.write(minutes)) if "/Alt" in one]

    assert any("Íñigo Echeverría began at 4:37 and spoke 1:24 of 1:00 given, 24 s over." in alt for alt in alts)
    assert any("Turns 7:29 of 7:28" in alt for alt in alts)


def test_tables_are_tables_with_heads(minutes: GroupMinutes, writer: PdfWriter) -> None:
    kinds = Counter(str(one["/S"]) for one in structure(writer.write(minutes)) if "/S" in one)

    assert kinds["/Table"] >= 5
    assert kinds["/TH"] == 3
    assert kinds["/H1"] >= 8
    assert kinds["/Figure"] == 1


def test_any_script_is_set_and_found_again(writer: PdfWriter, tmp_path: Path) -> None:
    content = writer.write(hostile_minutes(SCRIPTS))
    text = pdftotext(content, tmp_path)

    assert missing([one for one in SCRIPTS if one != "🦊👩🏽\u200d💻🇪🇸"], text) == []
    assert "🦊" in text


def test_no_font_of_the_machine_is_needed_for_the_scripts_that_quince_ships(
    writer: PdfWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    every = typst.Fonts

    def bundled(*, include_system_fonts: bool, include_embedded_fonts: bool, font_paths: list[str]) -> typst.Fonts:
        asked.append(include_system_fonts)
        return every(include_system_fonts=False, include_embedded_fonts=include_embedded_fonts, font_paths=font_paths)

    monkeypatch.setattr(typst, "Fonts", bundled)

    content = writer.write(hostile_minutes(SCRIPTS))

    assert asked == [False]
    names = {str(font["/BaseFont"]) for font in fonts(content)}
    assert not any("StandIn" in name for name in names)


def test_a_letter_that_no_font_has_is_a_box_that_can_be_searched(
    minutes: GroupMinutes, writer: PdfWriter, tmp_path: Path
) -> None:
    linear_a = "\U00010600\U00010601"
    content = writer.write(replace(minutes, header=replace(minutes.header, title=linear_a)))

    assert linear_a in pdftotext(content, tmp_path)


def test_text_that_looks_like_markup_stays_text(writer: PdfWriter, tmp_path: Path) -> None:
    canary = tmp_path / "canary.png"
    content = writer.write(hostile_minutes(MARKUP, canary))
    wanted = [text.replace("{canary}", str(canary)) for text in MARKUP]

    assert missing(wanted, pypdf_text(content)) == []
    for page in pdf(content).pages:
        assert list(page.images) == []
        assert "/Annots" not in page
    assert b"/JavaScript" not in content
    assert b"/URI" not in content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="who opens a file is told by a pipe, which Windows lacks")
def test_an_image_that_is_named_in_a_text_is_never_opened(writer: PdfWriter, tmp_path: Path) -> None:
    canary = tmp_path / "canary.png"
    os.mkfifo(canary)  # opening it would wait for ever: the test would run into its time limit

    writer.write(hostile_minutes(MARKUP, canary))


def test_control_characters_and_halves_of_characters_are_left_out(minutes: GroupMinutes, writer: PdfWriter) -> None:
    content = writer.write(with_note(group_minutes(team_meeting(rich=True).state), CONTROLS))

    assert CONTROLS_LEFT in squeezed(pypdf_text(content))


def test_a_note_of_100_000_characters_goes_on_over_the_pages(writer: PdfWriter, rich: GroupMinutes) -> None:
    words = " ".join(f"word{number}" for number in range(11_500))[:100_000]
    content = writer.write(with_note(rich, words))

    assert len(pdf(content).pages) > 10
    assert missing(words.split(" ")[:-1], pypdf_text(content)) == []


@pytest.mark.parametrize("text", ["x" * 100_000, "W" * 500, "会" * 5_000, "\n" * 500 + "x", "🦊" * 2_000])
def test_words_without_an_end_stay_on_the_page(writer: PdfWriter, rich: GroupMinutes, text: str) -> None:
    content = writer.write(with_note(rich, text))

    assert pypdf_text(content).count(text.strip()[0]) >= len(text.strip())


def test_a_very_long_title_leaves_room_for_the_minutes(writer: PdfWriter, minutes: GroupMinutes) -> None:
    title = "Very long title " * 400
    content = writer.write(replace(minutes, header=replace(minutes.header, title=title)))

    text = pypdf_text(content)
    assert missing(["Send revised quote to Hotel Brașov"], text) == []
    assert squeezed(text).count("Verylongtitle") > 400


def test_the_head_of_a_table_that_goes_on_is_repeated(writer: PdfWriter) -> None:
    script = Script(small_plan()).do(cmd.StartMeeting())
    for number in range(120):
        script.act(f"Action number {number}")

    content = writer.write(group_minutes(script.at("5:00").do(cmd.Finish("many")).state))

    heads = [page.extract_text().count("What Who Due") for page in pdf(content).pages]
    assert heads[:3] == [1, 1, 1]


def test_a_meeting_of_many_speakers_lists_them(writer: PdfWriter) -> None:
    names = tuple(f"Speaker {number}" for number in range(60))
    script = Script(small_plan(names=names)).do(cmd.StartMeeting(), cmd.NextPhase())
    for number in range(60):
        script.at(f"{number + 1}:00").do(cmd.Next())

    text = pypdf_text(writer.write(group_minutes(script.state, now_utc_ms=script.now_utc_ms)))

    assert missing(["Who Began Planned Given Spoke Over", "Speaker 59 59:00"], text) == []


def test_a_long_name_is_cut_beside_its_bar_and_whole_everywhere_else(writer: PdfWriter) -> None:
    script = Script(small_plan(names=("Maximilian-Alexander von Thurn", "Leo Brandt")))
    script.do(cmd.StartMeeting(), cmd.NextPhase()).at("1:00").ask("Why?", RepId("r-1"))

    text = pypdf_text(writer.write(group_minutes(script.state, now_utc_ms=script.now_utc_ms)))

    assert "Maximilian-…" in text
    assert missing(["Maximilian-Alexander von Thurn"], text) == []


def test_a_meeting_that_has_not_begun_has_minutes_too(writer: PdfWriter) -> None:
    text = pypdf_text(writer.write(empty_minutes()))

    assert "Not held yet" in text
    assert "Ana Muñoz" in text


@settings(max_examples=12)
@given(st.lists(st.text(max_size=60), min_size=6, max_size=6))
def test_whatever_is_typed_a_pdf_is_made(texts: list[str]) -> None:
    content = PdfWriter(ROOT / "resources").write(hostile_minutes(tuple(f"x{text}" for text in texts)))

    assert content.startswith(b"%PDF-")


def test_what_goes_wrong_is_said_without_what_was_said(minutes: GroupMinutes, tmp_path: Path) -> None:
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst" / "minutes.typ").write_text("#panic(sys.inputs.minutes)", encoding="utf-8")

    with pytest.raises(RequestError) as raised:
        PdfWriter(tmp_path).write(minutes)

    assert "HTML and Markdown work without it" in str(raised.value)
    assert "huddle" not in str(raised.value)


@pytest.mark.fault
@pytest.mark.skipif(os.name == "nt", reason="the means are POSIX: mounts and limits")
def test_a_full_disk_leaves_the_old_pdf_whole(rich: GroupMinutes, writer: PdfWriter, tmp_path: Path) -> None:
    content = writer.write(rich)
    with small_disk("1m") as disk:
        if disk is None:  # not allowed to mount here: a limit on the size of files is the nearest thing
            assert written_under_a_limit(tmp_path, content) == content[:1_000]
            return
        target = disk / "minutes.pdf"
        write_whole(target, content, private=False)
        (disk / "filler").write_bytes(b"x" * (1_000_000 - len(content) - 20_000))

        with pytest.raises(DiskFull):
            write_whole(target, content[::-1] * 4, private=False)

        assert target.read_bytes() == content
        assert {path.name for path in disk.iterdir()} == {"minutes.pdf", "filler"}


def written_under_a_limit(folder: Path, content: bytes) -> bytes:
    """What is in a file of 1,000 bytes after a child that may write 2,000 was to replace it by all of the content."""
    target = folder / "minutes.pdf"
    target.write_bytes(content[:1_000])
    (folder / "new").write_bytes(content)
    program = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from app.domain.errors import DiskFull\n"
        "from app.services.files import write_whole\n"
        "content = Path(sys.argv[2]).read_bytes()\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))\n"
        "try:\n"
        "    write_whole(Path(sys.argv[1]), content)\n"
        "except DiskFull:\n"
        "    sys.exit(0)\n"
        "sys.exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(target), str(folder / "new")], cwd=ROOT, check=True)
    assert {path.name for path in folder.iterdir()} == {"minutes.pdf", "new"}
    return target.read_bytes()


@pytest.mark.fault
@pytest.mark.skipif(os.name == "nt", reason="the means are POSIX: limits")
def test_a_limit_on_the_size_of_files_leaves_the_old_pdf_whole(
    minutes: GroupMinutes, writer: PdfWriter, tmp_path: Path
) -> None:
    content = writer.write(minutes)

    assert written_under_a_limit(tmp_path, content) == content[:1_000]
