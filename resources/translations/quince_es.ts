<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutGroup</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the faces and icons in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1. Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Choose who has arrived with Up and Down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen. Up and Down choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen that this key settles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>actions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by due date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPanel</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of people (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one person a line. A name is enough. Whoever is in the team already is updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than a list of people can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no text. Save the table as CSV, then bring that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for this: overruns never eat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>%1 (moderator)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A turn has at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or %1 %2, to reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The turns stay: everybody speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns share what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no length. Type 90s, 1:30 or 1.5m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” taken out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaTitles</name>
    <message>
        <source>A win, purpose and objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes and ideas, rep by rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tasks and objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice, rep by rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose and objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recap and next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results and activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results, rep by rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objectives, and where they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problem in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each rep does for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we do about it, and who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we practise, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work report, rep by rep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreedCard</name>
    <message>
        <source>Actions so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in Q&amp;A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objectives yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BankMeter</name>
    <message>
        <source>Bank</source>
        <comment>time bank, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that early finishers gave back. It fills when somebody finishes early.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringCard</name>
    <message numerus="yes">
        <source>%n meetings with their minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CapacityBar</name>
    <message>
        <source>%1 cap</source>
        <comment>the length limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda against the cap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CapacityCard</name>
    <message numerus="yes">
        <source>%n reps, %1 fit in fifteen minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length against the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single change is enough: shorten some items, or raise the cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns share what is left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CapacityPane</name>
    <message>
        <source> and </source>
        <comment>the last two of a list of names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less for each rep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 send theirs before; you read them out in the opening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turns of %2, plus %3 for opening, tasks, Q&amp;A and closing: %4. The cap is %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reps need more than %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose others with a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every turn gets %1 instead of %2. The floor is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More reps than fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter turns would be a hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still %1 over the cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting may last %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a longer cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use shorter turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use written updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Written updates for %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureLine</name>
    <message>
        <source>Capture line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+M ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One task each: a, the task, @who ^when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with a win: w, the win, @who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have the floor. Nobody is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your remarks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now, it waits on disk and asks about the time away when you are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is still on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message numerus="yes">
        <source>%n to fix first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks the minutes and writes the PDF.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message>
        <source>Coming up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Minutes written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quince hit a bug, nothing is lost. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateCard</name>
    <message>
        <source>Create the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create your team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one person a line. A name is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales huddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than a list of people can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no text. Save the table as CSV, then bring that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <source>A checked copy in the folder of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script plays your team; nothing is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take to another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its meetings and minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>%1 absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediation ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognition “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To action “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrew a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your remarks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words or figures; Up and Down change it by a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day can be read from this. Type Monday, 30 Nov or 2026-11-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time can be read from this. Type 8:40 or 2 pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time zone has this name. Type a city: Europe/Madrid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due actions, Space ticks one off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing due. Enjoy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Back to Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves no trace. The plan stands as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not discussed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>actions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decisions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>parked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>questions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>A sample team with eight reps, three past meetings and one to start now. Remove it with one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the one file with everything, or a list of people. You see what is in it before it is applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming from another computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifteen minutes. Everybody speaks. Nothing said is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of people, or everything (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the people. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixCard</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Finalise anyway, because…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing. Finalise locks the minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to finalise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixRow</name>
    <message>
        <source>%1 is no date. Try fri, +3d or 20.11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rep matches %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>%1, from %2</source>
        <comment>a count and a day: 6, from 2 Nov</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write instead</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>actions set</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time: at 08:40</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>pre-work in from %n</source>
        <comment>a number of reps</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>settled so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoke</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Done “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the agenda of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home. Space starts the next meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting planned. One takes a minute to set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you do with it touches your own meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-work of %1 is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample team.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys without Ctrl wait for an empty line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Absent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the row below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete a name or a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done; answered; read; count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the floor on, or go to the next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the floor to that row now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has arrived, speaks next but one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this rep to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done; park; take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this rep once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or end a mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, pause, resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open; to action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo anything that happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own remarks, charged to nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>%1, %2 over</source>
        <comment>two times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <comment>questions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Who spoke when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastAct</name>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastMinutesCard</name>
    <message>
        <source>Last minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes appear when you finalise a meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastTimeCard</name>
    <message>
        <source>No open actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read out in the opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>praise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineDesk</name>
    <message>
        <source>Changing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to keep yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves it, Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>%1 asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the floor, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is absent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less to make up %2’s overrun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 planned of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n have not spoken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A last line, or a q d p r m first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A win to open with: w and the name, or a q d p r m first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions with a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions with an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in a line, or a q d p r m first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the meeting, leave no trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End %1, go to the next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything up to %1 is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the cap by 1:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor to %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the floor to %1, end this turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks for the meeting, 1 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1, or a q d p r m first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, or a q d p r m first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q&amp;A and closing stay kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reps with a next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip %1 once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app was away for %1. Count it, or take it out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting ends %1 late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting should have started. Space starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes are locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others now get %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others now get %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at any time: a note, or a q d p r m w first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own remarks, charged to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charged to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a row first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m and what was agreed, or a q d p r first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once it has started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveController</name>
    <message>
        <source>Quince hit a bug, nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveHeader</name>
    <message>
        <source>Find or do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice, kept out of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksGroup</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons alone, in a wide window too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type, rows and buttons together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingEditor</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the meeting is called</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingGroup</name>
    <message>
        <source>Cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor of a turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For phases over 1:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length limit; 15:00 hold eight reps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named in the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No turn is shrunk below this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase: last seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase: wrap up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room or link that new meetings begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn: last seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn: wrap up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one key gives or takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so much left, crimson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so much left, the ring turns orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for meetings opened from now on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingRoom</name>
    <message>
        <source>Leave the meeting, it stays as planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>%1 over</source>
        <comment>a length over the cap</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 planned, %2 at most</source>
        <comment>lengths</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried over from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <comment>owner of an agenda item</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roster order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotating order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts</source>
        <comment>who speaks first</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <comment>owner of an objective</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” to %1</source>
        <comment>shorten an agenda item to a length</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>%1. It was left open: nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an agenda item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda of “%1” laid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting planned. One takes a minute to set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody takes part yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned again. It has no date yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales huddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>%1 kept</source>
        <comment>a count: 9 of 13</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more: %2</source>
        <comment>a length and why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 10</source>
        <comment>a mark</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title and date of a meeting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <comment>search</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things of a newer Quince are not shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Action for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finalised %1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hits for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, not final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks of the moderator between turns, charged to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app was away for %1: counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app was away for %1: taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting</source>
        <comment>notes that are on nobody</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>actions</source>
        <comment>counted</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>changed in Q&amp;A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>decisions</source>
        <comment>counted</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a clock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n meetings</source>
        <comment>search</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>an objective</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not discussed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not spoken of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>over, in %n turns</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>questions settled</source>
        <comment>counted</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <comment>owner of an objective</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>an earlier value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesColumn</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesGroup</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>a size of paper</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF of every meeting lands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What PDF, HTML and Markdown hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Go to the meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes appear when you finalise a meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the minutes of the last meeting can be reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages could not be set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Because…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel leaves no trace of this meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the cap by %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quince hit a bug, nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting goes on. The log says where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting should have started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan stands as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason goes into the minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the cap is extended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectiveFields</name>
    <message>
        <source>New objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective, @who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target of the objective</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectivesCard</name>
    <message>
        <source>Add an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is different after this meeting?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectivesPane</name>
    <message>
        <source>Add an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objectives yet. What is different after this meeting?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderActs</name>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>%1: %2</source>
        <comment>a name and why they start</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody takes part yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParsePreview</name>
    <message>
        <source>No rep matches {token}. It stays in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One date only. {token} stays in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person only: {name}. {token} stays in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an action has a date: put a and a space first. {token} stays in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Enter adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{token} is no date. It stays in the text; try ^fri, ^+3d or ^20.11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{token} may be {names}. Type one more letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Participant</name>
    <message>
        <source>%1 at most</source>
        <comment>a length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 over</source>
        <comment>a turn: Íñigo 1:24, 24 s over</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ends</source>
        <comment>06:12 of 15:00, ends</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting was called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantWindow</name>
    <message>
        <source>Quince: wall screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>%1 comes in without an e-mail. You can add it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people come in without an e-mail. You can add it later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check the accents: the file does not say how they are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n people are no team. Bring a shorter list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name and e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and e-mail, one person a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one person a line to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than a list of people can be. Bring a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text. Save the table as CSV, then bring that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages cannot be shown here. The file itself is fine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>Drag a row, or move it with Alt and the arrows: the order is then set by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the order is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleRow</name>
    <message>
        <source>Who takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-work missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseStepper</name>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>%1 asks for more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives the meeting %2 of 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has said everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in a conflict: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is next and needs a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a day, %3: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes it by %3: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 talks on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, next: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: still open. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: that will not be done. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who comes is here. Space starts the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing. Enter locks the minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all. Enter goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call drops: nobody hears you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script moderates too. Space holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team talks by itself; the floor is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agree: %2. %1 sees to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeHost</name>
    <message>
        <source>End practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: speed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the minutes of your practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeMinutes</name>
    <message>
        <source>Back to Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of your practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in no list and no folder. Save the PDF to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>End practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over. These minutes go when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice. Nothing here is kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who moderates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message numerus="yes">
        <source>%n questions still open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No questions yet. Type q and the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>%1 asks %2</source>
        <comment>two names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how a question was settled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>%1 settled, %2 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No questions yet. Type q and the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Speaking order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Find or do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatingStrip</name>
    <message>
        <source>%1, 1 to 10?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark for the meeting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>%1 brought it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n objectives set</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open from %1, read out first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, read out first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps are more than fit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps take part</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reps, planned for</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda fits the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda is %1 over the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody gets a turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifteen minutes hold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last actions at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objective yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody takes part yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing open from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-work is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-work: %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pre-work: %n are missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is different afterwards?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a longer cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with shorter turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with written updates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecapCard</name>
    <message>
        <source>%1 of %2 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recap to read out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step of each rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why reopen? The minutes will say it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepList</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team, Alt+Up and Alt+Down change the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepPanel</name>
    <message>
        <source>A name is needed; the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No turn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No valid e-mail; the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions, Space ticks one off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left open. Start with the objectives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RingClock</name>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the team already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name taken from the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no valid e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name, another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long for a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionsPanel</name>
    <message>
        <source>In the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup written and checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quince (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save everything in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>ready to start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundGroup</name>
    <message>
        <source>A phase is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short and quiet; never in the way of a turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stream</name>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabHint</name>
    <message>
        <source>completes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no task yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is inactive and no longer invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people added or updated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no turn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message>
        <source>ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projected end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 cap</source>
        <comment>the length limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnCard</name>
    <message>
        <source>About %1, private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First meeting together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here. Never on the wall screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnHistory</name>
    <message>
        <source>Speaking time by meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallGroup</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark reads best across a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the other screen, or in a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with every meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the wall screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time: Mon 16 Nov, 08:40</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise with a made-up team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no meeting is planned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d late</source>
        <comment>days, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the floor already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked absent already. Arrived brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not waiting for a turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a count: 3 of 8</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over</source>
        <comment>a time: 24 s over</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over</source>
        <comment>a time: +0:24 over</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds, under a minute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits at %2</source>
        <comment>a name and a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <comment>an action</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to fix first, or write why not.</source>
        <comment>closing</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>10th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3rd</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9th</source>
        <comment>place in an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark goes from 1 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mediation runs. End it first: Ctrl+Shift+M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at %1 of the meeting. Speaks after the next one.</source>
        <comment>a clock: 03:10</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clos.</source>
        <comment>phase, abbreviated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut short last time</source>
        <comment>short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut short last time, moved up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Had less than the planned time last time, so moves up today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In roster order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last started %n meetings ago</source>
        <comment>speaking order</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late, %1</source>
        <comment>short; a clock: 03:10</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late, %1: next but one</source>
        <comment>a clock: 03:10</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less would fall below the floor of a turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New in the rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next in the rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mediation is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No turn today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is timed now. Give the floor first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-on-one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open.</source>
        <comment>phase, abbreviated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem solving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <comment>phase, abbreviated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quince is already running with the data in {path}. Close it first, or choose another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing {path} failed. Check the disk, or the network drive it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotating order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent a written update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped once, comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped, back again</source>
        <comment>short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke %1 lately</source>
        <comment>a place: 2nd</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke about %1 lately, so goes earlier today.</source>
        <comment>a place: 7th</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke about %1 lately, so goes later today.</source>
        <comment>a place: 2nd</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started last time</source>
        <comment>short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started last time, goes late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started today</source>
        <comment>short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts today</source>
        <comment>short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Starts today: has gone longest without starting, %n meetings.</source>
        <comment>speaking order</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <comment>phase, abbreviated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action could not be made. Type it with a first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app was away. Say first whether that time counts: F2 counts it, F3 takes it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written. Make room and try again; nothing typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting has not started. Space starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is paused already. Space resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting runs already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes are final. Reopen them to change something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes are not final yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes need a reason. Write one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has changed meanwhile. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time must be more than 0:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last phase. Finalise ends the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is captured already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting is not open. Open it from Home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is settled already. Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rep is not in the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This works while the turns run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much has happened to cancel. Finalise it, or go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <comment>phase, abbreviated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charged to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left of %1</source>
        <comment>a time: left of 0:56</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a time: of 0:56</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <comment>beyond the time given</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the %1 given</source>
        <comment>a time: over the 0:56 given</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock waits at %2</source>
        <comment>a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <comment>an action is due</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or is not a Quince database. Put a backup from {backups} in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be written. Check its permissions and whether the disk is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer Quince (data version {found}; this one knows up to {known}). Nothing was changed. Install the newer Quince, or choose another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Fields</name>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilot offers sent in November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Hints</name>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completes names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Nothing to keep yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Struck</name>
    <message>
        <source>was %1</source>
        <comment>an earlier value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
