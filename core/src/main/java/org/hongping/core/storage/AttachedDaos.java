package org.hongping.core.storage;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.config.JdbiConfig;

/** The data access objects that were attached to a handle. */
public final class AttachedDaos implements JdbiConfig<AttachedDaos> {
    private final Map<Class<?>, Object> attached = new HashMap<>();

    /** For Jdbi, which makes one for each handle. */
    public AttachedDaos() {}

    Map<Class<?>, Object> attached() {
        return attached;
    }

    /** Another handle has its own. */
    @Override
    public AttachedDaos createCopy() {
        return new AttachedDaos();
    }
}
