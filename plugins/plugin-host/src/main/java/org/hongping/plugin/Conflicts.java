package org.hongping.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.document.Finding;

/** What keeps a sound bundle from standing beside those that are there. */
final class Conflicts {
    private Conflicts() {}

    static List<Finding> of(RubricBundle fresh, Catalogue served) {
        List<Finding> findings = new ArrayList<>();
        for (RubricBundle there : served.bundles()) {
            if (!there.symbolicName().equals(fresh.symbolicName())) {
                sharedRubrics(fresh, there, findings);
            } else if (there.version().equals(fresh.version())) {
                findings.add(error("catalogue.same-version", fresh.symbolicName(), fresh.version()));
            }
        }
        return findings;
    }

    private static void sharedRubrics(RubricBundle fresh, RubricBundle there, List<Finding> findings) {
        fresh.revisions().stream()
                .map(RubricRevision::id)
                .filter(id ->
                        there.revisions().stream().anyMatch(known -> known.id().equals(id)))
                .distinct()
                .forEach(id -> findings.add(error("catalogue.foreign-rubric", id.text(), there.symbolicName())));
    }

    private static Finding error(String key, String... arguments) {
        return Finding.error(Optional.empty(), key, (Object[]) arguments);
    }
}
