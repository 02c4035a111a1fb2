package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.storage.JsonText;
import org.jdbi.v3.core.Handle;

/** The names an enterprise has, and had: of entries that became it, and from before it was renamed. */
final class KnownNames {
    private final InterestDao interests;
    private final Map<String, List<InterestDao.Merged>> merged;
    private final Map<String, Set<String>> known = new HashMap<>();

    KnownNames(Handle handle) {
        interests = handle.attach(InterestDao.class);
        merged = interests.merged().stream().collect(Collectors.groupingBy(InterestDao.Merged::into));
    }

    /** Returns all names, the present one first. */
    Set<String> of(String enterprise, String name) {
        return known.computeIfAbsent(enterprise, id -> {
            List<String> ids = new ArrayList<>(List.of(id));
            Set<String> names = new LinkedHashSet<>(List.of(name));
            for (int next = 0; next < ids.size(); next++) {
                for (InterestDao.Merged one : merged.getOrDefault(ids.get(next), List.of())) {
                    ids.add(one.id());
                    names.add(one.name());
                }
            }
            List<String> subjects =
                    ids.stream().map(each -> "enterprise/" + each).toList();
            interests.changes(subjects).stream().flatMap(KnownNames::before).forEach(names::add);
            return names;
        });
    }

    private static Stream<String> before(String payload) {
        return new JsonText(payload).as(Map.class).get("before") instanceof Map<?, ?> before
                        && before.get("name") instanceof String name
                ? Stream.of(name)
                : Stream.empty();
    }
}
