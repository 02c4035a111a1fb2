package org.hongping.core.registry;

import java.util.Set;
import org.hongping.core.web.Version;

/**
 * That two entries are of the same thing, and what stays of each.
 *
 * @param stays the entry that stays
 * @param goes the entry that becomes it
 * @param version of the one that stays, as it was looked at
 * @param otherVersion of the one that goes
 * @param taken the fields whose value is taken from the one that goes
 */
public record Merge(Holder stays, Holder goes, Version version, Version otherVersion, Set<String> taken) {
    /** Copies the names. */
    public Merge {
        taken = Set.copyOf(taken);
    }
}
