package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Most tests run on SQLite alone; this one has PostgreSQL read every statement, so that none is of SQLite's own. */
class PortableSqlTest {
    /** A name with one colon before it; two are a cast. */
    private static final String PARAMETER = "(?<!:):[a-zA-Z][a-zA-Z0-9.]*";

    private static final String LIST = "<[a-zA-Z]+>";
    /** Far fewer would mean that they were not found. */
    private static final int AT_LEAST = 400;

    @RegisterExtension
    final StorageExtension database = new StorageExtension(TestDatabase.POSTGRESQL);

    @Test
    void postgresqlUnderstandsEveryStatement() throws SQLException {
        Map<String, String> statements = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.hongping.core")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Dao"))
                        .map(JavaClass::reflect)
                        .forEach(dao -> {
                            for (Method method : dao.getDeclaredMethods()) {
                                statement(method)
                                        .ifPresent(sql -> statements.put(
                                                dao.getName() + "." + method.getName() + method.getParameterCount(),
                                                sql));
                            }
                        });

        List<String> wrong = database.storage().read(handle -> refused(handle.getConnection(), statements));

        assertThat(wrong).isEmpty();
        assertThat(statements).hasSizeGreaterThan(AT_LEAST);
    }

    private static Optional<String> statement(Method method) {
        return Optional.ofNullable(method.getAnnotation(SqlQuery.class))
                .map(SqlQuery::value)
                .or(() -> Optional.ofNullable(method.getAnnotation(SqlUpdate.class))
                        .map(SqlUpdate::value))
                .or(() -> Optional.ofNullable(method.getAnnotation(SqlBatch.class))
                        .map(SqlBatch::value));
    }

    private static List<String> refused(Connection connection, Map<String, String> statements) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (var statement : statements.entrySet()) {
            Savepoint before = connection.setSavepoint();
            String sql = statement.getValue().replaceAll(PARAMETER, "?").replaceAll(LIST, "?");
            try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                prepared.getParameterMetaData().getParameterCount();
                prepared.getMetaData();
            } catch (SQLException refusal) {
                wrong.add(statement.getKey() + ": " + refusal.getMessage() + " in " + sql);
                connection.rollback(before);
            }
        }
        return wrong;
    }
}
