package plage.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Map;

/** A move of any number of seats and duties, and of a common slot where one is given. */
final class Rearrangement extends AbstractMove<Timetable> {
    private final Map<Seat, Cell> seats;
    private final Map<Duty, Cell> duties;
    private final CommonSlot commonSlot;
    private final Integer slot;

    Rearrangement(Map<Seat, Cell> seats, Map<Duty, Cell> duties, CommonSlot commonSlot, Integer slot) {
        this.seats = seats;
        this.duties = duties;
        this.commonSlot = commonSlot;
        this.slot = slot;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Timetable> director) {
        return !seats.isEmpty() || !duties.isEmpty() || commonSlot != null;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Timetable> director) {
        if (commonSlot != null) {
            director.beforeVariableChanged(commonSlot, "slot");
            commonSlot.slot = slot;
            director.afterVariableChanged(commonSlot, "slot");
        }
        duties.forEach((duty, cell) -> {
            director.beforeVariableChanged(duty, "cell");
            duty.cell = cell;
            director.afterVariableChanged(duty, "cell");
        });
        seats.forEach((seat, cell) -> {
            director.beforeVariableChanged(seat, "cell");
            seat.cell = cell;
            director.afterVariableChanged(seat, "cell");
        });
    }
}
