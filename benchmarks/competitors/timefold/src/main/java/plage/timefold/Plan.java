package plage.timefold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A timetable as it is handed back: named groups with their leaders and rooms. */
public record Plan(List<List<Integer>> commonSlots, List<Group> groups, List<SelfStudy> selfStudy) {
    /** {@code room} is -1 where rooms are not planned. */
    public record Group(int period, int level, int action, int slot, List<Integer> teachers, int room, List<Integer> students, int paidBy) {
    }

    public record SelfStudy(int period, int level, int slot, List<Integer> students) {
    }

    static Plan of(Timetable timetable) {
        Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int level = 0; level < timetable.school.levels().size(); level++) {
            int own = level;
            plan.commonSlots.add(timetable.commonSlots.stream().filter(each -> each.level == own).map(each -> each.slot).sorted().toList());
        }
        Map<Cell, List<Integer>> students = timetable.seats.stream().collect(Collectors.groupingBy(seat -> seat.cell, LinkedHashMap::new,
                Collectors.mapping(seat -> seat.attendance.student.index(), Collectors.toList())));
        Map<Cell, List<Integer>> leaders = timetable.duties.stream().filter(duty -> duty.cell != null).collect(
                Collectors.groupingBy(duty -> duty.cell, Collectors.mapping(duty -> duty.teacher.index(), Collectors.toList())));
        Map<List<Integer>, List<Load>> loads = new LinkedHashMap<>();
        students.forEach((cell, seated) -> {
            Meeting meeting = cell.meeting();
            int slot = timetable.commonSlots.get(meeting.commonSlot()).slot;
            if (cell.isSelfStudy()) {
                plan.selfStudy.add(new SelfStudy(meeting.period(), meeting.level(), slot, seated));
            } else {
                loads.computeIfAbsent(List.of(meeting.period(), slot), key -> new ArrayList<>())
                        .add(new Load(cell, seated.size(), leaders.get(cell).size()));
            }
        });
        loads.forEach((place, there) -> plan.house(timetable.school, place.get(1), there, students, leaders));
        return plan;
    }

    private void house(School school, int slot, List<Load> loads, Map<Cell, List<Integer>> students, Map<Cell, List<Integer>> leaders) {
        for (Rooming.Housed housed : new Rooming(school).deal(slot, loads)) {
            Cell cell = housed.load().cell();
            int groups = housed.load().groups();
            for (int group = 0; group < groups; group++) {
                Meeting meeting = cell.meeting();
                School.Room room = housed.rooms().get(group);
                groups().add(new Group(meeting.period(), meeting.level(), cell.action().index(), slot, dealt(leaders.get(cell), group, groups),
                        room == null ? -1 : room.index(), dealt(students.get(cell), group, groups), -1));
            }
        }
    }

    private static List<Integer> dealt(List<Integer> all, int part, int parts) {
        List<Integer> own = new ArrayList<>();
        for (int index = part; index < all.size(); index += parts) {
            own.add(all.get(index));
        }
        return own;
    }
}
