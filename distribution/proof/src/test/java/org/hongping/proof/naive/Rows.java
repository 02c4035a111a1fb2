package org.hongping.proof.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.proof.naive.CountTiers.Tier;
import org.hongping.proof.naive.Levels.Level;

/** The words in which the tables are typed: ids and figures, one after the other, as in {@code "none 0 district 3"}. */
public final class Rows {
    private Rows() {}

    /** A heading with lines below it. */
    public static Section section(String code, Row... rows) {
        return new Section(code, false, false, List.of(), List.of(rows));
    }

    /** A heading with headings below it. */
    public static Section section(String code, Section... sections) {
        return new Section(code, false, false, List.of(sections), List.of());
    }

    /** A line scored by the panel. */
    public static Row row(String code, String max, Form form) {
        return new Row(code, "panel", Fraction.of(max), form, Set.of());
    }

    /** Any points up to the maximum. */
    public static Row judged(String code, String max) {
        return row(code, max, upTo(max));
    }

    /** Any points up to the maximum, with a reason. */
    public static Row judgedWithReason(String code, String max) {
        return judged(code, max).on(Row.Term.REASONED);
    }

    /** One of several levels. */
    public static Row levels(String code, String max, String levels) {
        return row(code, max, levels(levels));
    }

    /** Things counted, out of those listed. */
    public static Row tiers(String code, String max, String checks, String tiers) {
        return row(code, max, tiers(checks, tiers));
    }

    /** Any points up to the maximum. */
    public static Form upTo(String max) {
        return new Judged(Fraction.of(max));
    }

    /** One of several levels; two figures joined by three dots are a range. */
    public static Form levels(String levels) {
        Map<String, Level> read = new LinkedHashMap<>();
        List<String> words = words(levels);
        for (int at = 0; at < words.size(); at += 2) {
            List<String> range = Arrays.asList(words.get(at + 1).split("\\.\\.\\."));
            Fraction least = Fraction.of(range.get(0));
            read.put(words.get(at), new Level(least, Fraction.of(range.get(range.size() - 1))));
        }
        return new Levels(read);
    }

    /** Ticks with their points. */
    public static Form checks(String max, String checks) {
        Map<String, Fraction> read = new LinkedHashMap<>();
        List<String> words = words(checks);
        for (int at = 0; at < words.size(); at += 2) {
            read.put(words.get(at), Fraction.of(words.get(at + 1)));
        }
        return new Checklist(read, Fraction.of(max));
    }

    /** Things counted, out of those listed: from how many, how much. */
    public static Form tiers(String checks, String tiers) {
        return new CountTiers(new LinkedHashSet<>(words(checks)), Set.of(), tiers(tiers));
    }

    /** Things counted that nobody lists. */
    public static Form count(String tiers) {
        return new CountTiers(Set.of(), Set.of(), tiers(tiers));
    }

    /** Things counted that nobody lists, with a condition that some tiers ask for after a plus sign. */
    public static Form countWith(String condition, String tiers) {
        return new CountTiers(Set.of(), Set.of(condition), tiers(tiers));
    }

    /** Reads tiers; the condition of a tier may follow its points after a plus sign. */
    private static List<Tier> tiers(String tiers) {
        List<Tier> read = new ArrayList<>();
        List<String> words = words(tiers);
        for (int at = 0; at < words.size(); at += 2) {
            List<String> points = Arrays.asList(words.get(at + 1).split("\\+"));
            Optional<String> needs = points.stream().skip(1).findFirst();
            read.add(new Tier(Integer.parseInt(words.get(at)), Fraction.of(points.get(0)), needs));
        }
        return read;
    }

    /** A figure: the bound and what reaching it earns. */
    public static Form atLeast(String bound, String points) {
        return new Bands(List.of(new Bands.Band(Fraction.of(bound), false, Fraction.of(points))), false, false, false);
    }

    /** A percentage: the bound and what reaching it earns. */
    public static Form percentAtLeast(String bound, String points) {
        return new Bands(List.of(new Bands.Band(Fraction.of(bound), false, Fraction.of(points))), true, false, false);
    }

    /** How often in each period: the bound and what reaching it in every one earns. */
    public static Form everyPeriod(String bound, String points) {
        return new Bands(List.of(new Bands.Band(Fraction.of(bound), false, Fraction.of(points))), false, true, false);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.trim().split(" +"));
    }
}
