package org.hongping.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DatabaseCheckTest {
    @RegisterExtension
    final StorageExtension database;

    DatabaseCheckTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @Test
    void aFreshDatabaseIsWhole() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aScriptThatIsNotTheOneThatRanIsFound() {
        database.storage()
                .change(handle ->
                        handle.execute("update flyway_schema_history set checksum = 1 where version = '001'"));

        assertThat(findings()).singleElement().asString().startsWith("Database script 001 (audit) differs");
    }

    @Test
    void aChangedScriptStopsTheStart() {
        aScriptThatIsNotTheOneThatRanIsFound();
        database.storage().change(handle -> handle.execute("update migrated set scripts = 'before the change'"));

        assertThatThrownBy(database::reopened).hasMessageContaining("checksum mismatch");
    }

    private List<String> findings() {
        return database.storage().check().findings().stream()
                .map(finding -> finding.in(Locale.ENGLISH))
                .toList();
    }
}
