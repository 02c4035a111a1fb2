package org.hongping.core.application;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.engine.Incident;
import org.hongping.rubric.exact.Exact;

/**
 * An item of the negative list with what was entered on it.
 *
 * @param id the item's fixed name
 * @param item the item; empty if entries name one that the rubric does not know, as after a change of revision
 * @param entries what was entered, the earliest incident first, withdrawn ones included
 * @param strays those that stand and the rubric does not take, so that there is no total
 * @param counts what those that stand come to, the yearly cap kept; empty if none stands
 */
public record DeductionCase(
        String id,
        Optional<Deduction> item,
        List<DeductionEntry> entries,
        List<DeductionEntry> strays,
        Optional<Incident> counts) {
    /** Copies the entries. */
    public DeductionCase {
        entries = List.copyOf(entries);
        strays = List.copyOf(strays);
    }

    /** Returns the least an incident takes, decimal text. */
    public String from() {
        return item.map(known -> Exact.of(known.from()).plain()).orElse("");
    }

    /** Returns the most an incident takes, decimal text. */
    public String to() {
        return item.map(known -> Exact.of(known.to()).plain()).orElse("");
    }

    /** Returns the most that all incidents of a year take, decimal text. */
    public Optional<String> yearlyCap() {
        return item.flatMap(Deduction::yearlyCap).map(cap -> Exact.of(cap).plain());
    }

    /** Says whether every incident takes the same. */
    public boolean isFixed() {
        return from().equals(to());
    }
}
