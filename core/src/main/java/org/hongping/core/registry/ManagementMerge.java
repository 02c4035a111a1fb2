package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hongping.rubric.Message;

/**
 * Who managed an estate that was entered twice: of two on one day it is whoever took over later, as when one enterprise
 * follows another.
 *
 * @param managements in order of days, nobody or one enterprise on any of them
 * @param obstacles days from which both entries name another enterprise
 */
record ManagementMerge(List<Management> managements, List<Message> obstacles) {

    static ManagementMerge of(EstateId estate, List<Management> one, List<Management> other) {
        List<Management> all = Stream.concat(one.stream(), other.stream()).toList();
        TreeSet<LocalDate> borders = new TreeSet<>();
        all.forEach(management -> {
            borders.add(management.fromOn());
            management.untilOn().map(last -> last.plusDays(1)).ifPresent(borders::add);
        });
        List<Management> merged = new ArrayList<>();
        for (LocalDate from : borders) {
            Optional<LocalDate> until =
                    Optional.ofNullable(borders.higher(from)).map(next -> next.minusDays(1));
            on(all, from)
                    .map(standing ->
                            new Management(estate, standing.enterpriseId(), from, until, standing.version() + 1))
                    .ifPresent(part -> append(merged, part));
        }
        return new ManagementMerge(List.copyOf(merged), obstacles(one, other));
    }

    private static Optional<Management> on(List<Management> all, LocalDate day) {
        return all.stream().filter(management -> management.covers(day)).max(Comparator.comparing(Management::fromOn));
    }

    private static void append(List<Management> merged, Management part) {
        int end = merged.size() - 1;
        if (end >= 0 && continues(merged.get(end), part)) {
            Management last = merged.remove(end);
            merged.add(new Management(
                    part.estateId(), part.enterpriseId(), last.fromOn(), part.untilOn(), last.version()));
        } else {
            merged.add(part);
        }
    }

    private static boolean continues(Management last, Management part) {
        return last.enterpriseId().equals(part.enterpriseId())
                && last.untilOn()
                        .filter(day -> day.plusDays(1).equals(part.fromOn()))
                        .isPresent();
    }

    private static List<Message> obstacles(List<Management> one, List<Management> other) {
        return one.stream()
                .filter(mine -> other.stream()
                        .anyMatch(theirs -> theirs.fromOn().equals(mine.fromOn())
                                && !theirs.enterpriseId().equals(mine.enterpriseId())))
                .map(mine -> Message.of("duplicate.both-managed", mine.fromOn().toString()))
                .toList();
    }
}
