package org.hongping.rubric.expression;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Message;

/** An expression that cannot be compiled: wrong syntax, an unknown name, a wrong type. */
public final class FaultyExpression extends RuntimeException {
    private final List<Message> faults;

    FaultyExpression(Expression expression, List<Message> faults) {
        super(expression.text() + ": "
                + faults.stream().map(fault -> fault.in(Locale.ENGLISH)).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Returns everything that is wrong with it. */
    public List<Message> faults() {
        return faults;
    }
}
