package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Points of dated entries, added or taken away, as of a date.
 *
 * @param items sorts of entries
 * @param cap most points of the line before its maximum; empty means the maximum
 */
public record Entries(List<EntryItem> items, Optional<BigDecimal> cap) implements Rule {
    /** Copies the items. */
    public Entries {
        items = List.copyOf(items);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.ENTRIES;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.entries(this);
    }
}
