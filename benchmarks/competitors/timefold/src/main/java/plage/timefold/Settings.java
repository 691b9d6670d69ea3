package plage.timefold;

import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.placer.QueuedEntityPlacerConfig;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionCacheType;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionOrder;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;

/** How the solver is set up: a construction heuristic for the leaders, then local search until nothing is broken, then until time is out. */
final class Settings {
    private static final long SEED = 1;
    private static final int REPAIR_LATENESS = 50;
    private static final int LATENESS = 400;

    private Settings() {
    }

    static SolverConfig of(double seconds) {
        return new SolverConfig()
                .withSolutionClass(Timetable.class)
                .withEntityClasses(CommonSlot.class, Seat.class, Duty.class)
                .withConstraintProviderClass(Rules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(Math.max(1000, Math.round(seconds * 1000))))
                .withPhases(leaders(), repair(), improve());
    }

    private static ConstructionHeuristicPhaseConfig leaders() {
        return new ConstructionHeuristicPhaseConfig()
                .withEntityPlacerConfig(new QueuedEntityPlacerConfig()
                        .withEntitySelectorConfig(new EntitySelectorConfig(Duty.class)
                                .withId("duty")
                                .withCacheType(SelectionCacheType.PHASE)
                                .withSelectionOrder(SelectionOrder.ORIGINAL))
                        .withMoveSelectorConfigs(new ChangeMoveSelectorConfig()
                                .withEntitySelectorConfig(EntitySelectorConfig.newMimicSelectorConfig("duty"))
                                .withValueSelectorConfig(new ValueSelectorConfig("cell"))));
    }

    /** Mostly whole groups: what is broken at first is that too few are led. */
    private static LocalSearchPhaseConfig repair() {
        return localSearch(REPAIR_LATENESS, moves(GroupMoves.class, 0.6), moves(LeaderMoves.class, 0.3), moves(SeatMoves.class, 0.09), moves(SlotMoves.class, 0.01))
                .withTerminationConfig(new TerminationConfig().withBestScoreFeasible(true));
    }

    private static LocalSearchPhaseConfig improve() {
        return localSearch(LATENESS, moves(SeatMoves.class, 0.6), moves(GroupMoves.class, 0.3), moves(LeaderMoves.class, 0.08), moves(SlotMoves.class, 0.02));
    }

    private static LocalSearchPhaseConfig localSearch(int lateness, MoveSelectorConfig<?>... moves) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(moves)))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(lateness))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    private static MoveSelectorConfig<?> moves(Class<? extends RandomMoves> factory, double weight) {
        return new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(factory).withFixedProbabilityWeight(weight);
    }
}
