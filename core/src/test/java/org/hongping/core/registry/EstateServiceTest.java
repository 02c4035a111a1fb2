package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hongping.core.registry.EstateBuilder.anEstate;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryFixture.SECOND_CODE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Slice;
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
class EstateServiceTest {
    private static final LocalDate HANDED_OVER = LocalDate.of(2020, 7, 1);

    @RegisterExtension
    final StorageExtension database;

    private RegistryFixture registry;
    private EstateService estates;
    private Visitor organiser;
    private Visitor applicant;
    private Enterprise enterprise;

    EstateServiceTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        estates = registry.estates();
        organiser = registry.organiser();
        applicant = registry.applicant("a1");
        enterprise = registry.enterpriseOf(applicant, FIRST_CODE);
    }

    @Test
    void whatIsRegisteredIsFoundAgain() {
        Estate.Details details = anEstate(registry.community().id())
                .occupied("92.50")
                .partyOrganisation(Founding.on(LocalDate.of(2019, 7, 1)))
                .committee(Founding.NOT_FOUNDED)
                .build();

        Estate registered = estates.register(details, since(LocalDate.of(2015, 1, 1)), applicant);

        assertThat(estates.get(registered.id(), applicant)).isEqualTo(registered);
        assertThat(registered.details()).isEqualTo(details);
    }

    @Test
    void unknownAndNotFoundedStayApart() {
        Estate.Details details = anEstate(registry.community().id())
                .committee(Founding.NOT_FOUNDED)
                .build();

        Estate registered = estates.register(details, since(LocalDate.of(2015, 1, 1)), applicant);

        Estate.Dates dates = estates.get(registered.id(), applicant).details().dates();
        assertThat(dates.partyOrganisation()).isEqualTo(Founding.UNKNOWN);
        assertThat(dates.committee()).isEqualTo(Founding.NOT_FOUNDED);
    }

    @Test
    void nameOfTwoHundredRareCharactersIsKept() {
        String name = "𠮷𡈽㐂".repeat(66) + "小区";
        Estate registered = registry.estateOf(enterprise, name);

        assertThat(estates.get(registered.id(), applicant).name()).isEqualTo(name);
        assertThat(found("𡈽", organiser)).containsExactly(name);
    }

    @Test
    void managementIsAnsweredForAnyDay() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        Enterprise successor = registry.enterpriseOf(registry.applicant("a2"), SECOND_CODE);

        estates.handOver(estate.id(), new Takeover(successor.id(), HANDED_OVER), organiser);

        assertThat(estates.managedBy(estate.id(), LocalDate.of(2014, 12, 31))).isEmpty();
        assertThat(estates.managedBy(estate.id(), HANDED_OVER.minusDays(1))).contains(enterprise);
        assertThat(estates.managedBy(estate.id(), HANDED_OVER)).contains(successor);
        assertThat(estates.managedBy(estate.id(), registry.today())).contains(successor);
    }

    @Test
    void handOverNotAfterTheLastOneIsRefused() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        Takeover early = new Takeover(enterprise.id(), LocalDate.of(2015, 1, 1));

        assertThatThrownBy(() -> estates.handOver(estate.id(), early, organiser))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys("managedFrom"));
    }

    @Test
    void listSaysWhoManagesToday() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        Enterprise successor = registry.enterpriseOf(registry.applicant("a2"), SECOND_CODE);
        estates.handOver(estate.id(), new Takeover(successor.id(), HANDED_OVER), organiser);

        EstateSearch all = new EstateSearch("", Optional.empty(), new Cursor(Optional.empty(), 50));
        assertThat(estates.page(all, organiser).items())
                .containsExactly(new ListedEstate(estate, Optional.of(successor.name())));
    }

    @Test
    void applicantSeesOnlyWhatItsEnterpriseManagesToday() {
        Estate kept = registry.estateOf(enterprise, "留下");
        Estate given = registry.estateOf(enterprise, "移交");
        Enterprise successor = registry.enterpriseOf(registry.applicant("a2"), SECOND_CODE);
        estates.handOver(given.id(), new Takeover(successor.id(), HANDED_OVER), organiser);

        assertThat(found("", applicant)).containsExactly("留下");
        assertThat(found("", registry.applicant("a2"))).containsExactly("移交");
        assertThat(found("", organiser)).containsExactlyInAnyOrder("留下", "移交");
        assertThat(estates.get(kept.id(), applicant)).isEqualTo(kept);
        assertThatThrownBy(() -> estates.get(given.id(), applicant)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> estates.edit(given.id(), given.details(), new Version(1), applicant))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void applicantAppliesForWhatItsEnterpriseManagesThatDay() {
        Estate estate = registry.estateOf(enterprise, "荷苑");

        assertThat(managedFor(applicant, estate, registry.today())).isEqualTo(enterprise.id());
        assertThatThrownBy(() -> managedFor(applicant, estate, LocalDate.of(2014, 1, 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> managedFor(organiser, estate, registry.today()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void applicantRegistersForItsOwnEnterpriseOnly() {
        Enterprise other = registry.enterpriseOf(registry.applicant("a2"), SECOND_CODE);
        Takeover theirs = new Takeover(other.id(), HANDED_OVER);

        assertThatThrownBy(() ->
                        estates.register(anEstate(registry.community().id()).build(), theirs, applicant))
                .isInstanceOf(Forbidden.class);
        assertThat(found("", organiser)).isEmpty();
    }

    @Test
    void takeoverStillToComeIsRefused() {
        Takeover tomorrow = since(registry.today().plusDays(1));

        assertThatThrownBy(() ->
                        estates.register(anEstate(registry.community().id()).build(), tomorrow, applicant))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys("managedFrom"));
    }

    @Test
    void estateLiesInAnAreaThatExists() {
        Estate.Details nowhere = anEstate(AreaId.of("nowhere")).build();

        assertThatThrownBy(() -> estates.register(nowhere, since(HANDED_OVER), applicant))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys("areaId"));
    }

    @Test
    void namesakesAreFoundButNotRefused() {
        Estate first = registry.estateOf(enterprise, "荷苑");
        Estate second = registry.estateOf(enterprise, "荷苑");

        assertThat(estates.namesakes(registry.community().id(), "荷苑", Optional.of(first.id())))
                .containsExactly(second);
    }

    @Test
    void editBasedOnAnOlderVersionIsStale() {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        Estate.Details renamed = anEstate(registry.community().id()).named("莲苑").build();
        estates.edit(estate.id(), renamed, new Version(1), applicant);

        assertThatThrownBy(() -> estates.edit(estate.id(), estate.details(), new Version(1), organiser))
                .isInstanceOf(Stale.class);
        assertThat(estates.get(estate.id(), organiser).name()).isEqualTo("莲苑");
    }

    @Test
    void searchStaysWithinAnArea() {
        registry.estateOf(enterprise, "荷苑");
        AreaId district =
                registry.areas().tree().path(registry.community().id()).get(1).id();
        Area elsewhere = registry.areas().add(Optional.of(district), AreaLevel.COMMUNITY, "别处", organiser);
        estates.register(anEstate(elsewhere.id()).named("竹苑").build(), since(HANDED_OVER), organiser);

        assertThat(foundWithin(district)).containsExactlyInAnyOrder("荷苑", "竹苑");
        assertThat(foundWithin(elsewhere.id())).containsExactly("竹苑");
    }

    @Test
    void pagesHoldEveryEstateOnce() {
        for (int number = 0; number < 7; number++) {
            registry.estateOf(enterprise, "苑" + number % 2);
        }
        List<EstateId> seen = new ArrayList<>();
        Cursor cursor = new Cursor(Optional.empty(), 3);
        Slice<ListedEstate> page = estates.page(new EstateSearch("", Optional.empty(), cursor), applicant);
        page.items().forEach(row -> seen.add(row.estate().id()));
        while (page.next().isPresent()) {
            page = estates.page(new EstateSearch("", Optional.empty(), Pages.after(page, 3)), applicant);
            page.items().forEach(row -> seen.add(row.estate().id()));
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void everyChangeStandsInTheTrail() {
        Estate estate = estates.register(
                anEstate(registry.community().id()).build(), since(LocalDate.of(2015, 1, 1)), applicant);
        estates.edit(
                estate.id(), anEstate(registry.community().id()).named("莲苑").build(), new Version(1), applicant);

        List<AuditRow> rows = registry.audit().about(Subject.of("estate", estate.id()), 10);
        assertThat(rows)
                .extracting(AuditRow::action)
                .containsExactly("estate.changed", "estate.taken-over", "estate.added");
        assertThat(rows.get(0).payload().orElseThrow().text())
                .isEqualTo("{\"before\":{\"name\":\"荷苑（示例）\"},\"after\":{\"name\":\"莲苑\"}}");
    }

    private Takeover since(LocalDate day) {
        return new Takeover(enterprise.id(), day);
    }

    private EnterpriseId managedFor(Visitor by, Estate estate, LocalDate day) {
        return database.storage().read(handle -> estates.requireManagedBy(handle, estate.id(), by, day));
    }

    private List<String> found(String words, Visitor by) {
        return names(new EstateSearch(words, Optional.empty(), new Cursor(Optional.empty(), 50)), by);
    }

    private List<String> foundWithin(AreaId area) {
        return names(new EstateSearch("", Optional.of(area), new Cursor(Optional.empty(), 50)), organiser);
    }

    private List<String> names(EstateSearch search, Visitor by) {
        return estates.page(search, by).items().stream()
                .map(row -> row.estate().name())
                .toList();
    }
}
