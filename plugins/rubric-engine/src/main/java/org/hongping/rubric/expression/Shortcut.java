package org.hongping.rubric.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.hongping.rubric.exact.Exact;

/**
 * The plainest conditions, which most sheets are full of: figures of the sheet compared with figures, and "and", "or",
 * "not" of these. Decides them without CEL's runtime where everything is known; leaves all else to it.
 */
final class Shortcut {
    private static final Map<String, IntPredicate> COMPARISONS = Map.of(
            "_<_", order -> order < 0,
            "_<=_", order -> order <= 0,
            "_>_", order -> order > 0,
            "_>=_", order -> order >= 0,
            "_==_", order -> order == 0,
            "_!=_", order -> order != 0);
    private static final Map<String, Function<Scope, Optional<Exact>>> TOTALS = Map.of(
            CelLibrary.named("total"), Scope::total,
            CelLibrary.named("base"), Scope::base,
            CelLibrary.named("bonus"), Scope::bonus);

    private Shortcut() {}

    /** A condition that may be able to decide itself. */
    interface Condition {
        /** Returns whether it holds; empty if something in it is not known. */
        Optional<Boolean> holds(Scope scope);
    }

    /** Returns a condition that a checked expression can be decided by; empty if it has to be left to CEL. */
    static Optional<Condition> of(CelExpr checked) {
        if (checked.getKind() == Kind.CONSTANT && checked.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE) {
            Optional<Boolean> always = Optional.of(checked.constant().booleanValue());
            return Optional.of(scope -> always);
        }
        return checked.getKind() == Kind.CALL ? ofCall(checked.call()) : Optional.empty();
    }

    private static Optional<Condition> ofCall(CelCall call) {
        return switch (call.function()) {
            case "_||_" -> ofBoth(call.args(), true);
            case "_&&_" -> ofBoth(call.args(), false);
            case "!_" -> of(call.args().get(0)).map(Shortcut::not);
            default -> Optional.ofNullable(COMPARISONS.get(call.function())).flatMap(holds -> comparison(call, holds));
        };
    }

    private static Condition not(Condition condition) {
        return scope -> condition.holds(scope).map(holds -> !holds);
    }

    /** Whichever side is as asked for decides alone, even beside one that is not known. */
    private static Optional<Condition> ofBoth(List<CelExpr> sides, boolean decisive) {
        Optional<Condition> left = of(sides.get(0));
        Optional<Condition> right = of(sides.get(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Condition first = left.get();
        Condition second = right.get();
        return Optional.of(scope -> {
            Optional<Boolean> one = first.holds(scope);
            if (one.isPresent() && one.get() == decisive) {
                return one;
            }
            Optional<Boolean> other = second.holds(scope);
            return other.isPresent() && other.get() == decisive ? other : one.flatMap(known -> other);
        });
    }

    private static Optional<Condition> comparison(CelCall call, IntPredicate holds) {
        List<Function<Scope, Optional<Exact>>> sides =
                call.args().stream().flatMap(Shortcut::figure).toList();
        if (sides.size() < 2) {
            return Optional.empty();
        }
        Function<Scope, Optional<Exact>> left = sides.get(0);
        Function<Scope, Optional<Exact>> right = sides.get(1);
        return Optional.of(scope -> {
            Optional<Exact> one = left.apply(scope);
            Optional<Exact> other = right.apply(scope);
            return one.isPresent() && other.isPresent()
                    ? Optional.of(holds.test(one.get().compareTo(other.get())))
                    : Optional.empty();
        });
    }

    private static Stream<Function<Scope, Optional<Exact>>> figure(CelExpr expression) {
        if (expression.getKind() != Kind.CALL) {
            return Stream.empty();
        }
        CelCall call = expression.call();
        if (call.function().equals(CelLibrary.NUMBER)) {
            Optional<Exact> number = Optional.of(Exact.of(text(call.args().get(0))));
            return Stream.of(scope -> number);
        }
        if (call.function().equals(CelLibrary.named("points"))) {
            String code = text(call.args().get(1));
            return Stream.of(scope -> scope.points(code));
        }
        return Stream.ofNullable(TOTALS.get(call.function()));
    }

    private static String text(CelExpr literal) {
        return literal.constant().stringValue();
    }
}
