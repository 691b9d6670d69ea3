package plage.timefold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A timetable as it would be after changes that are not made yet. */
final class Draft {
    final Register register;
    private final Map<Seat, Cell> seats = new LinkedHashMap<>();
    private final Map<Duty, Cell> duties = new LinkedHashMap<>();
    /** Students and leaders of each cell, by meeting and rank: counted once they are asked for. */
    private final int[][] sizes;
    private final int[][] leaders;
    private CommonSlot commonSlot;
    private Integer slot;

    Draft(Register register) {
        this.register = register;
        sizes = new int[register.timetable.meetings.size()][];
        leaders = new int[register.timetable.meetings.size()][];
    }

    Rearrangement asMove() {
        seats.entrySet().removeIf(each -> each.getKey().cell == each.getValue());
        duties.entrySet().removeIf(each -> each.getKey().cell == each.getValue());
        return new Rearrangement(seats, duties, commonSlot, slot);
    }

    void moveSlot(CommonSlot moved, Integer to) {
        commonSlot = moved;
        slot = to;
    }

    Integer slotOf(Meeting meeting) {
        CommonSlot common = register.commonSlot(meeting);
        return common == commonSlot ? slot : common.slot;
    }

    Cell cellOf(Seat seat) {
        Cell changed = seats.get(seat);
        return changed == null ? seat.cell : changed;
    }

    Cell cellOf(Duty duty) {
        return duties.containsKey(duty) ? duties.get(duty) : duty.cell;
    }

    void put(Seat seat, Cell cell) {
        int[] size = sizes(seat.meeting);
        size[cellOf(seat).rank()]--;
        size[cell.rank()]++;
        seats.put(seat, cell);
    }

    void put(Duty duty, Cell cell) {
        Cell before = cellOf(duty);
        if (before != null) {
            leaders(before.meeting())[before.rank()]--;
        }
        if (cell != null) {
            leaders(cell.meeting())[cell.rank()]++;
        }
        duties.put(duty, cell);
    }

    int size(Cell cell) {
        return sizes(cell.meeting())[cell.rank()];
    }

    int leaders(Cell cell) {
        return leaders(cell.meeting())[cell.rank()];
    }

    boolean hasRoom(Cell cell) {
        return size(cell) < cell.most(leaders(cell));
    }

    boolean canSpare(Cell cell) {
        return size(cell) > cell.least(leaders(cell));
    }

    List<Duty> leading(Cell cell) {
        List<Duty> found = new ArrayList<>();
        for (Duty duty : register.duties.get(cell.meeting().period())) {
            if (cellOf(duty) == cell) {
                found.add(duty);
            }
        }
        return found;
    }

    /** Weighted minutes that the student would win by sitting there. */
    long gain(Seat seat, Cell target) {
        return marginal(seat, target) - marginal(seat, cellOf(seat));
    }

    private long marginal(Seat seat, Cell cell) {
        if (cell.isSelfStudy()) {
            return -Math.round(register.timetable.school.selfStudyPrice() * seat.meeting.minutes());
        }
        Demand demand = seat.attendance.demand(cell.need());
        if (demand == null) {
            return 0;
        }
        int others = 0;
        for (Seat other : register.course(seat.attendance)) {
            if (other != seat && cellOf(other).need() == cell.need()) {
                others++;
            }
        }
        return demand.worth(others + 1) - demand.worth(others);
    }

    private int[] sizes(Meeting meeting) {
        int[] counted = sizes[meeting.index()];
        if (counted == null) {
            counted = new int[register.cells(meeting).size()];
            for (Seat seat : register.seats.get(meeting.index())) {
                counted[cellOf(seat).rank()]++;
            }
            sizes[meeting.index()] = counted;
        }
        return counted;
    }

    private int[] leaders(Meeting meeting) {
        int[] counted = leaders[meeting.index()];
        if (counted == null) {
            counted = new int[register.cells(meeting).size()];
            for (Duty duty : register.duties.get(meeting.period())) {
                Cell cell = cellOf(duty);
                if (cell != null && cell.meeting() == meeting) {
                    counted[cell.rank()]++;
                }
            }
            leaders[meeting.index()] = counted;
        }
        return counted;
    }
}
