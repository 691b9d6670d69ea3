package plage.timefold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A group opens, led by whoever is idle or led another; groups close; the students sit down anew. */
public final class GroupMoves extends RandomMoves {
    @Override
    void sketch(Draft draft, Random random) {
        Meeting meeting = pick(draft.register.timetable.meetings, random);
        Cell target = wanted(draft, meeting, random);
        if (target.isSelfStudy()) {
            return;
        }
        Set<Meeting> touched = new LinkedHashSet<>(List.of(meeting));
        if (random.nextInt(8) == 0) {
            Vacancies.close(draft, target);
        } else if (!open(draft, target, random, touched)) {
            return;
        } else if (random.nextInt(3) == 0) {
            Vacancies.close(draft, pick(draft.register.cells(meeting), random));
        }
        touched.forEach(each -> Reseating.reseat(draft, each, each == meeting ? target : null));
    }

    /** A cell that holds too many, where there is one; else where somebody sits, or any. */
    private static Cell wanted(Draft draft, Meeting meeting, Random random) {
        List<Cell> cells = draft.register.cells(meeting);
        if (random.nextBoolean()) {
            List<Cell> crowded = cells.stream().filter(cell -> draft.size(cell) > cell.most(draft.leaders(cell))).toList();
            return crowded.isEmpty() ? pick(draft.register.seats.get(meeting.index()), random).cell : pick(crowded, random);
        }
        return pick(cells, random);
    }

    private static boolean open(Draft draft, Cell target, Random random, Set<Meeting> touched) {
        List<Cell> left = new ArrayList<>();
        for (int adult = 0; adult < target.adults(); adult++) {
            Duty duty = Vacancies.candidate(draft, target, random, random.nextInt(4) == 0);
            if (duty == null) {
                return false;
            }
            Cell before = draft.cellOf(duty);
            draft.put(duty, target);
            if (before != null) {
                left.add(before);
                touched.add(before.meeting());
            }
        }
        boolean replace = random.nextBoolean();
        for (Cell each : left) {
            if (replace) {
                Vacancies.replace(draft, each, random);
            }
            Vacancies.even(draft, each);
        }
        return true;
    }
}
