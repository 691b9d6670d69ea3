package plage.timefold;

/**
 * An action at a meeting, in as many groups as adults lead. Self-study is one without an action.
 *
 * @param rank among the cells of its meeting
 */
public record Cell(int index, int rank, Meeting meeting, School.Action action) {
    boolean isSelfStudy() {
        return action == null;
    }

    int need() {
        return action == null ? -1 : action.need();
    }

    int adults() {
        return action == null ? 1 : action.adults();
    }

    int least(int leaders) {
        return action == null ? 0 : leaders / action.adults() * action.min();
    }

    int most(int leaders) {
        return action == null ? Integer.MAX_VALUE : leaders / action.adults() * action.max();
    }

    /** Students too many or too few for the groups that are led, and adults without the other. */
    int misfit(int students, int leaders) {
        return Math.max(0, students - most(leaders)) + Math.max(0, least(leaders) - students) + leaders % adults();
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }
}
