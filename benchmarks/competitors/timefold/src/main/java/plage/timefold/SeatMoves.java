package plage.timefold;

import java.util.List;
import java.util.Random;

/** A student goes to another action, and somebody there comes in return where the groups are full. */
public final class SeatMoves extends RandomMoves {
    private static final int TRIES = 8;

    @Override
    void sketch(Draft draft, Random random) {
        Seat seat = pick(draft.register.timetable.seats, random);
        Cell target = pick(seat.options, random);
        for (int tries = 0; tries < TRIES && !isWorthwhile(draft, seat, target); tries++) {
            target = pick(seat.options, random);
        }
        Cell source = seat.cell;
        if (target == source) {
            return;
        }
        draft.put(seat, target);
        if (draft.size(target) <= target.most(draft.leaders(target)) && draft.size(source) >= source.least(draft.leaders(source))) {
            return;
        }
        Seat back = partner(draft, seat, target, source, random);
        if (back != null) {
            draft.put(back, source);
        }
    }

    private static boolean isWorthwhile(Draft draft, Seat seat, Cell target) {
        return target != seat.cell && (target.isSelfStudy() || draft.leaders(target) > 0) && draft.gain(seat, target) >= 0;
    }

    /** The best of a few of those who sit there. */
    private static Seat partner(Draft draft, Seat leaving, Cell target, Cell source, Random random) {
        List<Seat> seats = draft.register.seats.get(leaving.meeting.index());
        Seat best = null;
        int seen = 0;
        int start = random.nextInt(seats.size());
        for (int step = 0; step < seats.size() && seen < TRIES; step++) {
            Seat each = seats.get((start + step) % seats.size());
            if (each == leaving || each.cell != target || !each.options.contains(source)) {
                continue;
            }
            seen++;
            if (best == null || draft.gain(each, source) > draft.gain(best, source)) {
                best = each;
            }
        }
        return best;
    }
}
