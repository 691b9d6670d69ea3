package plage.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.List;

@PlanningSolution
public class Timetable {
    @ProblemFactProperty
    public School school;
    public List<Meeting> meetings = new ArrayList<>();
    /** By the index of their meeting. */
    public List<List<Cell>> cells = new ArrayList<>();
    @PlanningEntityCollectionProperty
    public List<CommonSlot> commonSlots = new ArrayList<>();
    @PlanningEntityCollectionProperty
    public List<Seat> seats = new ArrayList<>();
    @PlanningEntityCollectionProperty
    public List<Duty> duties = new ArrayList<>();
    @PlanningScore
    public HardSoftLongScore score;
}
