package plage.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** One of the weekly hours that a teacher can give in a period: a teacher has as many as the week allows. */
@PlanningEntity
public class Duty {
    @PlanningId
    public int id;
    public School.Teacher teacher;
    public int period;
    @ValueRangeProvider(id = "duties")
    public List<Cell> options;
    @PlanningVariable(valueRangeProviderRefs = "duties", allowsUnassigned = true)
    public Cell cell;

    public Duty() {
    }

    Duty(int id, School.Teacher teacher, int period, List<Cell> options) {
        this.id = id;
        this.teacher = teacher;
        this.period = period;
        this.options = options;
    }

    public Meeting meeting() {
        return cell.meeting();
    }
}
