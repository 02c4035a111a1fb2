package org.hongping.plugin.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.exact.Exact;

/** Finds answers whose points add up to exactly a cap. */
final class CapSearch {
    private final Reached reached;
    private final Exact cap;

    CapSearch(Reached reached, Exact cap) {
        this.reached = reached;
        this.cap = cap;
    }

    /** Returns a sheet of these lines that adds up to the cap, if there is one. */
    Optional<Sheet> of(List<Criterion> lines) {
        Map<Exact, List<Reached.Gain>> sums = new TreeMap<>();
        sums.put(Exact.ZERO, List.of());
        for (Criterion line : lines) {
            List<Reached.Gain> gains = reached.gains().getOrDefault(line.code(), List.of());
            Map<Exact, List<Reached.Gain>> more = new TreeMap<>(sums);
            sums.forEach((sum, chosen) -> gains.forEach(gain -> {
                Exact next = sum.plus(gain.points());
                if (gain.points().signum() > 0 && next.compareTo(cap) <= 0) {
                    more.computeIfAbsent(next, any -> plus(chosen, gain));
                }
            }));
            sums = more;
        }
        return Optional.ofNullable(sums.get(cap)).map(this::sheet);
    }

    private static List<Reached.Gain> plus(List<Reached.Gain> chosen, Reached.Gain gain) {
        List<Reached.Gain> more = new ArrayList<>(chosen);
        more.add(gain);
        return more;
    }

    private Sheet sheet(List<Reached.Gain> chosen) {
        Sheet sheet = reached.circumstances();
        for (Reached.Gain gain : chosen) {
            sheet = reached.trial().answered(sheet, gain.line(), gain.edge());
        }
        return sheet;
    }
}
