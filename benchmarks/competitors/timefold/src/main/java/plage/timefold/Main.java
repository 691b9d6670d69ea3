package plage.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.management.ManagementFactory;

/** Reads the school of a file, says each better plan it finds, and writes the last one to another file. */
public final class Main {
    private static final double MINUTES = 60;
    static School school;

    private Main() {
    }

    public static void main(String[] files) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        school = mapper.readValue(new File(files[0]), School.class);
        double started = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        SolverFactory<Timetable> factory = SolverFactory.create(Settings.of(school.seconds() - started));
        Solver<Timetable> solver = factory.buildSolver();
        solver.addEventListener(event -> {
            if (event.isNewBestSolutionInitialized() && event.getNewBestScore() instanceof HardSoftLongScore score && score.isFeasible()) {
                System.out.println("value " + score.softScore() / MINUTES);
            }
        });
        Timetable best = solver.solve(TimetableBuilder.build(school));
        if (best.score.isFeasible()) {
            mapper.writeValue(new File(files[1]), Plan.of(best));
        } else {
            SolutionManager.create(factory).analyze(best).constraintMap().forEach((rule, kept) -> {
                if (!((HardSoftLongScore) kept.score()).isFeasible()) {
                    System.out.println("broken " + rule.constraintName() + " " + kept.score().toShortString());
                }
            });
        }
    }
}
