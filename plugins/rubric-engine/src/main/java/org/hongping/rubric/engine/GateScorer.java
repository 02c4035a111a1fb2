package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Dates;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Known;

/** One gate, compiled: decided by its condition, or answered by people. */
final class GateScorer {
    private static final String CHECKS = "checks";
    private static final String DATES = "dates";

    private final Gate gate;
    private final Optional<CompiledExpression> when;
    private final CheckIndex checks;
    private final Set<String> keys;

    /** @param when the condition that decides it; empty where people answer it */
    GateScorer(Gate gate, Optional<CompiledExpression> when) {
        this.gate = gate;
        this.when = when;
        this.checks = new CheckIndex(gate.checks());
        this.keys = keys(gate);
    }

    private static Set<String> keys(Gate gate) {
        Set<String> keys = new TreeSet<>();
        if (!gate.checks().isEmpty()) {
            keys.add(CHECKS);
        }
        if (gate.window().isPresent()) {
            keys.add(DATES);
        }
        return Set.copyOf(keys);
    }

    String id() {
        return gate.id();
    }

    /** Judges what people say of it, on the day the sheet names; notes faults among the sheet's problems. */
    GateOutcome score(Optional<Value> said, Hearing hearing, List<Problem> problems) {
        if (when.isPresent()) {
            said.ifPresent(value -> problems.add(Problem.ofSheet("gate-decided", gate.id())));
            Known<Boolean> holds = when.get().truth(hearing.scope());
            return outcome(holds.value(), holds.lacks());
        }
        return outcome(said.flatMap(value -> holds(value, hearing.asOf(), problems)), List.of());
    }

    private GateOutcome outcome(Optional<Boolean> holds, List<Message> lacks) {
        Optional<Boolean> passed = holds.map(held -> !held);
        return new GateOutcome(gate.id(), gate.label(), gate.at(), gate.effect(), passed, lacks);
    }

    private Optional<Boolean> holds(Value said, Optional<LocalDate> asOf, List<Problem> problems) {
        if (said instanceof Value.Truth truth && gate.checks().isEmpty()) {
            return Optional.of(truth.holds());
        }
        if (said instanceof Value.Fields fields
                && fields.fields().size() == 1
                && keys.containsAll(fields.fields().keySet())) {
            Answer answer = Answer.of(fields, "gates." + gate.id() + ".");
            Optional<Boolean> holds = answer.has(CHECKS) ? ofChecks(answer) : ofDates(fields, asOf, problems);
            answer.faults().forEach(fault -> problems.add(new Problem(Optional.empty(), fault)));
            return holds;
        }
        problems.add(Problem.ofSheet("gate-answer", gate.id(), Shown.of(said), expected()));
        return Optional.empty();
    }

    private Optional<Boolean> ofChecks(Answer answer) {
        return answer.ticks(CHECKS, checks).map(ticks -> switch (gate.combine()) {
            case ANY -> ticks.count() > 0;
            case ALL -> ticks.count() == checks.size();
        });
    }

    private Optional<Boolean> ofDates(Value.Fields fields, Optional<LocalDate> asOf, List<Problem> problems) {
        Optional<List<LocalDate>> days = days(fields.fields().getOrDefault(DATES, Value.nothing()));
        if (days.isEmpty()) {
            problems.add(Problem.ofSheet("gate-dates", gate.id()));
            return Optional.empty();
        }
        if (days.get().isEmpty()) {
            return Optional.of(false);
        }
        return asOf.flatMap(day -> gate.window().map(window -> Lookback.endingOn(day, window)))
                .map(lookback -> days.get().stream().anyMatch(lookback::holds));
    }

    private static Optional<List<LocalDate>> days(Value value) {
        if (!(value instanceof Value.Items items)) {
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        items.items().forEach(item -> Dates.read(item).ifPresent(days::add));
        return days.size() == items.items().size() ? Optional.of(days) : Optional.empty();
    }

    private String expected() {
        List<String> shapes = new ArrayList<>();
        if (gate.checks().isEmpty()) {
            shapes.add("true, false");
        }
        new TreeSet<>(keys).forEach(key -> shapes.add("{" + key + ": […]}"));
        return String.join(", ", shapes);
    }
}
