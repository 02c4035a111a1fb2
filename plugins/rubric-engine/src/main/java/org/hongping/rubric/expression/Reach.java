package org.hongping.rubric.expression;

/** How far an expression may look; each sees what those before it see. */
public enum Reach {
    /** Facts alone: what proposes an answer. */
    FACTS,
    /** Inputs, facts and raw answers: whether a row applies. */
    ANSWERS,
    /** Points of other rows as well: formulas, rows that zero a group. */
    POINTS,
    /** The total and its parts as well: gates and grades. */
    TOTALS
}
