package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Paths into a document: names of fields, and places of items counted from 0. */
final class Paths {
    /** By the places of items, so that what stands later in the document comes later. */
    static final Comparator<List<String>> AS_WRITTEN = Paths::compare;

    private Paths() {}

    static List<String> below(List<String> path, String field) {
        List<String> below = new ArrayList<>(path);
        below.add(field);
        return below;
    }

    static List<String> below(List<String> path, String list, int index) {
        return below(below(path, list), Integer.toString(index));
    }

    static List<String> of(String key) {
        return key.isEmpty() ? List.of() : Arrays.asList(key.split("/", -1));
    }

    private static int compare(List<String> left, List<String> right) {
        for (int step = 0; step < Math.min(left.size(), right.size()); step++) {
            int compared = compareSteps(left.get(step), right.get(step));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareSteps(String left, String right) {
        boolean areNumbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
        return areNumbers ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right)) : left.compareTo(right);
    }
}
