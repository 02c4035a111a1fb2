package org.hongping.proof.draw;

/**
 * How a sheet is filled in, in percent of its lines.
 *
 * @param silent left out
 * @param spoiled answered as nobody should
 * @param best answered so that they earn the most
 * @param excused said not to apply, where that may be said
 * @param overridden given points with a reason instead, where that is allowed
 */
record Temper(int silent, int spoiled, int best, int excused, int overridden) {

    /** Returns how often a figure lies just beyond its range. */
    int beyond() {
        return spoiled == 0 ? 0 : 3;
    }

    static Temper of(Dice dice) {
        int best = dice.oneOf(0, 30, 60, 80, 90, 97);
        int kind = dice.upTo(99);
        if (kind < 45) {
            return new Temper(0, 0, best, dice.oneOf(0, 0, 3, 20, 60), dice.oneOf(0, 10, 50));
        }
        if (kind < 75) {
            return new Temper(dice.oneOf(0, 2, 10), dice.oneOf(0, 1, 5), best, 5, 10);
        }
        return new Temper(dice.oneOf(5, 30, 80), dice.oneOf(5, 20, 60), best, 10, 20);
    }
}
