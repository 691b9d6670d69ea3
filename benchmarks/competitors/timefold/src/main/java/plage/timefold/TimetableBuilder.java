package plage.timefold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The timetable of a school before anybody leads a group. */
final class TimetableBuilder {
    private final School school;
    private final Timetable timetable = new Timetable();
    private final int needs;
    private int attendances;
    private int cells;

    private TimetableBuilder(School school) {
        this.school = school;
        needs = 1 + school.actions().stream().mapToInt(School.Action::need).max().orElse(-1);
    }

    static Timetable build(School school) {
        TimetableBuilder builder = new TimetableBuilder(school);
        builder.timetable.school = school;
        builder.addCommonSlots();
        int periods = school.periodMinutes().size();
        for (int period = 0; period < periods; period++) {
            List<Meeting> meetings = builder.addMeetings(period);
            builder.addSeats(period, meetings);
            builder.addDuties(period, meetings);
        }
        FirstWishes.put(builder.timetable);
        return builder.timetable;
    }

    private void addCommonSlots() {
        for (int level = 0; level < school.levels().size(); level++) {
            List<Integer> slots = school.levels().get(level).slots();
            for (int rank = 0; rank < school.levels().get(level).commonSlots(); rank++) {
                timetable.commonSlots.add(new CommonSlot(timetable.commonSlots.size(), level, slots));
            }
        }
    }

    private List<Meeting> addMeetings(int period) {
        List<Meeting> added = new ArrayList<>();
        for (CommonSlot each : timetable.commonSlots) {
            Meeting meeting = new Meeting(timetable.meetings.size(), period, each.level, each.id, school.periodMinutes().get(period));
            List<Cell> offered = new ArrayList<>();
            if (school.selfStudyPrice() != null) {
                offered.add(new Cell(cells++, 0, meeting, null));
            }
            // Actions without a need come first: whoever has nothing else to do is put there.
            IntStream.of(0, 1).forEach(pass -> school.actions().stream()
                    .filter(action -> action.levels().contains(each.level) && (action.need() < 0) == (pass == 0))
                    .forEach(action -> offered.add(new Cell(cells++, offered.size(), meeting, action))));
            timetable.meetings.add(meeting);
            timetable.cells.add(offered);
            added.add(meeting);
        }
        return added;
    }

    private void addSeats(int period, List<Meeting> meetings) {
        for (School.Student student : school.students()) {
            Attendance attendance = new Attendance(attendances++, student, period, school.periodMinutes().get(period), needs);
            for (Meeting meeting : meetings) {
                if (meeting.level() != student.level()) {
                    continue;
                }
                List<Cell> offered = timetable.cells.get(meeting.index());
                List<Cell> options = offered.stream().filter(cell -> mayAttend(student, cell, period)).toList();
                List<Cell> shared = options.size() == offered.size() ? offered : options;
                timetable.seats.add(new Seat(timetable.seats.size(), attendance, meeting, shared));
            }
        }
    }

    private static boolean mayAttend(School.Student student, Cell cell, int period) {
        return cell.isSelfStudy() || !cell.action().onlyForNeed()
                || student.needs().stream().anyMatch(each -> each.need() == cell.need() && each.open().get(period));
    }

    private void addDuties(int period, List<Meeting> meetings) {
        for (School.Teacher teacher : school.teachers()) {
            int most = teacher.weeklyMinutes() == null ? meetings.size() : teacher.weeklyMinutes() / school.slotMinutes();
            List<Cell> options = meetings.stream()
                    .filter(meeting -> school.levels().get(meeting.level()).slots().stream().anyMatch(slot -> !teacher.busy().contains(slot)))
                    .flatMap(meeting -> timetable.cells.get(meeting.index()).stream())
                    .filter(cell -> !cell.isSelfStudy() && teacher.actions().contains(cell.action().index()))
                    .toList();
            for (int hour = 0; hour < Math.min(most, meetings.size()) && !options.isEmpty(); hour++) {
                timetable.duties.add(new Duty(timetable.duties.size(), teacher, period, options));
            }
        }
    }
}
