package plage.timefold;

import java.util.Comparator;
import java.util.List;

/** Where the search begins: common slots spread over the hours, students where they would like to be. Leaders come after. */
final class FirstWishes {
    private static final int USUAL_GROUP = 15;
    private final Timetable timetable;
    private final School school;
    private final int[] expected;

    private FirstWishes(Timetable timetable) {
        this.timetable = timetable;
        school = timetable.school;
        int slots = 1 + school.levels().stream().flatMap(level -> level.slots().stream()).mapToInt(Integer::intValue).max().orElse(-1);
        expected = new int[slots];
    }

    static void put(Timetable timetable) {
        FirstWishes wishes = new FirstWishes(timetable);
        timetable.commonSlots.stream().sorted(Comparator.comparingInt(each -> each.slots.size())).forEach(wishes::chooseSlot);
        Register register = new Register(timetable);
        timetable.seats.forEach(seat -> wishes.chooseCell(seat, register.course(seat.attendance)));
    }

    /** The hour at which most teachers stay free. */
    private void chooseSlot(CommonSlot common) {
        List<Integer> taken = timetable.commonSlots.stream().filter(each -> each.level == common.level).map(each -> each.slot).toList();
        common.slot = common.slots.stream().filter(slot -> !taken.contains(slot)).max(Comparator.comparingLong(this::spare)).orElse(null);
        if (common.slot != null) {
            expected[common.slot] += school.students().stream().filter(student -> student.level() == common.level).count();
        }
    }

    private long spare(int slot) {
        long free = school.teachers().stream().filter(teacher -> !teacher.busy().contains(slot)).count();
        return free * USUAL_GROUP - expected[slot];
    }

    /** The action worth most beside those the student has already. */
    private void chooseCell(Seat seat, List<Seat> course) {
        seat.cell = seat.options.get(0);
        long best = 0;
        for (Cell cell : seat.options) {
            Demand demand = seat.attendance.demand(cell.need());
            boolean served = course.stream().anyMatch(each -> each != seat && each.cell != null && each.cell.need() == cell.need());
            long worth = demand == null || served ? 0 : demand.worth(1);
            if (worth > best) {
                best = worth;
                seat.cell = cell;
            }
        }
    }
}
