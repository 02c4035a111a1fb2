package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that outlives the handles over it, opened when first asked for. For one thread. */
final class KeptConnection implements ConnectionFactory {
    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);

    private final DataSource source;
    private Optional<Connection> kept = Optional.empty();

    KeptConnection(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        if (kept.isEmpty()) {
            kept = Optional.of(source.getConnection());
        }
        return kept.get();
    }

    @Override
    public void closeConnection(Connection connection) {
        // kept for the next handle
    }

    /** Closes it, whatever state it is in; the next handle gets a new one. */
    void discard() {
        try {
            if (kept.isPresent()) {
                kept.get().close();
            }
        } catch (SQLException failure) {
            LOG.warn("The connection that is given up does not close", failure);
        } finally {
            kept = Optional.empty();
        }
    }
}
