package plage.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** One of the common slots of a level: the same hour of the week for the whole year. */
@PlanningEntity
public class CommonSlot {
    @PlanningId
    public int id;
    public int level;
    @ValueRangeProvider
    public List<Integer> slots;
    @PlanningVariable
    public Integer slot;

    public CommonSlot() {
    }

    CommonSlot(int id, int level, List<Integer> slots) {
        this.id = id;
        this.level = level;
        this.slots = slots;
    }
}
