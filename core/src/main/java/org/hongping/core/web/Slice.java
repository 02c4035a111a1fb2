package org.hongping.core.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what it holds
 * @param next the cursor of the next page; empty on the last
 */
public record Slice<T>(List<T> items, Optional<String> next) {
    /** Copies the items. */
    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a page from rows read with one more than the limit, so that it is known whether others follow. */
    public static <T> Slice<T> of(List<T> rows, Cursor cursor, Function<T, String> key) {
        if (rows.size() <= cursor.limit()) {
            return new Slice<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, cursor.limit());
        return new Slice<>(items, Optional.of(Cursor.encoded(key.apply(items.get(items.size() - 1)))));
    }

    /** Returns the same page with each item said in another way. */
    public <R> Slice<R> map(Function<T, R> turn) {
        return new Slice<>(items.stream().map(turn).toList(), next);
    }
}
