package org.hongping.plugin.skeleton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Value;

/** The circumstances a sheet may be about: the values that inputs and facts can take. */
final class Circumstances {
    /** More combinations than this are not tried. */
    private static final int MOST = 64;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])\\d{1,6}(\\.\\d{1,2})?");

    private Circumstances() {}

    /** Returns every combination of inputs, and of the facts that lines depend on; all sheets are about one day. */
    static List<Sheet> of(Trial trial) {
        String conditions = conditions(trial.rubric().root());
        List<Sheet> sheets = List.of(Sheet.EMPTY);
        for (Declaration input : trial.rubric().inputs()) {
            sheets = each(
                    sheets,
                    values(input, trial.asOf(), conditions),
                    (sheet, value) -> sheet.withInput(input.id(), value));
        }
        for (Declaration fact : trial.rubric().facts()) {
            if (conditions.contains(fact.id())) {
                sheets = each(
                        sheets,
                        values(fact, trial.asOf(), conditions),
                        (sheet, value) -> sheet.withFact(fact.id(), value));
            }
        }
        return sheets;
    }

    private static String conditions(Node node) {
        String own = node.heading().appliesWhen().map(Expression::text).orElse("");
        return node instanceof Group group
                ? own
                        + group.children().stream()
                                .map(Circumstances::conditions)
                                .collect(Collectors.joining(" ", " ", ""))
                : own;
    }

    /** Where the combinations become too many, only the first value is taken; lines that this hides are named as gaps. */
    private static List<Sheet> each(List<Sheet> sheets, List<Value> values, BiFunction<Sheet, Value, Sheet> with) {
        List<Value> taken = sheets.size() * values.size() > MOST ? values.subList(0, 1) : values;
        return sheets.stream()
                .flatMap(sheet -> taken.stream().map(value -> with.apply(sheet, value)))
                .toList();
    }

    /**
     * Returns the values that may make a difference.
     *
     * @param condition whose figures are bounds, blank if there is none
     */
    static List<Value> values(Declaration declared, String asOf, String condition) {
        return switch (declared.type()) {
            case BOOLEAN -> List.of(Value.truth(false), Value.truth(true));
            case CHOICE ->
                declared.options().stream()
                        .map(option -> Value.text(option.id()))
                        .toList();
            case DATE -> List.of(Value.text(asOf));
            case NUMBER -> numbers(condition);
            case TEXT -> List.of(Value.text("示例"));
        };
    }

    private static List<Value> numbers(String condition) {
        List<Value> numbers = new ArrayList<>();
        add(numbers, BigDecimal.ZERO);
        for (MatchResult found : NUMBER.matcher(condition).results().toList()) {
            BigDecimal bound = new BigDecimal(found.group());
            add(numbers, bound.subtract(BigDecimal.ONE).max(BigDecimal.ZERO));
            add(numbers, bound);
            add(numbers, bound.add(BigDecimal.ONE));
        }
        return numbers;
    }

    private static void add(List<Value> numbers, BigDecimal number) {
        Value figure = Shapes.figure(number);
        if (!numbers.contains(figure)) {
            numbers.add(figure);
        }
    }
}
