package org.hongping.core.rubric;

import java.util.List;

/** What is locked to revisions of rubrics (锁定的活动); told by whoever keeps it. */
@FunctionalInterface
public interface Locks {

    /** Returns everything that goes on now. */
    List<Lock> now();

    /**
     * Something that is locked to a revision.
     *
     * @param rubricDigest digest of the revision
     * @param title its name
     * @param href its page
     */
    record Lock(String rubricDigest, String title, String href) {}
}
