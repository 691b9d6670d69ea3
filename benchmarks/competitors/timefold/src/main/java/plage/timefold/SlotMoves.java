package plage.timefold;

import java.util.List;
import java.util.Random;

/** A common slot moves to another hour: whoever is not free then is replaced, and whoever is comes in. */
public final class SlotMoves extends RandomMoves {
    @Override
    void sketch(Draft draft, Random random) {
        CommonSlot moved = pick(draft.register.timetable.commonSlots, random);
        List<Integer> taken = draft.register.timetable.commonSlots.stream().filter(each -> each.level == moved.level).map(each -> each.slot).toList();
        List<Integer> open = moved.slots.stream().filter(slot -> !taken.contains(slot)).toList();
        if (open.isEmpty()) {
            return;
        }
        draft.moveSlot(moved, pick(open, random));
        for (Meeting meeting : draft.register.timetable.meetings) {
            if (meeting.commonSlot() == moved.id) {
                replaceLeaders(draft, meeting, random);
                Reseating.reseat(draft, meeting, null);
            }
        }
    }

    private static void replaceLeaders(Draft draft, Meeting meeting, Random random) {
        for (Duty duty : draft.register.duties.get(meeting.period())) {
            Cell cell = draft.cellOf(duty);
            if (cell != null && cell.meeting() == meeting && !Vacancies.isFree(draft, duty, cell)) {
                draft.put(duty, null);
            }
        }
        for (Seat seat : draft.register.seats.get(meeting.index())) {
            Cell cell = draft.cellOf(seat);
            while (!cell.isSelfStudy() && draft.size(cell) > cell.most(draft.leaders(cell))) {
                int before = draft.leaders(cell);
                for (int adult = before % cell.adults(); adult < cell.adults(); adult++) {
                    Duty duty = Vacancies.candidate(draft, cell, random, false);
                    if (duty != null && draft.cellOf(duty) == null) {
                        draft.put(duty, cell);
                    }
                }
                if (draft.leaders(cell) == before) {
                    break;
                }
            }
        }
        draft.register.cells(meeting).stream().filter(cell -> !cell.isSelfStudy()).forEach(cell -> Vacancies.even(draft, cell));
    }
}
