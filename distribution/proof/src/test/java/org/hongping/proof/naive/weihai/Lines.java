package org.hongping.proof.naive.weihai;

import org.hongping.proof.naive.Form;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.Proportion;
import org.hongping.proof.naive.Proportion.OverNothing;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.Rows;
import org.hongping.proof.naive.Satisfaction;

/**
 * The lines of Weihai's tables: each has its maximum printed, and on each points with a reason may stand instead.
 *
 * @param body who scores them
 * @param nothingIsExcused whether a rate over nothing takes its line away, whatever it is a rate of
 */
record Lines(String body, boolean nothingIsExcused) {
    /** What there must be of everything the meeting hall is to have. */
    static final String SEVEN = "flag signs venue rules members records results";

    private Row line(String code, String max, Form form) {
        return Rows.row(code, max, form).by(body).on(Row.Term.OVERRIDABLE);
    }

    Row judged(String code, String max) {
        return line(code, max, Rows.upTo(max));
    }

    /** A number or a degree without a scale. */
    Row judgedWithReason(String code, String max) {
        return judged(code, max).on(Row.Term.REASONED);
    }

    /** So many of something, or nothing. */
    Row count(String code, String max, int bar) {
        return line(code, max, Rows.count(bar + " " + max));
    }

    /** All of the things named, or nothing. */
    Row all(String code, String max, String things) {
        return line(code, max, Rows.tiers(things, things.split(" ").length + " " + max));
    }

    Row percent(String code, String max, String bar) {
        return line(code, max, Rows.percentAtLeast(bar, max));
    }

    Row stars(String code, String max, String bar) {
        return line(code, max, Rows.atLeast(bar, max));
    }

    /** At least once in every period of the year. */
    Row everyPeriod(String code, String max) {
        return line(code, max, Rows.everyPeriod("1", max));
    }

    /** How much was solved or answered; where nothing was to be, all of it was. */
    Row solved(String code, String max) {
        OverNothing nothing = nothingIsExcused ? OverNothing.EXCUSED : OverNothing.FULL;
        return line(code, max, new Proportion(Fraction.of(max), nothing, false));
    }

    /** A coverage or a share; where there is nothing, the assessor says that it does not apply, or gives points. */
    Row share(String code, String max) {
        OverNothing nothing = nothingIsExcused ? OverNothing.EXCUSED : OverNothing.OPEN;
        return line(code, max, new Proportion(Fraction.of(max), nothing, false)).on(Row.Term.EXCUSABLE);
    }

    /** A share of what was due, of which there can be more. */
    Row shareOfDue(String code, String max) {
        OverNothing nothing = nothingIsExcused ? OverNothing.EXCUSED : OverNothing.OPEN;
        return line(code, max, new Proportion(Fraction.of(max), nothing, true)).on(Row.Term.EXCUSABLE);
    }

    Row satisfaction(String code, String max) {
        return line(code, max, new Satisfaction(Fraction.of(max))).by("owners");
    }
}
