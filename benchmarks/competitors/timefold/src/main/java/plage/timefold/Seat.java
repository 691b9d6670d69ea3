package plage.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** Where a student is at a meeting. */
@PlanningEntity
public class Seat {
    @PlanningId
    public int id;
    public Attendance attendance;
    public Meeting meeting;
    @ValueRangeProvider(id = "seats")
    public List<Cell> options;
    @PlanningVariable(valueRangeProviderRefs = "seats")
    public Cell cell;

    public Seat() {
    }

    Seat(int id, Attendance attendance, Meeting meeting, List<Cell> options) {
        this.id = id;
        this.attendance = attendance;
        this.meeting = meeting;
        this.options = options;
    }

    public Demand demand() {
        return attendance.demand(cell.need());
    }
}
