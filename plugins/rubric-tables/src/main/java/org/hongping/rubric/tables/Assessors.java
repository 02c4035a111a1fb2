package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/** The bodies that score, by what a clerk calls them. */
record Assessors(Map<String, String> labels) {
    static Assessors of(Value document) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Value assessor : Tree.items(document, "assessors")) {
            labels.put(Tree.shown(assessor, "id"), Tree.shown(assessor, "label"));
        }
        return new Assessors(labels);
    }

    /** Returns what is shown: the label, or the id where several have that label. */
    String labelOf(String id) {
        String label = labels.getOrDefault(id, id);
        return idsOf(label).size() == 1 ? label : id;
    }

    /** Returns the id meant by an id or a label; empty if none or several are. */
    Optional<String> idOf(String written) {
        if (labels.containsKey(written)) {
            return Optional.of(written);
        }
        List<String> ids = idsOf(written);
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private List<String> idsOf(String label) {
        List<String> ids = new ArrayList<>();
        labels.forEach((id, its) -> {
            if (its.equals(label)) {
                ids.add(id);
            }
        });
        return ids;
    }

    String all() {
        return String.join("、", labels.values());
    }
}
