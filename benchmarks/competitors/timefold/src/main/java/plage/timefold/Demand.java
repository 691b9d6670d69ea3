package plage.timefold;

/** What a student asks of one need in one period, and what each meeting gives. */
public final class Demand {
    private final double severity;
    private final int asked;
    private final int minutes;

    Demand(double severity, int asked, int minutes) {
        this.severity = severity;
        this.asked = asked;
        this.minutes = minutes;
    }

    /** Severity-weighted minutes that so many meetings are worth: beyond what was asked they earn nothing. */
    long worth(int meetings) {
        return Math.round(severity * Math.min(asked, meetings * minutes));
    }
}
