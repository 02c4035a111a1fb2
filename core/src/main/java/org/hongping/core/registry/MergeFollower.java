package org.hongping.core.registry;

import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/** A feature with rows that name an estate or enterprise: they follow when two entries of the registry become one. */
@FunctionalInterface
public interface MergeFollower {
    /** Gives what names the entry that goes to the one that stays, inside the merge's unit of work. */
    void follow(Handle handle, Holder goes, Holder stays, Visitor by);
}
