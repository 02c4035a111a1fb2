package org.hongping.core.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;

/**
 * The fields of a thing before and after an edit.
 *
 * @param before as they stand
 * @param after as they shall stand
 */
record Change(Map<String, String> before, Map<String, String> after) {

    /** @throws Stale with both, if the edit is based on another version than the one that stands */
    void mustRestOn(Version basedOn, long standing) {
        if (basedOn.number() != standing) {
            throw new Stale(basedOn, new Version(standing), after, before);
        }
    }

    /** Returns the fields that differ, before and after. */
    Map<String, Map<String, String>> differing() {
        Map<String, Map<String, String>> change = new LinkedHashMap<>();
        change.put("before", without(before, after));
        change.put("after", without(after, before));
        return change;
    }

    private static Map<String, String> without(Map<String, String> fields, Map<String, String> others) {
        Map<String, String> differing = new LinkedHashMap<>(fields);
        differing.entrySet().removeAll(others.entrySet());
        return differing;
    }
}
