package plage.timefold;

import java.util.Random;

/** A group changes its leader; whoever is left without one takes over from another in turn. */
public final class LeaderMoves extends RandomMoves {
    @Override
    void sketch(Draft draft, Random random) {
        Duty duty = pick(draft.register.timetable.duties, random);
        if (duty.cell == null) {
            return;
        }
        Cell vacant = duty.cell;
        draft.put(duty, null);
        Vacancies.replace(draft, vacant, random);
    }
}
