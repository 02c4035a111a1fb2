package org.hongping.core.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.core.audit.AuditFault.Kind;

/** One look at all chains, as they were at one moment. */
final class Verification {
    private final AuditDao trail;
    private final List<AuditFault> faults = new ArrayList<>();

    Verification(AuditDao trail) {
        this.trail = trail;
    }

    List<AuditFault> faults() {
        List<Chain> there = trail.chains();
        Set<Chain> begun = new LinkedHashSet<>();
        if (!there.isEmpty()) {
            begun.add(Chain.INSTALLATION);
        }
        there.forEach(chain -> begun.addAll(walk(chain)));
        begun.stream()
                .filter(chain -> !there.contains(chain))
                .map(chain -> new AuditFault(chain, 0, Kind.CHAIN_MISSING))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    private Set<Chain> walk(Chain chain) {
        ChainWalk walk = new ChainWalk(chain);
        try (Stream<SealedRow> rows = trail.sealed(chain)) {
            rows.forEach(walk::next);
        }
        faults.addAll(walk.endingAt(trail.head(chain).orElseGet(() -> AuditHead.beforeTheFirst(chain))));
        return walk.chainsBegun();
    }
}
