package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not as it should be is left to Flyway, whose own tests stand beside this. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RunScriptsTest {
    @RegisterExtension
    final StorageExtension database;

    RunScriptsTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @Test
    void whatFlywayHasJustRunIsAll() {
        assertThat(RunScripts.areAll(source())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flyway_schema_history set checksum = checksum + 1 where version = '003'",
                "update flyway_schema_history set script = 'V003__other.sql' where version = '003'",
                "update flyway_schema_history set success = false where version = '003'",
                "delete from flyway_schema_history where version = '003'",
                "delete from flyway_schema_history",
                "drop table flyway_schema_history",
                "insert into flyway_schema_history select 99, '999', 'later', type, 'V999__later.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success from flyway_schema_history"
                        + " where version = '003'"
            })
    void anythingElseIsNot(String change) {
        database.storage().change(handle -> handle.execute(change));

        assertThat(RunScripts.areAll(source())).isFalse();
    }

    private DataSource source() {
        return Dialect.of(database.config()).connections();
    }
}
