package org.hongping.core.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Cuts a page from rows that are all there; a cursor that leads to no row begins at the first. */
    public static <T> Slice<T> within(List<T> all, Cursor cursor, Function<T, String> key) {
        int begin = 0;
        for (int index = 0; index < all.size() && begin == 0; index++) {
            begin = cursor.after().filter(key.apply(all.get(index))::equals).isPresent() ? index + 1 : 0;
        }
        int end = Math.min(all.size(), begin + cursor.limit() + 1);
        return of(all.subList(begin, end), cursor, key);
    }

    /** Returns it as programs get it: {@code items}, and {@code next} while others follow, to be sent as {@code after}. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", items);
        next.ifPresent(cursor -> document.put("next", cursor));
        return document;
    }

    /** Returns the same page with each item said in another way. */
    public <R> Slice<R> map(Function<T, R> turn) {
        return new Slice<>(items.stream().map(turn).toList(), next);
    }
}
