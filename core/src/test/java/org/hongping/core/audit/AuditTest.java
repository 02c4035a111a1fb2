package org.hongping.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hongping.core.storage.Id;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditTest {
    private static final Chain CAMPAIGN = Chain.of(new AnId("c1"));
    private static final Subject APPLICATION = Subject.of("application", new AnId("a1"));
    private static final JsonText PAYLOAD = JsonText.of(Map.of("name", "张三"));

    @RegisterExtension
    final StorageExtension database;

    private Audit audit;

    AuditTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void makeAudit() {
        audit = new Audit(database.storage(), database.storage().clock());
    }

    @Test
    void rowsAreReadNewestFirstAndInPages() {
        record("application.saved");
        record("application.submitted");
        record("application.returned");

        List<AuditRow> firstPage = audit.before(CAMPAIGN, Long.MAX_VALUE, 2);
        List<AuditRow> secondPage = audit.before(CAMPAIGN, firstPage.get(1).sequence(), 2);

        assertThat(firstPage)
                .extracting(AuditRow::action)
                .containsExactly("application.returned", "application.submitted");
        assertThat(secondPage).extracting(AuditRow::action).containsExactly("application.saved");
        assertThat(secondPage.get(0).payload()).contains(PAYLOAD);
        assertThat(secondPage.get(0).actor()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void whatWasDoneToASubjectIsFound() {
        record("application.submitted");

        assertThat(audit.about(APPLICATION, 10)).extracting(AuditRow::sequence).containsExactly(1L);
        assertThat(audit.about(Subject.of("application", "a2"), 10)).isEmpty();
    }

    @Test
    void theHeadIsTheLastRowsHash() {
        AuditHead recorded = record("application.submitted");

        assertThat(audit.head(CAMPAIGN)).isEqualTo(recorded);
        assertThat(recorded.sequence()).isEqualTo(1);
        assertThat(recorded.hash()).matches("[0-9a-f]{64}");
        assertThat(audit.head(Chain.of(new AnId("other"))).sequence()).isZero();
    }

    @Test
    void equalPayloadsHaveDifferentHashes() {
        record("application.saved");
        record("application.saved");

        List<String> hashes = database.storage()
                .read(handle -> handle.createQuery("select payload_hash from audit_row where chain = 'campaign/c1'")
                        .mapTo(String.class)
                        .list());

        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theInstallationsChainNamesEveryOther() {
        record("application.submitted");

        assertThat(audit.before(Chain.INSTALLATION, Long.MAX_VALUE, 10))
                .extracting(AuditRow::subject)
                .containsExactly(new Subject("campaign/c1"));
    }

    @Test
    void nothingIsRecordedOfAWorkThatFails() {
        assertThatThrownBy(() -> database.storage().change(handle -> {
                    audit.record(handle, CAMPAIGN, Actor.SYSTEM, "application.submitted", APPLICATION, PAYLOAD);
                    throw new IllegalStateException("and then it failed");
                }))
                .hasMessage("and then it failed");

        assertThat(audit.before(CAMPAIGN, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void anErasedPayloadIsGoneAndTheChainHolds() {
        record("application.saved");
        record("application.submitted");

        boolean erased = database.storage()
                .write(handle -> audit.erasePayload(handle, CAMPAIGN, 1, Actor.SYSTEM, "asked for by the person"));

        assertThat(erased).isTrue();
        assertThat(audit.verify()).isEmpty();
        AuditRow row = audit.before(CAMPAIGN, 2, 1).get(0);
        assertThat(row.payload()).isEmpty();
        assertThat(audit.before(CAMPAIGN, Long.MAX_VALUE, 1).get(0).action()).isEqualTo("audit.payload-erased");
    }

    @Test
    void whatIsErasedAlreadyIsNotErasedAgain() {
        record("application.saved");
        database.storage().write(handle -> audit.erasePayload(handle, CAMPAIGN, 1, Actor.SYSTEM, "asked for"));

        boolean again =
                database.storage().write(handle -> audit.erasePayload(handle, CAMPAIGN, 1, Actor.SYSTEM, "asked for"));

        assertThat(again).isFalse();
        assertThat(audit.head(CAMPAIGN).sequence()).isEqualTo(2);
    }

    @Test
    void anActionSaysAreaAndVerb() {
        assertThatIllegalArgumentException().isThrownBy(() -> record("Submitted"));
    }

    private AuditHead record(String action) {
        return database.storage()
                .write(handle -> audit.record(handle, CAMPAIGN, Actor.SYSTEM, action, APPLICATION, PAYLOAD));
    }

    private record AnId(String text) implements Id {}
}
