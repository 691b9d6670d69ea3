package plage.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.management.ManagementFactory;

/** Reads the school of a file, says each better plan it finds, and writes the last one to another file. */
public final class Main {
    static School school;

    private Main() {
    }

    public static void main(String[] files) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        school = mapper.readValue(new File(files[0]), School.class);
        double started = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        SolverFactory<Timetable> factory = SolverFactory.create(Settings.of(school, Math.max(1, school.seconds() - started)));
        Solver<Timetable> solver = factory.buildSolver();
        solver.addEventListener(event -> {
            if (Boolean.getBoolean("dbg") && !event.getNewBestScore().isFeasible()) System.out.println("hard " + event.getNewBestScore());
            if (event.isNewBestSolutionInitialized() && event.getNewBestScore().isFeasible()) {
                System.out.println("value " + ((ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore) event.getNewBestScore()).softScore() / 60.0);
            }
        });
        Timetable best = solver.solve(TimetableBuilder.build(school));
        System.out.println("score " + best.score + " moves " + ((ai.timefold.solver.core.impl.solver.DefaultSolver<?>) solver).getMoveEvaluationCount() + " speed " + ((ai.timefold.solver.core.impl.solver.DefaultSolver<?>) solver).getMoveEvaluationSpeed());
        if (best.score.isFeasible()) {
            mapper.writeValue(new File(files[1]), Plan.of(best));
        }
    }
}
