package org.hongping.core.rubric;

import java.util.List;
import java.util.Optional;

/** The rubrics that are installed now. Safe for use by many threads. */
public interface Rubrics {

    /** Returns every revision, by id, edition and version, newest last. */
    List<InstalledRubric> all();

    /** Returns the revision of a digest, as campaigns are locked to it; also when its bundle is gone. */
    Optional<InstalledRubric> withDigest(String rubricDigest);

    /** Returns the revisions that are in force (现行版本): one for each edition of each rubric, the latest last. */
    default List<InstalledRubric> inForce() {
        return all();
    }

    /** Says whether the bundle of that revision is there; a revision whose bundle is gone is still known. */
    default boolean isServed(String rubricDigest) {
        return withDigest(rubricDigest).isPresent();
    }
}
