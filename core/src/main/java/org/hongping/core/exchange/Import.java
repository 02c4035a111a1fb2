package org.hongping.core.exchange;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A workbook somebody brought, and what became of it.
 *
 * @param id for good
 * @param kind code of its {@link SheetKind}
 * @param fileName as the person calls it
 * @param accountId whose it is
 * @param goodRowsOnly whether rows without faults are imported though others fail
 * @param state where it stands
 * @param counts what it holds and what became of it
 * @param trouble why the file was refused
 * @param begunAt when it was brought
 * @param endedAt when it was over
 */
public record Import(
        ImportId id,
        String kind,
        String fileName,
        String accountId,
        boolean goodRowsOnly,
        ImportState state,
        @Nested Counts counts,
        Optional<StoredMessage> trouble,
        Instant begunAt,
        Optional<Instant> endedAt) {

    /**
     * Rows by what became of them.
     *
     * @param rowCount rows that are filled in
     * @param failed rows with faults
     * @param added rows that were new
     * @param changed rows that were on record and differ now
     * @param unchanged rows that say what is on record
     */
    public record Counts(int rowCount, int failed, int added, int changed, int unchanged) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** Returns how many rows have no faults. */
        public int good() {
            return rowCount - failed;
        }
    }

    Import in(ImportState next) {
        return new Import(id, kind, fileName, accountId, goodRowsOnly, next, counts, trouble, begunAt, endedAt);
    }

    Import over(ImportState last, Counts outcome, Instant when) {
        return new Import(
                id,
                kind,
                fileName,
                accountId,
                goodRowsOnly,
                last,
                outcome,
                Optional.empty(),
                begunAt,
                Optional.of(when));
    }

    Import refused(ImportState last, StoredMessage why, Instant when) {
        return new Import(
                id,
                kind,
                fileName,
                accountId,
                goodRowsOnly,
                last,
                counts,
                Optional.of(why),
                begunAt,
                Optional.of(when));
    }

    Import again(boolean onlyGood) {
        return new Import(
                id,
                kind,
                fileName,
                accountId,
                onlyGood,
                ImportState.WAITING,
                Counts.NONE,
                Optional.empty(),
                begunAt,
                Optional.empty());
    }
}
