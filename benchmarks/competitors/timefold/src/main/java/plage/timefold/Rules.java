package plage.timefold;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import java.util.ArrayList;
import java.util.List;

/** Hard is counted in students without a group, a wrong group as more than it can hold; soft is coverage in weighted minutes. */
public final class Rules implements ConstraintProvider {
    private static final HardSoftLongScore PER_STUDENT = HardSoftLongScore.ONE_HARD;
    private static final HardSoftLongScore PER_GROUP = HardSoftLongScore.ofHard(30);
    private final School school;
    private final Rooming rooming;

    public Rules() {
        school = Main.school;
        rooming = new Rooming(school);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        List<Constraint> rules = new ArrayList<>(List.of(
                slotsDiffer(factory), groupsFit(factory), leadersAreFree(factory), leadersAreInOnePlace(factory),
                yearlyHours(factory), hourPool(factory), coverage(factory)));
        if (school.actionsPerSlot() != null) {
            rules.add(fewActions(factory));
        }
        if (school.rooms() != null) {
            rules.add(rooms(factory));
        }
        if (school.selfStudyPrice() != null) {
            rules.add(selfStudy(factory));
        }
        return rules.toArray(Constraint[]::new);
    }

    private Constraint slotsDiffer(ConstraintFactory factory) {
        return factory.forEachUniquePair(CommonSlot.class, equal(each -> each.level), equal(each -> each.slot))
                .penalize(HardSoftLongScore.ofHard(1000)).asConstraint("slots differ");
    }

    /** Students and leaders of each cell. */
    private static TriConstraintStream<Cell, Integer, Integer> loads(ConstraintFactory factory) {
        return factory.forEach(Seat.class).groupBy(seat -> seat.cell, count()).map((cell, students) -> cell, (cell, students) -> students, (cell, students) -> 0)
                .concat(factory.forEach(Duty.class).groupBy(duty -> duty.cell, count()).map((cell, leaders) -> cell, (cell, leaders) -> 0, (cell, leaders) -> leaders))
                .groupBy((cell, students, leaders) -> cell, sum((cell, students, leaders) -> students), sum((cell, students, leaders) -> leaders));
    }

    private Constraint groupsFit(ConstraintFactory factory) {
        return loads(factory).penalize(PER_STUDENT, Cell::misfit).asConstraint("groups fit");
    }

    private Constraint leadersAreFree(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .join(CommonSlot.class, equal(duty -> duty.meeting().commonSlot(), slot -> slot.id))
                .filter((duty, common) -> duty.teacher.busy().contains(common.slot))
                .penalize(PER_GROUP).asConstraint("leaders are free");
    }

    private Constraint leadersAreInOnePlace(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .join(CommonSlot.class, equal(duty -> duty.meeting().commonSlot(), slot -> slot.id))
                .groupBy((duty, common) -> duty.teacher.index(), (duty, common) -> duty.period, (duty, common) -> common.slot, countBi())
                .filter((teacher, period, slot, groups) -> groups > 1)
                .penalize(PER_GROUP, (teacher, period, slot, groups) -> groups - 1).asConstraint("leaders are in one place");
    }

    private Constraint yearlyHours(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .filter(duty -> duty.teacher.yearlyMinutes() != null)
                .groupBy(duty -> duty.teacher.index(), sum(duty -> duty.meeting().minutes()))
                .filter((teacher, minutes) -> minutes > yearOf(teacher))
                .penalize(PER_GROUP, (teacher, minutes) -> hours(minutes - yearOf(teacher))).asConstraint("yearly hours");
    }

    private Constraint hourPool(ConstraintFactory factory) {
        return factory.forEach(Duty.class)
                .filter(duty -> poolOf(duty.meeting().level()) != null)
                .groupBy(duty -> duty.meeting().level(), sum(duty -> duty.meeting().minutes()))
                .filter((level, minutes) -> minutes > poolOf(level))
                .penalize(PER_STUDENT, (level, minutes) -> hours(minutes - poolOf(level))).asConstraint("hour pool");
    }

    private Constraint fewActions(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .filter(seat -> !seat.cell.isSelfStudy())
                .groupBy(seat -> seat.meeting, countDistinct(seat -> seat.cell))
                .filter((meeting, actions) -> actions > school.actionsPerSlot())
                .penalize(PER_GROUP, (meeting, actions) -> actions - school.actionsPerSlot()).asConstraint("few actions");
    }

    private Constraint rooms(ConstraintFactory factory) {
        return loads(factory)
                .map(Load::new)
                .filter(load -> load.students() > 0 && load.groups() > 0)
                .join(CommonSlot.class, equal(load -> load.cell().meeting().commonSlot(), common -> common.id))
                .groupBy((load, common) -> load.cell().meeting().period(), (load, common) -> common.slot, toList((load, common) -> load))
                .penalize(PER_GROUP, (period, slot, loads) -> rooming.unhoused(slot, loads)).asConstraint("rooms");
    }

    private Constraint coverage(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .filter(seat -> seat.demand() != null)
                .groupBy(Seat::demand, count())
                .rewardLong(HardSoftLongScore.ONE_SOFT, Demand::worth).asConstraint("coverage");
    }

    private Constraint selfStudy(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .filter(seat -> seat.cell.isSelfStudy())
                .penalizeLong(HardSoftLongScore.ONE_SOFT, seat -> Math.round(school.selfStudyPrice() * seat.meeting.minutes()))
                .asConstraint("self-study");
    }

    private Long poolOf(int level) {
        return school.levels().get(level).pool();
    }

    private int yearOf(int teacher) {
        return school.teachers().get(teacher).yearlyMinutes();
    }

    private static int hours(long minutes) {
        return (int) ((minutes + 59) / 60);
    }
}
