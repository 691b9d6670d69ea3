package plage.timefold;

import java.util.ArrayList;
import java.util.List;

/** The entities of a working solution by what they belong to, for moves to look them up. */
final class Register {
    final Timetable timetable;
    /** By meeting. */
    final List<List<Seat>> seats = new ArrayList<>();
    /** By period. */
    final List<List<Duty>> duties = new ArrayList<>();
    /** By attendance. */
    private final List<List<Seat>> courses = new ArrayList<>();
    /** By period and teacher. */
    private final List<List<List<Duty>>> weeks = new ArrayList<>();
    /** By teacher. */
    private final List<List<Duty>> years = new ArrayList<>();

    Register(Timetable timetable) {
        this.timetable = timetable;
        timetable.meetings.forEach(meeting -> seats.add(new ArrayList<>()));
        for (Seat seat : timetable.seats) {
            seats.get(seat.meeting.index()).add(seat);
            listAt(courses, seat.attendance.index).add(seat);
        }
        for (int period = 0; period < timetable.school.periodMinutes().size(); period++) {
            duties.add(new ArrayList<>());
            weeks.add(new ArrayList<>());
            for (int teacher = 0; teacher < timetable.school.teachers().size(); teacher++) {
                weeks.get(period).add(new ArrayList<>());
            }
        }
        timetable.school.teachers().forEach(teacher -> years.add(new ArrayList<>()));
        for (Duty duty : timetable.duties) {
            years.get(duty.teacher.index()).add(duty);
            duties.get(duty.period).add(duty);
            weeks.get(duty.period).get(duty.teacher.index()).add(duty);
        }
    }

    private static <T> List<T> listAt(List<List<T>> lists, int index) {
        while (lists.size() <= index) {
            lists.add(new ArrayList<>());
        }
        return lists.get(index);
    }

    List<Seat> course(Attendance attendance) {
        return courses.get(attendance.index);
    }

    List<Duty> week(Duty duty) {
        return weeks.get(duty.period).get(duty.teacher.index());
    }

    /** The teacher's duties of the whole year. */
    List<Duty> year(Duty duty) {
        return years.get(duty.teacher.index());
    }

    List<Cell> cells(Meeting meeting) {
        return timetable.cells.get(meeting.index());
    }

    CommonSlot commonSlot(Meeting meeting) {
        return timetable.commonSlots.get(meeting.commonSlot());
    }
}
