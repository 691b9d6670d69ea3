package plage.timefold;

/** A student over one period. */
public final class Attendance {
    final int index;
    final School.Student student;
    private final Demand[] demands;

    Attendance(int index, School.Student student, int period, int minutes, int needs) {
        this.index = index;
        this.student = student;
        demands = new Demand[needs];
        for (School.Need each : student.needs()) {
            int asked = each.asked().get(period);
            if (asked > 0) {
                demands[each.need()] = new Demand(each.severity(), asked, minutes);
            }
        }
    }

    /** Null where the student asks nothing of the need. */
    Demand demand(int need) {
        return need < 0 ? null : demands[need];
    }
}
