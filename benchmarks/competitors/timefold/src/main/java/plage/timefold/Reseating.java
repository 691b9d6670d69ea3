package plage.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Seats the students of a meeting anew after its groups have changed, as few of them and as well as it can in one pass. */
final class Reseating {
    private record Option(long gain, Seat seat, Cell target) {
    }

    private static final Comparator<Option> BEST = Comparator.comparingLong((Option each) -> -each.gain()).thenComparingInt(each -> each.seat().id);

    private final Draft draft;
    private final List<Seat> seats;
    private final List<Cell> cells;

    private Reseating(Draft draft, Meeting meeting) {
        this.draft = draft;
        seats = draft.register.seats.get(meeting.index());
        cells = draft.register.cells(meeting);
    }

    static void reseat(Draft draft, Meeting meeting, Cell opened) {
        Reseating reseating = new Reseating(draft, meeting);
        if (opened != null) {
            reseating.invite(opened);
        }
        reseating.cells.forEach(reseating::relieve);
        reseating.cells.forEach(reseating::fill);
    }

    /** Those who win by it join. */
    private void invite(Cell opened) {
        for (Option each : optionsFor(opened)) {
            if (each.gain() <= 0 || !draft.hasRoom(opened)) {
                return;
            }
            if (draft.canSpare(draft.cellOf(each.seat()))) {
                draft.put(each.seat(), opened);
            }
        }
    }

    /** Those who are too many go where they lose least. */
    private void relieve(Cell cell) {
        if (draft.size(cell) <= cell.most(draft.leaders(cell))) {
            return;
        }
        PriorityQueue<Option> options = new PriorityQueue<>(BEST);
        for (Seat seat : seats) {
            if (draft.cellOf(seat) == cell) {
                addBest(options, seat);
            }
        }
        while (draft.size(cell) > cell.most(draft.leaders(cell)) && !options.isEmpty()) {
            Option best = options.poll();
            if (draft.hasRoom(best.target())) {
                draft.put(best.seat(), best.target());
            } else {
                addBest(options, best.seat());
            }
        }
    }

    private void addBest(PriorityQueue<Option> options, Seat seat) {
        Option best = null;
        for (Cell target : seat.options) {
            if (target == draft.cellOf(seat) || !draft.hasRoom(target)) {
                continue;
            }
            long gain = draft.gain(seat, target);
            if (best == null || gain > best.gain()) {
                best = new Option(gain, seat, target);
            }
        }
        if (best != null) {
            options.add(best);
        }
    }

    /** Those who are missing come from where they can be spared. */
    private void fill(Cell cell) {
        if (draft.size(cell) >= cell.least(draft.leaders(cell))) {
            return;
        }
        for (Option each : optionsFor(cell)) {
            if (draft.size(cell) >= cell.least(draft.leaders(cell))) {
                return;
            }
            if (draft.canSpare(draft.cellOf(each.seat()))) {
                draft.put(each.seat(), cell);
            }
        }
    }

    private List<Option> optionsFor(Cell cell) {
        List<Option> options = new ArrayList<>();
        for (Seat seat : seats) {
            if (draft.cellOf(seat) != cell && (seat.options == cells || seat.options.contains(cell))) {
                options.add(new Option(draft.gain(seat, cell), seat, cell));
            }
        }
        options.sort(BEST);
        return options;
    }
}
