package org.hongping.rubric.expression;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** What an expression sees while it is evaluated; an empty answer means that nobody knows. */
public interface Scope {
    /** Returns an input of the sheet. */
    Optional<Value> input(String id);

    /** Returns a fact; {@link Value.Nothing} means that there is known to be none. */
    Optional<Value> fact(String id);

    /** Returns the raw answer under a key. */
    Optional<Value> answer(String key);

    /** Returns the answer under a key unless a line refused it. */
    Optional<Value> settledAnswer(String key);

    /** Returns the day everything is judged as of. */
    Optional<LocalDate> asOf();

    /** Returns the points of a row, as far as they are settled. */
    Optional<Exact> points(String code);

    /** Returns the most points of a row; empty if it does not apply. */
    Optional<Exact> max(String code);

    /** Returns all lines below a group that apply, in the order of the sheet. */
    List<Row> lines(String group);

    /** Returns the rows directly in a group that apply, in the order of the sheet. */
    List<Row> children(String group);

    /** Returns the total, unrounded unless the expression is to see it rounded. */
    Optional<Exact> total();

    /** Returns the points of the base sections. */
    Optional<Exact> base();

    /** Returns the points of the bonus sections. */
    Optional<Exact> bonus();

    /**
     * A row as an expression sees it.
     *
     * @param code the source's own number
     * @param points its points; empty while they are open or where it does not count
     * @param max most points
     * @param state in the words of a result
     * @param zeroed whether a condition took all its points
     * @param tags words it is marked with
     * @param answer the raw answer of one voice, if there is one
     */
    record Row(
            String code,
            Optional<Exact> points,
            Exact max,
            String state,
            boolean zeroed,
            List<String> tags,
            Optional<Value> answer) {
        /** Copies the tags. */
        public Row {
            tags = List.copyOf(tags);
        }
    }
}
