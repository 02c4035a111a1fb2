package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.expression.CompiledExpression;
import org.hongping.rubric.expression.Expressions;
import org.hongping.rubric.expression.FaultyExpression;
import org.hongping.rubric.expression.Known;
import org.hongping.rubric.expression.Scope;
import org.hongping.rubric.expression.Vocabulary;

/**
 * Proposes answers from what is on record: the {@code suggest} expressions of a rubric, compiled. A proposal fills in
 * nothing by itself; somebody takes it over. Safe for use by many threads.
 */
public final class Suggestions {
    /** What a proposal leaves to the sheet and to whoever takes it over. */
    private static final Set<String> FOR_PEOPLE = Set.of("answer.answered-where-absent", "answer.reason-required");

    private final Map<Criterion, CompiledExpression> proposals = new LinkedHashMap<>();

    private Suggestions() {}

    /**
     * A proposal for a line.
     *
     * @param code the line
     * @param answer what would be answered; empty while a fact it needs is not known
     * @param lacks the facts that are not known
     */
    public record Proposal(String code, Optional<Value> answer, List<Message> lacks) {
        /** Copies the list. */
        public Proposal {
            lacks = List.copyOf(lacks);
        }
    }

    /**
     * Compiles what a rubric proposes.
     *
     * @param resolved the rubric with its interpretations applied
     * @throws FaultyExpression if an expression has faults; {@link #faults} finds them all
     */
    public static Suggestions of(Rubric resolved) {
        Suggestions suggestions = new Suggestions();
        Expressions expressions = new Expressions(Vocabulary.of(resolved));
        lines(resolved.root())
                .forEach(line ->
                        line.suggest().ifPresent(text -> suggestions.proposals.put(line, expressions.proposal(text))));
        return suggestions;
    }

    /** Returns a proposal for each line that has one, in the order of the sheet. */
    public List<Proposal> propose(Map<String, Value> facts, Optional<LocalDate> asOf) {
        Scope scope = scope(facts, asOf);
        List<Proposal> proposed = new ArrayList<>();
        proposals.forEach((line, expression) -> {
            Known<Value> answer = expression.answer(scope);
            proposed.add(new Proposal(line.code(), answer.value(), answer.lacks()));
        });
        return proposed;
    }

    /** A sheet that holds nothing but facts and a day. */
    private static Scope scope(Map<String, Value> facts, Optional<LocalDate> asOf) {
        Map<String, Value> input = asOf.map(day -> Map.of(GateBoard.AS_OF, Value.text(day.toString())))
                .orElse(Map.of());
        ScoreSheet sheet = ScoreSheet.empty().withFacts(facts).withInput(input);
        return new Hearing(CheckedSheet.unread(sheet), List.of(), SurveyFigures.NONE, RowIndex.NONE).scope();
    }

    /** Returns everything that is wrong with what a rubric proposes, each fault at its line. */
    public static List<Problem> faults(Rubric resolved, Scorer scorer) {
        List<Problem> faults = new ArrayList<>();
        Expressions expressions = new Expressions(Vocabulary.of(resolved));
        for (Criterion line : lines(resolved.root())) {
            line.suggest().ifPresent(text -> {
                try {
                    CompiledExpression proposal = expressions.proposal(text);
                    if (isNeverTaken(line, proposal, resolved, scorer)) {
                        faults.add(Problem.at(line.code(), Message.of("answer.suggest-refused", text.text())));
                    }
                } catch (FaultyExpression faulty) {
                    faulty.faults()
                            .forEach(fault -> faults.add(
                                    Problem.at(line.code(), Message.of("answer.faulty-expression", "suggest", fault))));
                }
            });
        }
        return faults;
    }

    /** Says whether the line refuses whatever is proposed for it. */
    private static boolean isNeverTaken(Criterion line, CompiledExpression proposal, Rubric rubric, Scorer scorer) {
        List<Value> proposed = Samples.of(rubric.facts()).stream()
                .map(facts -> proposal.answer(scope(facts, Optional.of(Samples.DAY))))
                .flatMap(answer -> answer.value().stream())
                .toList();
        return proposed.stream().noneMatch(answer -> isTaken(line, answer, scorer));
    }

    private static boolean isTaken(Criterion line, Value answer, Scorer scorer) {
        ScoreSheet sheet = ScoreSheet.empty().withAnswers(Map.of(line.answerKey(), answer));
        return scorer.score(sheet).problemsAt(line.code()).stream()
                .allMatch(problem -> FOR_PEOPLE.contains(problem.message().key()));
    }

    private static List<Criterion> lines(Node node) {
        if (node instanceof Criterion line) {
            return List.of(line);
        }
        return node instanceof Group group
                ? group.children().stream()
                        .flatMap(child -> lines(child).stream())
                        .toList()
                : List.of();
    }

    /** Facts to try proposals with: of every type what comes first, then what comes next. */
    private static final class Samples {
        static final LocalDate DAY = LocalDate.of(2022, 1, 1);
        private static final int ROUNDS = 2;

        private Samples() {}

        static List<Map<String, Value>> of(List<Declaration> facts) {
            List<Map<String, Value>> samples = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Map<String, Value> sample = new LinkedHashMap<>();
                for (Declaration fact : facts) {
                    sample.put(fact.id(), value(fact, round));
                }
                samples.add(sample);
            }
            return samples;
        }

        private static Value value(Declaration fact, int round) {
            return switch (fact.type()) {
                case NUMBER -> Value.figure(Integer.toString(round));
                case BOOLEAN -> Value.truth(round == 0);
                case DATE -> Value.text(DAY.toString());
                case TEXT -> Value.text("A");
                case CHOICE ->
                    Value.text(fact.options()
                            .get(Math.min(round, fact.options().size() - 1))
                            .id());
            };
        }
    }
}
