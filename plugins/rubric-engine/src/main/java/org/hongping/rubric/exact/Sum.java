package org.hongping.rubric.exact;

/** Adds figures up without making one of every step. For one use, by one thread. */
public final class Sum {
    private Exact done = Exact.ZERO;
    private long numerator;
    private long denominator = 1;

    /** Adds a figure. */
    public void add(Exact figure) {
        if (figure.isOver(denominator) && Longs.sumFits(numerator, figure.numerator())) {
            numerator += figure.numerator();
        } else {
            begin(figure);
        }
    }

    private void begin(Exact figure) {
        done = total().plus(figure);
        boolean isPlain = figure.isOver(figure.denominator());
        numerator = 0;
        denominator = isPlain ? figure.denominator() : 1;
    }

    /** Returns the sum of what was added so far. */
    public Exact total() {
        return numerator == 0 ? done : done.plus(Exact.of(numerator, denominator));
    }
}
