package org.hongping.core.registry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hongping.core.web.Slice;

/** What the documents for programs have in common. */
final class Documents {
    private Documents() {}

    /** A page: {@code items}, and {@code next} while others follow, to be sent as {@code after}. */
    static Map<String, Object> list(Slice<Map<String, Object>> slice) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("items", slice.items());
        slice.next().ifPresent(cursor -> list.put("next", cursor));
        return list;
    }

    static Set<String> with(Set<String> fields, String... more) {
        Set<String> all = new HashSet<>(fields);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }
}
