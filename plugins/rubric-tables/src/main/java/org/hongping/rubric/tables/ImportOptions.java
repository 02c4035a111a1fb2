package org.hongping.rubric.tables;

import java.util.Optional;

/**
 * What a table itself does not say.
 *
 * @param id name of scheme and table, for example {@code lushan.estate}
 * @param edition year of issue
 * @param title official title; empty takes what stands above the table
 * @param table which of several tables of a file is meant, from 1; empty if there is one
 */
public record ImportOptions(String id, String edition, Optional<String> title, Optional<Integer> table) {
    /** Returns options that leave title and table to the file. */
    public static ImportOptions of(String id, String edition) {
        return new ImportOptions(id, edition, Optional.empty(), Optional.empty());
    }
}
