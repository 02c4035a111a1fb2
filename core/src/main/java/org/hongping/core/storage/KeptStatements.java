package org.hongping.core.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepared statements of one connection, kept for the next time; the one unused for longest goes when there are too
 * many. A statement at work is in nobody else's hands. For one thread at a time.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(KeptStatements.class);
    private static final int MOST = 100;

    private final Consumer<String> hears;
    private final Map<String, Statement> idle = new LinkedHashMap<>();

    private KeptStatements(Consumer<String> hears) {
        this.hears = hears;
    }

    /** Lets handles of this keep their statements. */
    static Jdbi in(Jdbi jdbi) {
        return in(jdbi, sql -> {});
    }

    /** Lets handles of this keep their statements, and somebody hear of each before it is done. */
    static Jdbi in(Jdbi jdbi, Consumer<String> hears) {
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements(hears));
        return jdbi;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        hears.accept("batch");
        return super.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        hears.accept(sql);
        return idle.remove(sql) instanceof PreparedStatement kept ? kept : super.create(connection, sql, context);
    }

    /** As {@link #create(Connection, String, StatementContext)}, for a statement that asks for nothing but itself. */
    PreparedStatement create(Connection connection, String sql) throws SQLException {
        hears.accept(sql);
        return idle.remove(sql) instanceof PreparedStatement kept ? kept : connection.prepareStatement(sql);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || idle.containsKey(sql)) {
            statement.close();
            return;
        }
        prepared.clearParameters();
        keep(sql, prepared);
    }

    /**
     * Keeps a statement with what was bound to it, for who binds all of it anew: where there is much to bind, to clear it
     * first takes as long as the statement itself.
     */
    void closeBound(String sql, PreparedStatement statement) throws SQLException {
        if (idle.containsKey(sql)) {
            statement.close();
        } else {
            keep(sql, statement);
        }
    }

    private void keep(String sql, PreparedStatement prepared) throws SQLException {
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            Iterator<Statement> oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    @Override
    public void close(Connection connection) {
        idle.values().forEach(KeptStatements::close);
        idle.clear();
    }

    private static void close(Statement statement) {
        try {
            statement.close();
        } catch (SQLException failure) {
            LOG.warn("A statement that is given up does not close", failure);
        }
    }
}
