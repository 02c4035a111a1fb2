package org.hongping.core.rubric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rubrics that are installed now. Safe for use by many threads. */
public interface Rubrics {

    /** Returns every revision, by id, edition and version, newest last. */
    List<InstalledRubric> all();

    /** Returns the revision of a digest, as campaigns are locked to it. */
    Optional<InstalledRubric> withDigest(String rubricDigest);

    /** Returns the bundles that are not served, with the reasons in that language. */
    default List<RefusedBundle> refused(Locale language) {
        return List.of();
    }
}
