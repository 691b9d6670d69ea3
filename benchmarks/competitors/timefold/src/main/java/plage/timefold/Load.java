package plage.timefold;

/** What a cell holds. */
public record Load(Cell cell, int students, int leaders) {
    int groups() {
        return leaders / cell.adults();
    }

    /** Students of its largest group, where they are dealt evenly. */
    int largest() {
        return (students + groups() - 1) / groups();
    }
}
