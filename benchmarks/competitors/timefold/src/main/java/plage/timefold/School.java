package plage.timefold;

import java.util.List;
import java.util.Set;

/** The school as the benchmark hands it over: indices for ids, minutes for hours. */
public record School(
        double seconds,
        int slotMinutes,
        List<Integer> periodMinutes,
        List<Level> levels,
        List<Action> actions,
        List<Teacher> teachers,
        List<Student> students,
        List<Room> rooms,
        Double selfStudyPrice,
        Integer actionsPerSlot) {

    /** {@code pool} is in teacher-minutes for the year; absent where nothing limits it. */
    public record Level(List<Integer> slots, int commonSlots, Long pool) {
    }

    /** {@code need} is -1 where the action serves none. */
    public record Action(int index, int need, int min, int max, int adults, Set<Integer> levels, Set<String> features,
            boolean onlyForNeed) {
    }

    public record Teacher(int index, Set<Integer> actions, Set<Integer> busy, Integer weeklyMinutes, Integer yearlyMinutes) {
    }

    public record Student(int index, int level, List<Need> needs) {
    }

    /** Minutes asked, and whether the need is open, by period. */
    public record Need(int need, double severity, List<Integer> asked, List<Boolean> open) {
    }

    public record Room(int index, int capacity, Set<String> features, Set<Integer> busy) {
    }
}
