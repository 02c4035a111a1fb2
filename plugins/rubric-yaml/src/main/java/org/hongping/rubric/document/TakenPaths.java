package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers who sets which place of a document, to find two that set the same one or one within the other. */
final class TakenPaths {
    private final Map<List<String>, String> ends = new LinkedHashMap<>();
    private final Map<List<String>, String> ways = new LinkedHashMap<>();

    /** Takes the path for its owner and returns the owners of the paths it meets, the first of each. */
    List<String> claim(List<String> path, String owner) {
        List<String> met = new ArrayList<>();
        Optional.ofNullable(ways.get(path)).ifPresent(met::add);
        for (int length = 1; length <= path.size(); length++) {
            List<String> way = List.copyOf(path.subList(0, length));
            Optional.ofNullable(ends.get(way)).ifPresent(met::add);
            ways.putIfAbsent(way, owner);
        }
        ends.putIfAbsent(List.copyOf(path), owner);
        return met;
    }
}
