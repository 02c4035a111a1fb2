package org.hongping.core.application;

import java.util.List;
import java.util.Optional;

/**
 * The fields of one line, or of one part of it, ready to be shown.
 *
 * @param kind word of the rule's kind; chooses the block of the template
 * @param prefix what stands before every field name, for example {@code a.} for part a
 * @param label name of the part; empty for a whole line
 * @param choices levels, checks or statuses, in the source's order
 * @param conditions conditions besides the checks
 * @param ladder steps of a count, highest last
 * @param parts parts of a composite
 * @param typed what was typed
 * @param unit what a figure counts, or {@code %}
 * @param step step of the points field
 * @param max most points, decimal text
 * @param byHand whether a person may give points with a reason, because the code of the bundle gave none
 * @param leeway what may be said in place of all this
 */
public record Widget(
        String kind,
        String prefix,
        Optional<String> label,
        List<Choice> choices,
        List<Choice> conditions,
        List<Step> ladder,
        List<Widget> parts,
        Typed typed,
        Optional<String> unit,
        String step,
        String max,
        boolean byHand,
        Leeway leeway) {

    /**
     * Something to choose or tick.
     *
     * @param id value of the field
     * @param label its name
     * @param points what it gives, decimal text; empty when a tick alone gives nothing
     * @param range whether points are given within the choice
     * @param chosen whether it is chosen
     */
    public record Choice(String id, String label, Optional<String> points, boolean range, boolean chosen) {}

    /**
     * A step of a count.
     *
     * @param atLeast how many it takes
     * @param points what it gives, decimal text
     */
    public record Step(int atLeast, String points) {}

    /** Returns the same, with points from a person in place of those that the code of the bundle did not give. */
    Widget forHand() {
        return new Widget(
                kind, prefix, label, choices, conditions, ladder, parts, typed, unit, step, max, true, leeway);
    }

    /** Returns the same fields, laid out by another block of the template. */
    Widget ofKind(String other) {
        return new Widget(
                other, prefix, label, choices, conditions, ladder, parts, typed, unit, step, max, byHand, leeway);
    }

    /** Returns the same fields, and what may be said in their place. */
    public Widget with(Leeway other) {
        return new Widget(
                kind, prefix, label, choices, conditions, ladder, parts, typed, unit, step, max, byHand, other);
    }

    /** Says whether something is said in place of what the rule asks for. */
    public boolean isInstead() {
        return !value("instead").isEmpty() || ticked("notApplicable");
    }

    /** Says whether points are given within one of the choices. */
    public boolean hasRange() {
        return choices.stream().anyMatch(Choice::range);
    }

    /** Returns the first value typed into a field, blank when there is none. */
    public String value(String name) {
        return typed.one(name).orElse("");
    }

    /** Says whether a box is ticked. */
    public boolean ticked(String name) {
        return typed.holds(name, "yes");
    }
}
