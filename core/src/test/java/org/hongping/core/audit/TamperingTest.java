package org.hongping.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.hongping.core.audit.AuditFault.Kind;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.StorageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TamperingTest {
    private static final Chain CAMPAIGN = new Chain("campaign/c1");

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private Audit audit;

    @BeforeEach
    void recordFiveRows() {
        audit = new Audit(database.storage(), database.storage().clock());
        for (int row = 1; row <= 5; row++) {
            JsonText payload = JsonText.of(Map.of("row", row));
            database.storage()
                    .change(handle -> audit.record(
                            handle, CAMPAIGN, Actor.SYSTEM, "score.saved", Subject.of("application", "a1"), payload));
        }
        assertThat(audit.verify()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "moment, 2020-01-01T00:00:00.000Z, ROW_CHANGED",
        "moment, not a moment, ROW_CHANGED",
        "actor, somebody else, ROW_CHANGED",
        "action, score.deleted, ROW_CHANGED",
        "subject, application/a2, ROW_CHANGED",
        "payload, '{\"row\":6}', PAYLOAD_CHANGED",
        "salt, 00000000000000000000000000000000, PAYLOAD_CHANGED",
        "payload_hash, 00, ROW_CHANGED"
    })
    void everyChangedFieldIsFoundAtItsRow(String field, String value, Kind kind) {
        tamper("update audit_row set " + field + " = '" + value + "' where chain = 'campaign/c1' and sequence = 3");

        assertThat(audit.verify()).contains(new AuditFault(CAMPAIGN, 3, kind)).allMatch(fault -> fault.sequence() == 3);
    }

    @Test
    void aChangedHashIsFound() {
        tamper("update audit_row set hash = 'ff' where chain = 'campaign/c1' and sequence = 3");

        assertThat(audit.verify())
                .containsExactly(
                        new AuditFault(CAMPAIGN, 3, Kind.ROW_CHANGED), new AuditFault(CAMPAIGN, 4, Kind.ROW_CHANGED));
    }

    @Test
    void movingTheBoundaryBetweenSaltAndPayloadIsFound() {
        tamper("update audit_row set payload = substr(salt, 32) || payload, salt = substr(salt, 1, 31)"
                + " where chain = 'campaign/c1' and sequence = 3");

        assertThat(audit.verify()).containsExactly(new AuditFault(CAMPAIGN, 3, Kind.PAYLOAD_CHANGED));
    }

    @Test
    void aDeletedRowIsFound() {
        tamper("delete from audit_row where chain = 'campaign/c1' and sequence = 3");

        assertThat(audit.verify()).containsExactly(new AuditFault(CAMPAIGN, 3, Kind.ROW_MISSING));
    }

    @Test
    void aDeletedFirstRowIsFound() {
        tamper("delete from audit_row where chain = 'campaign/c1' and sequence = 1");

        assertThat(audit.verify()).containsExactly(new AuditFault(CAMPAIGN, 1, Kind.ROW_MISSING));
    }

    @Test
    void aCutOffEndIsFound() {
        tamper("delete from audit_row where chain = 'campaign/c1' and sequence > 3");

        assertThat(audit.verify()).containsExactly(new AuditFault(CAMPAIGN, 5, Kind.END_CHANGED));
    }

    @Test
    void swappedRowsAreFound() {
        tamper("update audit_row set sequence = 99 where chain = 'campaign/c1' and sequence = 2");
        tamper("update audit_row set sequence = 2 where chain = 'campaign/c1' and sequence = 3");
        tamper("update audit_row set sequence = 3 where chain = 'campaign/c1' and sequence = 99");

        assertThat(audit.verify())
                .contains(new AuditFault(CAMPAIGN, 2, Kind.ROW_CHANGED), new AuditFault(CAMPAIGN, 3, Kind.ROW_CHANGED));
    }

    @Test
    void anAppendedRowIsFound() {
        tamper(
                "insert into audit_row select chain, 6, moment, actor, action, subject, payload, salt, payload_hash, hash"
                        + " from audit_row where chain = 'campaign/c1' and sequence = 5");

        assertThat(audit.verify())
                .containsExactly(
                        new AuditFault(CAMPAIGN, 6, Kind.ROW_CHANGED), new AuditFault(CAMPAIGN, 5, Kind.END_CHANGED));
    }

    @Test
    void aRowMovedToAnotherChainIsFound() {
        tamper(
                "update audit_row set chain = 'installation', sequence = 2 where chain = 'campaign/c1' and sequence = 5");

        assertThat(audit.verify())
                .contains(
                        new AuditFault(CAMPAIGN, 5, Kind.END_CHANGED),
                        new AuditFault(Chain.INSTALLATION, 2, Kind.ROW_CHANGED));
    }

    @Test
    void aPayloadErasedBehindTheTrailsBackIsFound() {
        tamper("update audit_row set payload = null, salt = null where chain = 'campaign/c1' and sequence = 3");

        assertThat(audit.verify()).containsExactly(new AuditFault(CAMPAIGN, 3, Kind.PAYLOAD_MISSING));
    }

    @Test
    void aMissingHeadIsFound() {
        tamper("delete from audit_head where chain = 'campaign/c1'");

        assertThat(audit.verify()).containsExactly(new AuditFault(CAMPAIGN, 0, Kind.END_CHANGED));
    }

    @Test
    void aChainThatVanishedWholeIsFound() {
        tamper("delete from audit_row where chain = 'campaign/c1'");
        tamper("delete from audit_head where chain = 'campaign/c1'");

        assertThat(audit.verify()).containsExactly(new AuditFault(CAMPAIGN, 0, Kind.CHAIN_MISSING));
    }

    @Test
    void theInstallationsChainCannotVanishEither() {
        tamper("delete from audit_row where chain = 'installation'");
        tamper("delete from audit_head where chain = 'installation'");

        assertThat(audit.verify()).containsExactly(new AuditFault(Chain.INSTALLATION, 0, Kind.CHAIN_MISSING));
    }

    @Test
    void everyKindOfFaultHasASentence() {
        for (Kind kind : Kind.values()) {
            String sentence = new AuditFault(CAMPAIGN, 3, kind).message().in(Locale.SIMPLIFIED_CHINESE);

            assertThat(sentence).contains("campaign/c1");
        }
    }

    private void tamper(String sql) {
        database.storage().change(handle -> handle.execute(sql));
    }
}
