package plage.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals rooms to the groups of one slot: the most demanding first, each into the smallest room that suits. */
final class Rooming {
    private static final Comparator<Load> DEMANDING = Comparator.comparingInt((Load each) -> -each.cell().action().features().size())
            .thenComparingInt(each -> -each.largest())
            .thenComparingInt(each -> each.cell().index());

    /** A load with the room of each of its groups: null where none is left. */
    record Housed(Load load, List<School.Room> rooms) {
    }

    private Rooming() {
    }

    static List<Housed> deal(School school, int slot, List<Load> loads) {
        List<School.Room> all = school.rooms() == null ? List.of() : school.rooms();
        List<School.Room> free = new ArrayList<>(all.stream()
                .filter(room -> !room.busy().contains(slot))
                .sorted(Comparator.comparingInt(School.Room::capacity).thenComparingInt(room -> room.features().size()))
                .toList());
        List<Housed> housed = new ArrayList<>();
        for (Load load : loads.stream().sorted(DEMANDING).toList()) {
            List<School.Room> rooms = new ArrayList<>();
            for (int group = 0; group < load.groups(); group++) {
                School.Room found = free.stream()
                        .filter(room -> room.capacity() >= load.largest() && room.features().containsAll(load.cell().action().features()))
                        .findFirst().orElse(null);
                free.remove(found);
                rooms.add(found);
            }
            housed.add(new Housed(load, rooms));
        }
        return housed;
    }

    static int unhoused(School school, int slot, List<Load> loads) {
        return (int) deal(school, slot, loads).stream().flatMap(each -> each.rooms().stream()).filter(room -> room == null).count();
    }
}
