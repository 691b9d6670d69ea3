package plage.timefold;

import java.util.List;
import java.util.Random;

/** Who may lead a group, and what becomes of the group that somebody leaves. */
final class Vacancies {
    private static final int LONGEST_CHAIN = 4;

    private Vacancies() {
    }

    /** Somebody free to lead there who is idle, or leads another group of the meeting, or of any where {@code anywhere}. */
    static Duty candidate(Draft draft, Cell target, Random random, boolean anywhere) {
        List<Duty> duties = draft.register.duties.get(target.meeting().period());
        int start = random.nextInt(duties.size());
        for (int step = 0; step < duties.size(); step++) {
            Duty duty = duties.get((start + step) % duties.size());
            Cell held = draft.cellOf(duty);
            if (held == target || held != null && held.meeting() != target.meeting() && !anywhere) {
                continue;
            }
            if (draft.isFree(duty, target, null)) {
                return duty;
            }
        }
        return null;
    }

    /** Somebody idle takes over, or somebody busy whose own group is then taken over in turn. */
    static void replace(Draft draft, Cell vacant, Random random) {
        Cell next = vacant;
        for (int link = 0; link < LONGEST_CHAIN && next != null; link++) {
            Duty duty = candidate(draft, next, random, link > 0);
            if (duty == null) {
                return;
            }
            Cell left = draft.cellOf(duty);
            draft.put(duty, next);
            next = left;
        }
    }

    /** One group fewer, where there is one. */
    static void close(Draft draft, Cell cell) {
        List<Duty> leading = draft.leading(cell);
        if (leading.size() >= cell.adults()) {
            leading.subList(0, cell.adults()).forEach(duty -> draft.put(duty, null));
        }
    }

    /** Nobody stays without the other adult of a group. */
    static void even(Draft draft, Cell cell) {
        List<Duty> leading = draft.leading(cell);
        leading.subList(0, leading.size() % cell.adults()).forEach(duty -> draft.put(duty, null));
    }
}
