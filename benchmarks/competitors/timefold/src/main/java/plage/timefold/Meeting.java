package plage.timefold;

/**
 * A level at one of its common slots over one period.
 *
 * @param commonSlot the id of a {@link CommonSlot}, which facts cannot hold themselves: each solution has its own
 * @param minutes of the whole period
 */
public record Meeting(int index, int period, int level, int commonSlot, int minutes) {
    @Override
    public int hashCode() {
        return index;
    }
}
