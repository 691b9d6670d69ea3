package plage.timefold;

import java.util.List;
import java.util.Random;

/** Who may lead a group, and what becomes of the group that somebody leaves. */
final class Vacancies {
    private static final int LONGEST_CHAIN = 4;

    private Vacancies() {
    }

    /** Whether the teacher may lead there, whatever the duty is now. */
    static boolean isFree(Draft draft, Duty duty, Cell cell) {
        Integer at = draft.slotOf(cell.meeting());
        if (!duty.teacher.actions().contains(cell.action().index()) || duty.teacher.busy().contains(at)) {
            return false;
        }
        for (Duty other : draft.register.week(duty)) {
            Cell held = draft.cellOf(other);
            if (other != duty && held != null && draft.slotOf(held.meeting()).equals(at)) {
                return false;
            }
        }
        return hasHours(draft, duty, cell);
    }

    private static boolean hasHours(Draft draft, Duty duty, Cell cell) {
        if (duty.teacher.yearlyMinutes() == null) {
            return true;
        }
        int minutes = cell.meeting().minutes();
        for (Duty other : draft.register.year(duty)) {
            Cell held = draft.cellOf(other);
            minutes += other == duty || held == null ? 0 : held.meeting().minutes();
        }
        return minutes <= duty.teacher.yearlyMinutes();
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
            if (isFree(draft, duty, target)) {
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
