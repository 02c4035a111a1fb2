package org.hongping.rubric.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.exact.Exact;

/** The functions of expressions: each declared and bound in one line. Names no author can write begin with {@code #}. */
final class CelLibrary {
    /** The variable that holds the {@link Inquiry}. */
    static final String SCOPE = "#scope";

    static final String NUMBER = "#number";
    static final String COUNT = "#count";
    static final String IS_NONE = "#is-none";
    static final String ANY_FACT = "#fact";
    static final String FIGURE_OF = "#figure";
    static final String SETTLED_ANSWER = "#settled-answer";

    static final CelType INQUIRY = OpaqueType.create("scope");
    static final CelType FIGURE = OpaqueType.create("figure");
    static final CelType DAY = OpaqueType.create("day");
    static final CelType ANSWER = MapType.create(SimpleType.STRING, SimpleType.DYN);
    private static final CelType ROWS = ListType.create(ANSWER);
    private static final CelType FIGURES = ListType.create(FIGURE);

    private final List<CelFunctionDecl> declarations = new ArrayList<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    CelLibrary() {
        arithmetic();
        comparisons();
        functions();
        lookups();
    }

    List<CelFunctionDecl> declarations() {
        return declarations;
    }

    List<CelFunctionBinding> bindings() {
        return bindings;
    }

    static String named(String function) {
        return "#" + function;
    }

    static String named(String function, Declaration.Type type) {
        return "#" + function + "-" + type;
    }

    static CelType typeOf(Declaration.Type type) {
        return switch (type) {
            case TEXT, CHOICE -> SimpleType.STRING;
            case NUMBER -> FIGURE;
            case DATE -> DAY;
            case BOOLEAN -> SimpleType.BOOL;
        };
    }

    private void arithmetic() {
        figures("_+_", Exact::plus);
        figures("_-_", Exact::minus);
        figures("_*_", Exact::times);
        figures("_/_", CelFunctions::divided);
        declare("-_", FIGURE, FIGURE);
        bindings.add(CelFunctionBinding.from(id("-_", FIGURE), Exact.class, Exact::negated));
    }

    private void figures(String name, CelFunctionOverload.Binary<Exact, Exact> function) {
        declare(name, FIGURE, FIGURE, FIGURE);
        bindings.add(CelFunctionBinding.from(id(name, FIGURE, FIGURE), Exact.class, Exact.class, function));
    }

    private void comparisons() {
        compare("_<_", -1, -1);
        compare("_<=_", -1, 0);
        compare("_>_", 1, 1);
        compare("_>=_", 0, 1);
    }

    /** Holds where the order of the two, -1, 0 or 1, lies within bounds. */
    private void compare(String name, int least, int most) {
        declare(name, SimpleType.BOOL, FIGURE, FIGURE);
        bindings.add(CelFunctionBinding.from(
                id(name, FIGURE, FIGURE),
                Exact.class,
                Exact.class,
                (left, right) -> isWithin(left.compareTo(right), least, most)));
        declare(name, SimpleType.BOOL, DAY, DAY);
        bindings.add(CelFunctionBinding.from(
                id(name, DAY, DAY),
                LocalDate.class,
                LocalDate.class,
                (left, right) -> isWithin(left.compareTo(right), least, most)));
    }

    private static boolean isWithin(int order, int least, int most) {
        int sign = Integer.signum(order);
        return sign >= least && sign <= most;
    }

    private void functions() {
        declare(NUMBER, FIGURE, SimpleType.STRING);
        bindings.add(CelFunctionBinding.from(id(NUMBER, SimpleType.STRING), String.class, Exact::of));
        CelType any = ListType.create(TypeParamType.create("A"));
        declare(COUNT, FIGURE, any);
        bindings.add(CelFunctionBinding.from(id(COUNT, any), List.class, list -> Exact.of(list.size())));
        figures("round", CelFunctions::rounded);
        figures("least", Exact::min);
        declare("floor", FIGURE, FIGURE);
        bindings.add(CelFunctionBinding.from(id("floor", FIGURE), Exact.class, Exact::floor));
        declare("sum", FIGURE, FIGURES);
        bindings.add(CelFunctionBinding.from(id("sum", FIGURES), List.class, CelFunctions::sum));
        declare("least", FIGURE, FIGURES);
        bindings.add(CelFunctionBinding.from(id("least", FIGURES), List.class, CelFunctions::least));
        declare("withinMonths", SimpleType.BOOL, DAY, FIGURE, DAY);
        bindings.add(CelFunctionBinding.from(
                id("withinMonths", DAY, FIGURE, DAY),
                List.of(LocalDate.class, Exact.class, LocalDate.class),
                CelFunctions::withinMonths));
    }

    private void lookups() {
        for (Declaration.Type type : Declaration.Type.values()) {
            lookup(named("fact", type), typeOf(type), CelFunctions::fact);
            lookup(named("input", type), typeOf(type), CelFunctions::input);
        }
        lookup(ANY_FACT, SimpleType.DYN, CelFunctions::factOrNone);
        lookup(IS_NONE, SimpleType.BOOL, CelFunctions::isNone);
        lookup(named("answer"), ANSWER, CelFunctions::answer);
        lookup(SETTLED_ANSWER, ANSWER, CelFunctions::settledAnswer);
        declare(FIGURE_OF, FIGURE, INQUIRY, SimpleType.DYN);
        bindings.add(CelFunctionBinding.from(
                id(FIGURE_OF, INQUIRY, SimpleType.DYN), Inquiry.class, Object.class, CelFunctions::figure));
        lookup(named("points"), FIGURE, CelFunctions::points);
        lookup(named("max"), FIGURE, CelFunctions::max);
        lookup(named("ratio"), FIGURE, CelFunctions::ratio);
        lookup(named("criteria"), ROWS, CelFunctions::lines);
        lookup(named("children"), ROWS, CelFunctions::children);
        value("asOf", DAY, inquiry -> inquiry.orUnknown(inquiry.scope().asOf(), "input", "asOf"));
        value("total", FIGURE, inquiry -> inquiry.orUnknown(inquiry.scope().total(), "figure", "total"));
        value("base", FIGURE, inquiry -> inquiry.orUnknown(inquiry.scope().base(), "figure", "base"));
        value("bonus", FIGURE, inquiry -> inquiry.orUnknown(inquiry.scope().bonus(), "figure", "bonus"));
    }

    private void lookup(String name, CelType result, CelFunctionOverload.Binary<Inquiry, String> function) {
        declare(name, result, INQUIRY, SimpleType.STRING);
        bindings.add(
                CelFunctionBinding.from(id(name, INQUIRY, SimpleType.STRING), Inquiry.class, String.class, function));
    }

    private void value(String name, CelType result, CelFunctionOverload.Unary<Inquiry> function) {
        declare(named(name), result, INQUIRY);
        bindings.add(CelFunctionBinding.from(id(named(name), INQUIRY), Inquiry.class, function));
    }

    private void declare(String name, CelType result, CelType... arguments) {
        declarations.add(CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(id(name, arguments), result, arguments)));
    }

    private static String id(String name, CelType... arguments) {
        StringBuilder id = new StringBuilder(name);
        for (CelType argument : arguments) {
            id.append(' ').append(argument.name());
        }
        return id.toString();
    }
}
