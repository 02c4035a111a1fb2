package org.hongping.rubric.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableComprehension;
import dev.cel.common.ast.CelMutableExpr.CelMutableMap;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import dev.cel.common.navigation.TraversalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;

/**
 * Makes typed calls of the names in a parsed expression: {@code fact('x')} becomes a call that yields what the fact is
 * declared to be, {@code input.x} likewise, every figure an exact one. Whatever is not known is a fault.
 */
final class CelRewriter {
    private static final String INPUT = "input";
    /** Fields of rows and answers that hold a figure, whatever else stands in them. */
    private static final Set<String> FIGURES =
            Set.of("points", "max", "count", "quantity", "value", "numerator", "denominator");

    private static final Set<String> COMPARED = Set.of("_==_", "_!=_");
    /** Ids of nodes that are added; those of the parser are far below. */
    private static final long FIRST_ID = 1_000_000;

    private final CelAbstractSyntaxTree parsed;
    private final CelNames names;
    private final List<Message> faults = new ArrayList<>();
    private long nextId = FIRST_ID;

    CelRewriter(CelAbstractSyntaxTree parsed, CelNames names) {
        this.parsed = parsed;
        this.names = names;
    }

    List<Message> faults() {
        return faults;
    }

    CelAbstractSyntaxTree rewritten() {
        CelMutableAst ast = CelMutableAst.fromCelAst(parsed);
        List<CelMutableExpr> nodes = CelNavigableMutableExpr.fromExpr(ast.expr())
                .allNodes(TraversalOrder.PRE_ORDER)
                .map(CelNavigableMutableExpr::expr)
                .toList();
        nodes.forEach(this::rewrite);
        return ast.toParsedAst();
    }

    private void rewrite(CelMutableExpr node) {
        Kind kind = node.getKind();
        if (kind == Kind.CONSTANT) {
            number(node);
        } else if (kind == Kind.IDENT) {
            names.value(node.ident().name()).ifPresent(call -> node.setCall(call(call)));
        } else if (kind == Kind.SELECT) {
            select(node);
        } else if (kind == Kind.CALL) {
            call(node);
        } else if (kind == Kind.MAP) {
            node.map().entries().forEach(this::passOnNone);
        } else if (kind == Kind.COMPREHENSION) {
            variable(node, node.comprehension());
        }
    }

    private void number(CelMutableExpr node) {
        CelConstant.Kind kind = node.constant().getKind();
        if (kind == CelConstant.Kind.INT64_VALUE
                || kind == CelConstant.Kind.DOUBLE_VALUE
                || kind == CelConstant.Kind.UINT64_VALUE) {
            Optional<String> written = CelNumbers.writtenAt(parsed.getSource(), node.id(), node.constant());
            if (written.isEmpty()) {
                fault(node, "number");
            }
            node.setCall(CelMutableCall.create(CelLibrary.NUMBER, text(written.orElse("0"))));
        }
    }

    private void select(CelMutableExpr node) {
        CelMutableExpr operand = node.select().operand();
        boolean isInput =
                operand.getKind() == Kind.IDENT && operand.ident().name().equals(INPUT);
        if (isInput) {
            input(node);
        } else if (FIGURES.contains(node.select().field()) && !node.select().testOnly()) {
            CelMutableExpr field = CelMutableExpr.ofSelect(
                    nextId++, CelMutableSelect.create(operand, node.select().field()));
            node.setCall(call(CelLibrary.FIGURE_OF, field));
        }
    }

    private void input(CelMutableExpr node) {
        String id = node.select().field();
        Optional<String> function = node.select().testOnly() ? Optional.empty() : names.input(id);
        if (function.isEmpty()) {
            fault(node, "unknown-input", id);
        }
        node.setCall(call(function.orElse(CelLibrary.ANY_FACT), text(id)));
    }

    private void call(CelMutableExpr node) {
        CelMutableCall call = node.call();
        if (COMPARED.contains(call.function())) {
            comparedToNone(node, call);
        } else if (call.function().equals("size")) {
            count(node, call);
        } else if (call.target().isEmpty() && names.isLookup(call.function())) {
            lookup(node, call);
        }
    }

    /** {@code fact('x') == null} asks whether there is known to be none, whatever the fact's type. */
    private void comparedToNone(CelMutableExpr node, CelMutableCall call) {
        for (int side = 0; side < 2; side++) {
            Optional<String> fact = factOf(call.args().get(side));
            if (fact.isPresent() && isNull(call.args().get(1 - side))) {
                CelMutableExpr isNone = expr(call(CelLibrary.IS_NONE, text(names.fact(fact.get()))));
                node.setCall(call.function().equals("_==_") ? isNone.call() : CelMutableCall.create("!_", isNone));
                return;
            }
        }
    }

    /** A value of an answer may be "none"; elsewhere a fact that is known to be none has no figure to reckon with. */
    private void passOnNone(CelMutableMap.Entry entry) {
        factOf(entry.value()).ifPresent(id -> entry.value().setCall(call(CelLibrary.ANY_FACT, text(names.fact(id)))));
    }

    private void count(CelMutableExpr node, CelMutableCall call) {
        CelMutableExpr counted = call.target().orElseGet(() -> call.args().get(0));
        node.setCall(CelMutableCall.create(CelLibrary.COUNT, counted));
    }

    private void lookup(CelMutableExpr node, CelMutableCall call) {
        Optional<String> name = call.args().size() == 1 ? literal(call.args().get(0)) : Optional.empty();
        if (name.isEmpty()) {
            fault(node, "literal", call.function());
            return;
        }
        Optional<String> function = names.lookup(call.function(), name.get());
        if (function.isEmpty()) {
            fault(node, names.faultOf(call.function()), name.get());
        }
        node.setCall(call(function.orElse(CelLibrary.ANY_FACT), text(name.get())));
    }

    private void variable(CelMutableExpr node, CelMutableComprehension comprehension) {
        String name = comprehension.iterVar();
        if (name.equals(INPUT) || names.isValue(name)) {
            fault(node, "taken-name", name);
        }
    }

    private static Optional<String> factOf(CelMutableExpr node) {
        boolean isFact = node.getKind() == Kind.CALL
                && node.call().function().equals("fact")
                && node.call().target().isEmpty()
                && node.call().args().size() == 1;
        return isFact ? literal(node.call().args().get(0)) : Optional.empty();
    }

    private static Optional<String> literal(CelMutableExpr node) {
        return node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }

    private static boolean isNull(CelMutableExpr node) {
        return node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.NULL_VALUE;
    }

    private CelMutableCall call(String function, CelMutableExpr... arguments) {
        CelMutableCall call = CelMutableCall.create(function, CelMutableExpr.ofIdent(nextId++, CelLibrary.SCOPE));
        call.addArgs(arguments);
        return call;
    }

    private CelMutableExpr expr(CelMutableCall call) {
        return CelMutableExpr.ofCall(nextId++, call);
    }

    private CelMutableExpr text(String text) {
        return CelMutableExpr.ofConstant(nextId++, CelConstant.ofValue(text));
    }

    private void fault(CelMutableExpr node, String key, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Integer.toString(CelNumbers.positionOf(parsed.getSource(), node.id())));
        arguments.addAll(List.of(more));
        faults.add(new Message("expression." + key, arguments));
    }
}
