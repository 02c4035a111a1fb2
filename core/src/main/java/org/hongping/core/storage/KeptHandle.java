package org.hongping.core.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One handle that stays open from group to group, opened when first asked for. For one thread. */
final class KeptHandle {
    private static final Logger LOG = LoggerFactory.getLogger(KeptHandle.class);

    private final Jdbi jdbi;
    private Optional<Handle> kept = Optional.empty();

    KeptHandle(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Handle handle() {
        if (kept.isEmpty()) {
            kept = Optional.of(jdbi.open());
        }
        return kept.get();
    }

    /** Closes it, whatever state it is in; the next group gets a new one. */
    void discard() {
        try {
            if (kept.isPresent()) {
                // first: a handle that ends the transaction itself might commit it
                kept.get().getConnection().close();
                kept.get().close();
            }
        } catch (SQLException | JdbiException failure) {
            LOG.warn("The handle that is given up does not close", failure);
        } finally {
            kept = Optional.empty();
        }
    }
}
