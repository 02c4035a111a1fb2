package org.hongping.core.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.core.audit.AuditFault.Kind;

/** One walk along a chain, row by row, noting what does not hold. */
final class ChainWalk {
    private final List<AuditFault> faults = new ArrayList<>();
    private final Set<Long> withoutPayload = new TreeSet<>();
    private final Set<Chain> begun = new LinkedHashSet<>();
    private AuditHead last;

    ChainWalk(Chain chain) {
        last = AuditHead.beforeTheFirst(chain);
    }

    void next(SealedRow row) {
        boolean adjoins = row.sequence() == last.sequence() + 1;
        if (!adjoins) {
            note(last.sequence() + 1, Kind.ROW_MISSING);
        } else if (!row.follows(last.hash())) {
            note(row.sequence(), Kind.ROW_CHANGED);
        }
        notePayload(row);
        noteMeaning(row);
        last = new AuditHead(row.chain(), row.sequence(), row.hash());
    }

    /** Returns what does not hold, given the end that was recorded. */
    List<AuditFault> endingAt(AuditHead recorded) {
        if (!recorded.equals(last)) {
            note(recorded.sequence(), Kind.END_CHANGED);
        }
        withoutPayload.forEach(sequence -> note(sequence, Kind.PAYLOAD_MISSING));
        return List.copyOf(faults);
    }

    /** Returns the chains this one says were begun. */
    Set<Chain> chainsBegun() {
        return begun;
    }

    private void noteMeaning(SealedRow row) {
        if (row.action().equals(Audit.PAYLOAD_ERASED)) {
            withoutPayload.removeIf(sequence -> Audit.row(sequence).text().equals(row.subject()));
        }
        if (row.action().equals(Audit.CHAIN_BEGUN)) {
            begun.add(new Chain(row.subject()));
        }
    }

    private void notePayload(SealedRow row) {
        if (!row.payloadHolds()) {
            note(row.sequence(), Kind.PAYLOAD_CHANGED);
        } else if (row.payload().isEmpty()) {
            withoutPayload.add(row.sequence());
        }
    }

    private void note(long sequence, Kind kind) {
        faults.add(new AuditFault(last.chain(), sequence, kind));
    }
}
