package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryFixture.SECOND_CODE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.security.AccountId;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EnterpriseServiceTest {
    private static final Cursor FIRST_PAGE = new Cursor(Optional.empty(), 50);

    @RegisterExtension
    final StorageExtension database;

    private RegistryFixture registry;
    private EnterpriseService enterprises;
    private Visitor organiser;
    private Visitor applicant;

    EnterpriseServiceTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        enterprises = registry.enterprises();
        organiser = registry.organiser();
        applicant = registry.applicant("a1");
    }

    @Test
    void whatIsRegisteredIsFoundAgain() {
        Enterprise registered =
                enterprises.register(anEnterprise().graded("A++").build(), organiser);

        assertThat(enterprises.get(registered.id(), organiser)).isEqualTo(registered);
        assertThat(registered.details().creditGrade()).contains(new CreditGrade("A++"));
    }

    @Test
    void gradeThatIsNotOnRecordStaysUnknown() {
        Enterprise registered = enterprises.register(anEnterprise().build(), organiser);

        assertThat(enterprises.get(registered.id(), organiser).details().creditGrade())
                .isEmpty();
    }

    @Test
    void applicantActsForWhatItRegistered() {
        Enterprise registered = enterprises.register(anEnterprise().build(), applicant);

        assertThat(enterprises.of(applicant)).containsExactly(registered);
        assertThat(enterprises.members(registered.id())).containsExactly(RegistryFixture.account(applicant));
    }

    @Test
    void organiserRegistersForOthers() {
        Enterprise registered = enterprises.register(anEnterprise().build(), organiser);

        assertThat(enterprises.members(registered.id())).isEmpty();
    }

    @Test
    void applicantRegistersOneEnterprise() {
        registry.enterpriseOf(applicant, FIRST_CODE);

        assertThatThrownBy(() -> registry.enterpriseOf(applicant, SECOND_CODE)).isInstanceOf(Conflict.class);
    }

    @Test
    void takenCodeNamesItsHolder() {
        enterprises.register(anEnterprise().named("甲物业").build(), organiser);

        assertThatThrownBy(() -> enterprises.register(anEnterprise().build(), applicant))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields().get("creditCode").in(Locale.SIMPLIFIED_CHINESE))
                                .contains("甲物业"));
        assertThat(enterprises.of(applicant)).isEmpty();
    }

    @Test
    void applicantDoesNotGradeItself() {
        refusesField(
                "creditGrade",
                () -> enterprises.register(anEnterprise().graded("A").build(), applicant));
    }

    @Test
    void applicantKeepsItsCode() {
        Enterprise own = registry.enterpriseOf(applicant, FIRST_CODE);

        refusesField(
                "creditCode",
                () -> enterprises.edit(
                        own.id(), anEnterprise().coded(SECOND_CODE).build(), new Version(1), applicant));
    }

    @Test
    void applicantEditsTheRestOfItsOwn() {
        Enterprise own = registry.enterpriseOf(applicant, FIRST_CODE);

        Enterprise edited =
                enterprises.edit(own.id(), anEnterprise().named("新名").build(), new Version(1), applicant);

        assertThat(edited.version()).isEqualTo(2);
        assertThat(enterprises.get(own.id(), applicant)).isEqualTo(edited);
    }

    @Test
    void othersNeitherSeeNorEditIt() {
        Enterprise own = registry.enterpriseOf(applicant, FIRST_CODE);
        Visitor stranger = registry.applicant("a2");

        assertThatThrownBy(() -> enterprises.get(own.id(), stranger)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> enterprises.edit(own.id(), own.details(), new Version(1), stranger))
                .isInstanceOf(Forbidden.class);
        assertThat(enterprises.page("", FIRST_PAGE, stranger).items()).isEmpty();
    }

    @Test
    void editBasedOnAnOlderVersionIsStale() {
        Enterprise own = registry.enterpriseOf(applicant, FIRST_CODE);
        enterprises.edit(own.id(), anEnterprise().named("先存").build(), new Version(1), applicant);

        assertThatThrownBy(() ->
                        enterprises.edit(own.id(), anEnterprise().named("后存").build(), new Version(1), organiser))
                .isInstanceOf(Stale.class);
        assertThat(enterprises.get(own.id(), organiser).name()).isEqualTo("先存");
    }

    @Test
    void accountsJoinOnceAndLeave() {
        Enterprise enterprise = enterprises.register(anEnterprise().build(), organiser);
        AccountId account = RegistryFixture.account(applicant);
        enterprises.join(enterprise.id(), account, organiser);
        enterprises.join(enterprise.id(), account, organiser);
        assertThat(enterprises.members(enterprise.id())).containsExactly(account);

        enterprises.leave(enterprise.id(), account, organiser);
        assertThat(enterprises.members(enterprise.id())).isEmpty();
    }

    @Test
    void nothingJoinsWhatIsNotThere() {
        assertThatThrownBy(
                        () -> enterprises.join(EnterpriseId.of("none"), RegistryFixture.account(applicant), organiser))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void searchTakesPartOfNameOrCodeAndEverySignLiterally() {
        enterprises.register(anEnterprise().named("百分之百%物业").build(), organiser);
        enterprises.register(anEnterprise().named("另一家").coded(SECOND_CODE).build(), organiser);

        assertThat(names("%物")).containsExactly("百分之百%物业");
        assertThat(names("%")).containsExactly("百分之百%物业");
        assertThat(names("ma6c")).containsExactly("另一家");
        assertThat(names("_")).isEmpty();
    }

    @Test
    void everyChangeStandsInTheTrail() {
        Enterprise own = registry.enterpriseOf(applicant, FIRST_CODE);
        enterprises.edit(own.id(), anEnterprise().named("新名").build(), new Version(1), applicant);

        assertThat(registry.audit().about(Subject.of("enterprise", own.id()), 10))
                .extracting(AuditRow::action)
                .containsExactly("enterprise.changed", "enterprise.joined", "enterprise.added");
    }

    private List<String> names(String words) {
        return enterprises.page(words, FIRST_PAGE, organiser).items().stream()
                .map(Enterprise::name)
                .toList();
    }

    private static void refusesField(String field, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}
