"""Which rows are chosen, and which comes next once the chosen one is settled."""

from collections.abc import Sequence

from app.domain.ids import ItemId, RepId
from app.ui.views.live.acts import Chosen, recap_order
from app.ui.views.live.frame import LiveFrame


class Choice:
    """The chosen rep, promise, question and part of the recap of one live view.

    A settled row gives the choice to the next that is open; what was chosen by hand stays until then.
    """

    def __init__(self) -> None:
        self.chosen = Chosen()

    def choose_rep(self, rep_id: RepId | None) -> None:
        """The acts of the order are about this rep; None: about who has the floor."""
        self.chosen = self._with(rep_id=rep_id)

    def choose_promise(self, promise_id: ItemId) -> None:
        """F2, F3 and F4 settle this promise."""
        self.chosen = self._with(promise_id=promise_id)

    def choose_question(self, question_id: ItemId) -> None:
        """This question is discussed."""
        self.chosen = self._with(question_id=question_id)

    def choose_recap(self, rep_id: RepId) -> None:
        """This rep's part is read out."""
        self.chosen = self._with(recap_id=rep_id)

    def follow(self, before: LiveFrame | None, now: LiveFrame) -> None:
        """Let the choice follow what happened between two frames."""
        if before is not None and before.state is now.state:
            return
        chosen = self.chosen
        rep_id = chosen.rep_id
        if before is not None and _floor(before) != _floor(now):
            rep_id = None
        promises = [one.id for one in now.state.plan.previous_actions]
        reviewed = {one for one in promises if now.outcome(one) is not None}
        was_reviewed = {one for one in promises if before is not None and before.outcome(one) is not None}
        questions = [one.id for one in now.state.questions]
        settled = {one.id for one in now.state.questions if one.settled is not None}
        was_settled = {one.id for one in before.state.questions if one.settled is not None} if before else set()
        if before is not None and len(questions) > len(before.state.questions):
            # A new question takes the choice from one that was settled already.
            was_settled.discard(chosen.question_id or ItemId(""))
        reps = list(recap_order(now))
        read = set(now.state.read)
        was_read = set(before.state.read) if before is not None else set()
        self.chosen = Chosen(
            rep_id,
            _next_open(promises, reviewed, was_reviewed, chosen.promise_id),
            _next_open(questions, settled, was_settled, chosen.question_id),
            _next_open(reps, read, was_read, chosen.recap_id),
        )

    def _with(
        self,
        *,
        rep_id: RepId | None = None,
        promise_id: ItemId | None = None,
        question_id: ItemId | None = None,
        recap_id: RepId | None = None,
    ) -> Chosen:
        chosen = self.chosen
        return Chosen(
            rep_id,
            promise_id or chosen.promise_id,
            question_id or chosen.question_id,
            recap_id or chosen.recap_id,
        )


def _floor(frame: LiveFrame) -> tuple[object, ...]:
    moment = frame.moment
    return moment.phase, moment.speaker_id, moment.remarks


def _next_open[T: str](order: Sequence[T], done: set[T], was_done: set[T], chosen: T | None) -> T | None:
    """The chosen row, unless it is gone or was settled just now: then the next open one after it, else the first."""
    is_there = chosen is not None and chosen in order
    if is_there and chosen is not None and not (chosen in done and chosen not in was_done):
        return chosen
    place = order.index(chosen) if is_there and chosen is not None else -1
    following = (*order[place + 1 :], *order[: place + 1])
    return next((one for one in following if one not in done), chosen if is_there else None)
