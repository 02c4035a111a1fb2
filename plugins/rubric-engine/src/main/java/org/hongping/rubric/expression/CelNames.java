package org.hongping.rubric.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.Declaration;
import org.jspecify.annotations.Nullable;

/** Which library function a name of an expression stands for; remembers the rows and facts that were named. */
final class CelNames {
    private static final Map<String, Reach> LOOKUPS = Map.of(
            "fact", Reach.FACTS,
            "answer", Reach.ANSWERS,
            "points", Reach.POINTS,
            "max", Reach.POINTS,
            "ratio", Reach.POINTS,
            "criteria", Reach.POINTS,
            "children", Reach.POINTS);
    private static final Map<String, Reach> VALUES =
            Map.of("asOf", Reach.FACTS, "total", Reach.TOTALS, "base", Reach.TOTALS, "bonus", Reach.TOTALS);

    private final Vocabulary vocabulary;
    private final Reach reach;
    private final Set<String> points = new TreeSet<>();
    private final Set<String> children = new TreeSet<>();
    private final Set<String> lines = new TreeSet<>();
    private final Set<String> facts = new TreeSet<>();
    private final Set<String> answers = new TreeSet<>();

    CelNames(Vocabulary vocabulary, Reach reach) {
        this.vocabulary = vocabulary;
        this.reach = reach;
    }

    References references() {
        return new References(points, children, lines, answers, facts);
    }

    boolean isLookup(String function) {
        return LOOKUPS.containsKey(function);
    }

    boolean isValue(String name) {
        return VALUES.containsKey(name);
    }

    /** Returns the function of a bare name, if it is one this expression may see. */
    Optional<String> value(String name) {
        @Nullable Reach needed = VALUES.get(name);
        return needed != null && isWithin(needed) ? Optional.of(CelLibrary.named(name)) : Optional.empty();
    }

    Optional<String> input(String id) {
        boolean visible = isWithin(Reach.ANSWERS) || id.equals("asOf");
        return visible ? typed("input", vocabulary.inputs().get(id)) : Optional.empty();
    }

    /** Remembers that a fact is named; returns its id. */
    String fact(String id) {
        facts.add(id);
        return id;
    }

    /** Returns the function of a name that looks something up; empty if there is no such thing or it is out of reach. */
    Optional<String> lookup(String function, String name) {
        if (!isWithin(LOOKUPS.getOrDefault(function, Reach.TOTALS))) {
            return Optional.empty();
        }
        return switch (function) {
            case "fact" -> typed(function, vocabulary.facts().get(fact(name)));
            case "answer" -> answer(name);
            case "criteria" ->
                remembered(function, name, lines, vocabulary.groups().contains(name));
            case "children" ->
                remembered(function, name, children, vocabulary.groups().contains(name));
            default -> remembered(function, name, points, vocabulary.hasRow(name));
        };
    }

    /** Returns which sentence says that such a name means nothing here. */
    String faultOf(String function) {
        return isWithin(LOOKUPS.getOrDefault(function, Reach.TOTALS)) ? "unknown-" + function : "out-of-reach";
    }

    /** Whether a row applies is asked before anything is scored; formulas and gates do not reckon with what was refused. */
    private Optional<String> answer(String key) {
        if (!vocabulary.answers().contains(key)) {
            return Optional.empty();
        }
        if (!isWithin(Reach.POINTS)) {
            return Optional.of(CelLibrary.named("answer"));
        }
        answers.add(key);
        return Optional.of(CelLibrary.SETTLED_ANSWER);
    }

    private static Optional<String> remembered(String function, String name, Set<String> named, boolean exists) {
        if (exists) {
            named.add(name);
        }
        return known(function, exists);
    }

    private static Optional<String> known(String function, boolean exists) {
        return exists ? Optional.of(CelLibrary.named(function)) : Optional.empty();
    }

    private static Optional<String> typed(String function, @Nullable Declaration declaration) {
        return declaration == null ? Optional.empty() : Optional.of(CelLibrary.named(function, declaration.type()));
    }

    private boolean isWithin(Reach needed) {
        return needed.compareTo(reach) <= 0;
    }
}
