<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionsCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddPanel</name>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringCard</name>
    <message numerus="yes">
        <source>%n meetings with their minutes</source>
        <translation>
            <numerusform>%n meeting with its minutes</numerusform>
            <numerusform>%n meetings with their minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n more.</numerusform>
            <numerusform>%n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityCard</name>
    <message numerus="yes">
        <source>%n reps, %1 fit in fifteen minutes</source>
        <translation>
            <numerusform>%n rep, %1 fit in fifteen minutes</numerusform>
            <numerusform>%n reps, %1 fit in fifteen minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityPane</name>
    <message numerus="yes">
        <source>%n reps need more than %1</source>
        <translation>
            <numerusform>%n rep needs more than %1</numerusform>
            <numerusform>%n reps need more than %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written updates for %n</source>
        <translation>
            <numerusform>Written update for %n</numerusform>
            <numerusform>Written updates for %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message numerus="yes">
        <source>%n to fix first</source>
        <translation>
            <numerusform>%n to fix first</numerusform>
            <numerusform>%n to fix first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message numerus="yes">
        <source>actions</source>
        <translation>
            <numerusform>action</numerusform>
            <numerusform>actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decisions</source>
        <translation>
            <numerusform>decision</numerusform>
            <numerusform>decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>parked</source>
        <translation>
            <numerusform>parked</numerusform>
            <numerusform>parked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>questions</source>
        <translation>
            <numerusform>question</numerusform>
            <numerusform>questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixCard</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write instead</source>
        <translation>
            <numerusform>%n writes instead</numerusform>
            <numerusform>%n write instead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>actions set</source>
        <translation>
            <numerusform>action set</numerusform>
            <numerusform>actions set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pre-work in from %n</source>
        <comment>a number of reps</comment>
        <translation>
            <numerusform>pre-work in from %n</numerusform>
            <numerusform>pre-work in from %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message numerus="yes">
        <source>%n asked</source>
        <comment>questions</comment>
        <translation>
            <numerusform>%n asked</numerusform>
            <numerusform>%n asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message numerus="yes">
        <source>%n have not spoken</source>
        <translation>
            <numerusform>%n has not spoken</numerusform>
            <numerusform>%n have not spoken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%n hits</source>
        <comment>search</comment>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things of a newer Quince are not shown</source>
        <translation>
            <numerusform>%n thing of a newer Quince is not shown</numerusform>
            <numerusform>%n things of a newer Quince are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>actions</source>
        <comment>counted</comment>
        <translation>
            <numerusform>action</numerusform>
            <numerusform>actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decisions</source>
        <comment>counted</comment>
        <translation>
            <numerusform>decision</numerusform>
            <numerusform>decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n meetings</source>
        <comment>search</comment>
        <translation>
            <numerusform>in %n meeting</numerusform>
            <numerusform>in %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over, in %n turns</source>
        <translation>
            <numerusform>over, in %n turn</numerusform>
            <numerusform>over, in %n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>questions settled</source>
        <comment>counted</comment>
        <translation>
            <numerusform>question settled</numerusform>
            <numerusform>questions settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message numerus="yes">
        <source>%n lines are left out.</source>
        <translation>
            <numerusform>%n line is left out.</numerusform>
            <numerusform>%n lines are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines to check</source>
        <translation>
            <numerusform>%n line to check</numerusform>
            <numerusform>%n lines to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people come in without an e-mail. You can add it later.</source>
        <translation>
            <numerusform>%n person comes in without an e-mail. You can add it later.</numerusform>
            <numerusform>%n people come in without an e-mail. You can add it later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n people are no team. Bring a shorter list.</source>
        <translation>
            <numerusform>More than %n person is no team. Bring a shorter list.</numerusform>
            <numerusform>More than %n people are no team. Bring a shorter list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message numerus="yes">
        <source>%n questions still open</source>
        <translation>
            <numerusform>%n question still open</numerusform>
            <numerusform>%n questions still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message numerus="yes">
        <source>%n objectives set</source>
        <translation>
            <numerusform>%n objective set</numerusform>
            <numerusform>%n objectives set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open from %1, read out first</source>
        <translation>
            <numerusform>%n open from %1, read out first</numerusform>
            <numerusform>%n open from %1, read out first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, read out first</source>
        <translation>
            <numerusform>%n open, read out first</numerusform>
            <numerusform>%n open, read out first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps are more than fit</source>
        <translation>
            <numerusform>%n rep is more than fits</numerusform>
            <numerusform>%n reps are more than fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps take part</source>
        <translation>
            <numerusform>%n rep takes part</numerusform>
            <numerusform>%n reps take part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps, planned for</source>
        <translation>
            <numerusform>%n rep, planned for</numerusform>
            <numerusform>%n reps, planned for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pre-work: %n are missing</source>
        <translation>
            <numerusform>Pre-work: %n is missing</numerusform>
            <numerusform>Pre-work: %n are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepList</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive</source>
        <translation>
            <numerusform>%n inactive</numerusform>
            <numerusform>%n inactive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people added or updated</source>
        <translation>
            <numerusform>%n person added or updated</numerusform>
            <numerusform>%n people added or updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>When</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n days late</source>
        <comment>an action</comment>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to fix first, or write why not.</source>
        <comment>closing</comment>
        <translation>
            <numerusform>%n thing to fix first, or write why not.</numerusform>
            <numerusform>%n things to fix first, or write why not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last started %n meetings ago</source>
        <comment>speaking order</comment>
        <translation>
            <numerusform>Last started %n meeting ago</numerusform>
            <numerusform>Last started %n meetings ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starts today: has gone longest without starting, %n meetings.</source>
        <comment>speaking order</comment>
        <translation>
            <numerusform>Starts today: has gone longest without starting, %n meeting.</numerusform>
            <numerusform>Starts today: has gone longest without starting, %n meetings.</numerusform>
        </translation>
    </message>
</context>
</TS>
