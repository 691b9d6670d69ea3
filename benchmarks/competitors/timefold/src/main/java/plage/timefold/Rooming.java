package plage.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals rooms to the groups of one slot: the most demanding first, each into the smallest room that suits. */
final class Rooming {
    private static final Comparator<Load> DEMANDING = Comparator.comparingInt((Load each) -> -each.cell().action().features().size())
            .thenComparingInt(each -> -each.largest())
            .thenComparingInt(each -> each.cell().index());

    /** A load with the room of each of its groups: null for a group that finds none. */
    record Housed(Load load, List<School.Room> rooms) {
    }

    private final List<School.Room> rooms;
    private final Map<Integer, List<School.Room>> free = new HashMap<>();

    Rooming(School school) {
        List<School.Room> all = school.rooms() == null ? List.of() : school.rooms();
        rooms = all.stream().sorted(Comparator.comparingInt(School.Room::capacity).thenComparingInt(room -> room.features().size())).toList();
    }

    List<Housed> deal(int slot, List<Load> loads) {
        List<School.Room> open = free.computeIfAbsent(slot, key -> rooms.stream().filter(room -> !room.busy().contains(key)).toList());
        boolean[] taken = new boolean[open.size()];
        List<Load> ordered = new ArrayList<>(loads);
        ordered.sort(DEMANDING);
        List<Housed> housed = new ArrayList<>();
        for (Load load : ordered) {
            List<School.Room> dealt = new ArrayList<>();
            for (int index = 0; index < open.size() && dealt.size() < load.groups(); index++) {
                if (!taken[index] && suits(open.get(index), load)) {
                    taken[index] = true;
                    dealt.add(open.get(index));
                }
            }
            while (dealt.size() < load.groups()) {
                dealt.add(null);
            }
            housed.add(new Housed(load, dealt));
        }
        return housed;
    }

    int unhoused(int slot, List<Load> loads) {
        int count = 0;
        for (Housed each : deal(slot, loads)) {
            for (School.Room room : each.rooms()) {
                count += room == null ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean suits(School.Room room, Load load) {
        return room.capacity() >= load.largest() && room.features().containsAll(load.cell().action().features());
    }
}
