package plage.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Moves drawn at random without end, each a draft of changes. */
abstract class RandomMoves implements MoveIteratorFactory<Timetable, Rearrangement> {
    private Register register;

    /** Changes the draft; leaves it as it was where chance offers nothing. */
    abstract void sketch(Draft draft, Random random);

    @Override
    public void phaseStarted(ScoreDirector<Timetable> director) {
        register = new Register(director.getWorkingSolution());
    }

    @Override
    public long getSize(ScoreDirector<Timetable> director) {
        return director.getWorkingSolution().seats.size();
    }

    @Override
    public Iterator<Rearrangement> createOriginalMoveIterator(ScoreDirector<Timetable> director) {
        throw new UnsupportedOperationException("Only drawn at random.");
    }

    @Override
    public Iterator<Rearrangement> createRandomMoveIterator(ScoreDirector<Timetable> director, Random random) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Rearrangement next() {
                Draft draft = new Draft(register);
                sketch(draft, random);
                return draft.asMove();
            }
        };
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
