package org.hongping.rubric.expression;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Dates;
import org.hongping.rubric.exact.Exact;

/** What the functions of expressions do. What has no answer is unknown, never 0 and never false. */
final class CelFunctions {
    private static final int MOST_DECIMALS = 6;

    private CelFunctions() {}

    static Object divided(Exact left, Exact right) {
        return right.signum() == 0 ? CelValues.UNKNOWN : left.dividedBy(right);
    }

    static Object rounded(Exact figure, Exact decimals) {
        boolean sound =
                decimals.signum() >= 0 && decimals.compareTo(Exact.of(MOST_DECIMALS)) <= 0 && decimals.hasAtMost(0);
        return sound ? figure.rounded(decimals.toDecimal(0).intValueExact()) : CelValues.UNKNOWN;
    }

    static Object sum(List<?> figures) {
        Exact sum = Exact.ZERO;
        for (Object figure : figures) {
            if (!(figure instanceof Exact exact)) {
                return CelValues.UNKNOWN;
            }
            sum = sum.plus(exact);
        }
        return sum;
    }

    static Object least(List<?> figures) {
        Optional<Exact> least = Optional.empty();
        for (Object figure : figures) {
            if (!(figure instanceof Exact exact)) {
                return CelValues.UNKNOWN;
            }
            least = Optional.of(least.map(exact::min).orElse(exact));
        }
        return least.<Object>map(figure -> figure).orElse(CelValues.UNKNOWN);
    }

    /** The day so many months before the last one is still within (以内 includes the figure). */
    static Object withinMonths(Object[] arguments) {
        LocalDate day = (LocalDate) arguments[0];
        Exact months = (Exact) arguments[1];
        LocalDate last = (LocalDate) arguments[2];
        boolean sound = months.signum() >= 0 && months.hasAtMost(0) && months.compareTo(Exact.of(12_000)) <= 0;
        return sound
                ? !day.isAfter(last)
                        && !day.isBefore(last.minusMonths(months.toDecimal(0).longValueExact()))
                : CelValues.UNKNOWN;
    }

    static Object fact(Inquiry inquiry, String id) {
        Optional<Value> fact = inquiry.scope().fact(id);
        return fact.filter(value -> !(value instanceof Value.Nothing))
                .map(CelFunctions::typed)
                .orElseGet(() -> fact.filter(Value.Nothing.class::isInstance)
                        .map(none -> CelValues.NONE)
                        .orElseGet(() -> inquiry.unknown("fact", id)));
    }

    static Object factOrNone(Inquiry inquiry, String id) {
        return inquiry.orUnknown(inquiry.scope().fact(id).map(CelValues::in), "fact", id);
    }

    static Object isNone(Inquiry inquiry, String id) {
        return inquiry.orUnknown(inquiry.scope().fact(id).map(Value.Nothing.class::isInstance), "fact", id);
    }

    static Object input(Inquiry inquiry, String id) {
        return inquiry.orUnknown(inquiry.scope().input(id).map(CelFunctions::typed), "input", id);
    }

    /** Days are text in a sheet and days in expressions; {@link Declaration} has been checked before. */
    private static Object typed(Value value) {
        return Dates.read(value).<Object>map(day -> day).orElseGet(() -> CelValues.in(value));
    }

    /** What is not settled is unknown; what is no figure at all is a fault of the expression. */
    static Object figure(Inquiry inquiry, Object value) {
        if (value instanceof Exact) {
            return value;
        }
        return value instanceof OpenPoints open
                ? inquiry.unknown("points", open.code())
                : inquiry.unknown("figure", String.valueOf(value));
    }

    /** Stands where a row has no points yet. */
    private record OpenPoints(String code) {}

    static Object settledAnswer(Inquiry inquiry, String key) {
        return inquiry.orUnknown(inquiry.scope().settledAnswer(key).map(CelValues::in), "answer", key);
    }

    static Object answer(Inquiry inquiry, String key) {
        return inquiry.orUnknown(inquiry.scope().answer(key).map(CelValues::in), "answer", key);
    }

    static Object points(Inquiry inquiry, String code) {
        return inquiry.orUnknown(inquiry.scope().points(code), "points", code);
    }

    static Object max(Inquiry inquiry, String code) {
        return inquiry.orUnknown(inquiry.scope().max(code), "points", code);
    }

    static Object ratio(Inquiry inquiry, String code) {
        Optional<Exact> max = inquiry.scope().max(code).filter(most -> most.signum() > 0);
        return inquiry.orUnknown(
                inquiry.scope().points(code).flatMap(points -> max.map(points::dividedBy)), "points", code);
    }

    static Object lines(Inquiry inquiry, String group) {
        return rows(inquiry.scope().lines(group));
    }

    static Object children(Inquiry inquiry, String group) {
        return rows(inquiry.scope().children(group));
    }

    private static Object rows(List<Scope.Row> rows) {
        return rows.stream().map(CelFunctions::row).toList();
    }

    private static Map<String, Object> row(Scope.Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", row.code());
        fields.put("points", row.points().<Object>map(points -> points).orElseGet(() -> new OpenPoints(row.code())));
        fields.put("max", row.max());
        fields.put("state", row.state());
        fields.put("zeroed", row.zeroed());
        fields.put("tags", row.tags());
        fields.put("answer", row.answer().map(CelValues::in).orElse(CelValues.NONE));
        return fields;
    }
}
