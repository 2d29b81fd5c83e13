"""Texts that people might type, paste or be sent, and a meeting that is full of them."""

from datetime import date
from pathlib import Path

from app.domain.ids import RepId
from app.domain.meeting import commands as cmd
from app.domain.minutes import GroupMinutes, group_minutes
from tests.builders import Script, small_plan

MARKUP = (
    "#set page(fill: red)",
    '#import "@preview/x:1.0.0": *',
    '#read("/etc/passwd")',
    '#image("{canary}")',
    "*bold* _it_ `raw` $x^2$ @ref <label> = head \\ #",
    "// comment /* block */ ~ -- ---",
    "<img src='file://{canary}' onerror=alert(1)>",
    "<script>alert(1)</script></style></title>",
    "<!-- comment --> &lt;b&gt; &#x3c;",
    "![x]({canary}) [y](javascript:alert(1)) <https://x.example>",
    "| a | b |",
    "--- *** === ``` ~~~",
    '=HYPERLINK("http://x.example","y")|cmd\'/C calc\'!A0',
    "../../../../etc/passwd C:\\temp",
    "%PDF-1.7 endobj (parens) << /JS >>",
    "{{7*7}} ${{7*7}} {title}",
    "1. one - two + three",
    '" onmouseover="x()',
)
"""Each may name a canary file."""

SCRIPTS = (
    "Προσφορά στην Ελένη ως την Παρασκευή",
    "Ședința de vineri, țintă: 5 oferte",
    "¿Mañana? ¡Sí! Año, niño, pingüino",
    "Привет, цена 300 €",
    "会議の議事録を送る",
    "发送报价单给客户",
    "안녕하세요 회의",
    "اتصل بالعميل يوم الجمعة",
    "לשלוח הצעה",
    "नमस्ते",
    "สวัสดี",
    "🦊👩🏽\u200d💻🇪🇸",
    "e\u0301\u0323 ﬁ",
)

CONTROLS = "a\x00b\x07c\x1b[31md\x7fe\x85f\u2028g\ufffeh\ud800i\u202ej\u2066k\U0010ffffl"
CONTROLS_LEFT = "abc[31mdefghijkl"
"""The letters of it."""


def hostile_minutes(texts: tuple[str, ...], canary: Path | str = "canary.png") -> GroupMinutes:
    """Minutes in which every text stands as title, name, note, decision, question, action, answer and reason."""
    said = [text.replace("{canary}", str(canary)) if text.strip() else f"x{text}" for text in texts]
    script = Script(small_plan(names=(*said[:6], "Leo"), title=said[0]))
    script.do(cmd.StartMeeting(), cmd.NextPhase())
    rep = RepId("r-1")
    for text in said:
        script.note(text, rep)
        script.decide(text, rep)
        script.act(text, rep, date(2026, 11, 20))
        question = script.ask(text, rep, RepId("r-2"))
        script.do(cmd.SettleQuestion(question, cmd.Settlement.ANSWERED, text))
        script.park(text, rep)
        script.recognise(text, rep)
    script.do(cmd.ExtendCap(60_000, said[-1]), cmd.SetNextStep(rep, said[-1], None))
    script.do(cmd.StartMediation(script.new_id(), said[-1])).at("1:00").do(cmd.EndMediation(said[-1], rep))
    return group_minutes(script.at("5:00").do(cmd.Finish("said " + said[-1])).state)
