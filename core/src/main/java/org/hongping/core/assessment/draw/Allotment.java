package org.hongping.core.assessment.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Gives each application in turn to the fit members who have fewest sheets at that moment; among equals by the order of
 * the list, or by lot. A lot is SHA-256 of {@code seed LF word LF application LF account}, the smallest text first.
 */
public final class Allotment {
    private final Terms terms;
    private final BiFunction<Terms.Entry, Terms.Candidate, String> lot;
    private final Map<String, Integer> loads = new HashMap<>();

    private Allotment(Terms terms, BiFunction<Terms.Entry, Terms.Candidate, String> lot) {
        this.terms = terms;
        this.lot = lot;
        terms.candidates().forEach(candidate -> loads.put(candidate.account(), candidate.load()));
    }

    /** Hands out by load alone, so that everybody has about the same. */
    public static List<Given> byLoad(Terms terms) {
        return new Allotment(terms, (entry, candidate) -> "").all();
    }

    /** Hands out by lot; the same seed and word give the same for everybody. */
    public static List<Given> byLot(Terms terms, String seed, String word) {
        return new Allotment(terms, (entry, candidate) -> lot(seed, word, entry.application(), candidate.account()))
                .all();
    }

    /** Returns what is published before a draw; it binds the seed and the lists. */
    public static String commitment(Terms terms, String seed) {
        return Sha256.of(seed + "\n" + terms.lines());
    }

    /** Returns what is known of a plan in short, to see whether it is still the same. */
    public static String digest(Terms terms) {
        return Sha256.of(terms.lines());
    }

    static String lot(String seed, String word, String application, String account) {
        return Sha256.of(seed + "\n" + word + "\n" + application + "\n" + account);
    }

    private List<Given> all() {
        return terms.entries().stream().map(this::give).toList();
    }

    private record Ticket(String account, int load, String lot) {}

    private Given give(Terms.Entry entry) {
        List<Ticket> tickets = new ArrayList<>();
        for (Terms.Candidate candidate : terms.candidates()) {
            if (entry.admits(candidate)) {
                tickets.add(new Ticket(
                        candidate.account(), loads.getOrDefault(candidate.account(), 0), lot.apply(entry, candidate)));
            }
        }
        tickets.sort(Comparator.comparingInt(Ticket::load).thenComparing(Ticket::lot));
        List<String> members =
                tickets.stream().limit(entry.need()).map(Ticket::account).toList();
        members.forEach(account -> loads.merge(account, 1, Integer::sum));
        return new Given(entry.application(), members, entry.need() - members.size());
    }
}
