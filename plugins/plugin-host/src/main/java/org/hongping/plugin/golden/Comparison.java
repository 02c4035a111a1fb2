package org.hongping.plugin.golden;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Marks;

/** Compares what one case expects with what came out. For one comparison. */
final class Comparison {
    private final GoldenCase golden;
    private final Outcome outcome;
    private final Findings findings = new Findings();

    Comparison(GoldenCase golden, Outcome outcome) {
        this.golden = golden;
        this.outcome = outcome;
    }

    /** Returns a finding for every expectation that was not met. */
    List<Finding> findings() {
        Marks marks = golden.marks().field("expect");
        golden.expect().fields().forEach((name, expected) -> {
            Optional<Value> part = outcome.part(name);
            if (part.isPresent()) {
                compare(name, expected, part.get(), marks.field(name));
            } else {
                findings.error(
                        marks.field(name).name(), "golden.unknown-expectation", golden.name(), name, outcome.names());
            }
        });
        return findings.list();
    }

    private void compare(String path, Value expected, Value found, Marks marks) {
        if (expected instanceof Value.Fields wanted && found instanceof Value.Fields there) {
            wanted.fields().forEach((key, value) -> compareField(path, key, value, there.fields(), marks));
        } else if (!isSame(expected, found)) {
            findings.error(marks.place(), "golden.mismatch", golden.name(), path, shown(expected), shown(found));
        }
    }

    private void compareField(String path, String key, Value expected, Map<String, Value> there, Marks marks) {
        Value found = there.get(key);
        if (found == null) {
            findings.error(marks.field(key).name(), "golden.not-there", golden.name(), path, key);
        } else {
            compare(path + " " + key, expected, found, marks.field(key));
        }
    }

    /** Figures count by their amount, lists by what is in them; everything else as it is written. */
    private static boolean isSame(Value expected, Value found) {
        if (expected instanceof Value.Items wanted && found instanceof Value.Items there) {
            return new HashSet<>(wanted.items()).equals(new HashSet<>(there.items()));
        }
        Optional<BigDecimal> amount = amount(expected);
        return expected.equals(found)
                || (amount.isPresent()
                        && amount(found)
                                .filter(other -> other.compareTo(amount.get()) == 0)
                                .isPresent());
    }

    private static Optional<BigDecimal> amount(Value value) {
        if (value instanceof Value.Figure figure) {
            return Optional.of(figure.number());
        }
        return value instanceof Value.Text text && text.text().matches("-?\\d{1,18}(\\.\\d{1,18})?")
                ? Optional.of(new BigDecimal(text.text()))
                : Optional.empty();
    }

    private static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Figure figure) {
            return figure.number().toString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().map(Comparison::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Value.Fields ? "{…}" : "null";
    }
}
