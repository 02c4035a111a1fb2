package org.hongping.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.document.Finding;
import org.osgi.framework.Version;

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
        latest(fresh, served)
                .filter(there -> isOlder(fresh, there))
                .ifPresent(there -> findings.add(Finding.warning(
                        Optional.empty(), "catalogue.older", fresh.symbolicName(), fresh.version(), there.version())));
        return findings;
    }

    private static Optional<RubricBundle> latest(RubricBundle fresh, Catalogue served) {
        return served.bundles().stream()
                .filter(there -> there.symbolicName().equals(fresh.symbolicName()))
                .max(Comparator.comparing(there -> Version.parseVersion(there.version())));
    }

    private static boolean isOlder(RubricBundle fresh, RubricBundle there) {
        return Version.parseVersion(fresh.version()).compareTo(Version.parseVersion(there.version())) < 0;
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
