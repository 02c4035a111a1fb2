package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.registry.KnownFact.Source;
import org.hongping.core.storage.StorageExtension;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What conditions of rubrics hear of the registry: what stood on the day, and nothing that nobody entered. */
class RegistryFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private RegistryFixture registry;
    private Enterprise enterprise;
    private Estate estate;

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        enterprise = registry.enterpriseOf(registry.applicant("a1"), RegistryFixture.FIRST_CODE);
        estate = registry.estateOf(enterprise, "荷苑");
    }

    @Test
    void nothingIsSaidOfWhatNobodyEntered() {
        assertThat(on(DAY)).isEmpty();
    }

    @Test
    void theGradeOfTheDayComesWithItsDocument() {
        enter(Holder.of(enterprise.id()), "credit-grades", grade("A+", "2025-01-01", "示例信用〔2025〕1 号"));
        enter(Holder.of(enterprise.id()), "credit-grades", grade("", "2026-03-01", "示例信用〔2026〕2 号"));

        assertThat(on(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(on(LocalDate.of(2026, 2, 28)))
                .containsExactly(new KnownFact(
                        "enterprise.creditGrade",
                        Value.text("A+"),
                        Source.CREDIT_GRADE,
                        "示例信用〔2025〕1 号",
                        LocalDate.of(2026, 2, 28)));
        assertThat(on(DAY)).as("known to be none").extracting(KnownFact::value).containsExactly(Value.nothing());
    }

    @Test
    void aListCountsWhileTheEnterpriseStandsOnIt() {
        enter(
                Holder.of(enterprise.id()),
                "list-entries",
                Map.of(
                        "kind",
                        "blacklist",
                        "document",
                        "示例通报〔2026〕3 号",
                        "fromOn",
                        "2026-01-01",
                        "untilOn",
                        "2026-06-01"));
        enter(
                Holder.of(enterprise.id()),
                "list-entries",
                Map.of("kind", "redBoard", "document", "示例通报〔2026〕4 号", "fromOn", "2026-01-01"));

        assertThat(values(on(DAY))).isEqualTo(Map.of("enterprise.badCredit", Value.truth(true)));
        assertThat(on(DAY.plusDays(1)))
                .as("off the list is no proof of good credit")
                .isEmpty();
        assertThat(database.storage()
                        .<List<ListEntry>, RuntimeException>read(
                                handle -> RegistryFacts.lists(handle, enterprise.id(), DAY.plusDays(1))))
                .extracting(ListEntry::kind)
                .containsExactly(ListEntry.Kind.RED_BOARD);
    }

    @Test
    void partyOrganisationsCountFromTheirFoundingToTheirEnd() {
        enter(
                Holder.of(estate.id()),
                "party-organisations",
                Map.of("name", "荷苑党支部", "kind", "branch", "fromOn", "2024-01-01", "untilOn", "2026-06-01"));
        enter(
                Holder.of(enterprise.id()),
                "party-organisations",
                Map.of("name", "示例企业党委", "kind", "partyCommittee", "fromOn", "2026-06-02"));

        assertThat(values(on(DAY))).isEqualTo(Map.of("project.partyOrganisation", Value.truth(true)));
        assertThat(on(DAY.plusDays(1)))
                .extracting(KnownFact::name, KnownFact::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("enterprise.partyOrganisation", "示例企业党委"));
    }

    @Test
    void anEstateKnownToHaveNoPartyOrganisationSaysSo() {
        Estate.Details details = estate.details();
        Estate.Dates dates = new Estate.Dates(
                Optional.empty(), Optional.empty(), Founding.NOT_FOUNDED, Founding.on(LocalDate.of(2020, 5, 1)));
        Estate.Details told = new Estate.Details(
                details.name(),
                details.areaId(),
                details.address(),
                details.kind(),
                details.figures(),
                dates,
                details.manager(),
                details.managerPhone());
        registry.estates().edit(estate.id(), told, new org.hongping.core.web.Version(1), registry.organiser());

        assertThat(values(on(DAY)))
                .isEqualTo(Map.of(
                        "project.partyOrganisation", Value.truth(false), "committee.founded", Value.truth(true)));
        assertThat(values(on(LocalDate.of(2020, 4, 30))))
                .as("a residents' committee may have stood in")
                .doesNotContainKey("committee.founded");
    }

    @Test
    void theCommitteeInOfficeIsCounted() {
        enter(
                Holder.of(estate.id()),
                "committees",
                Map.of("fromOn", "2024-01-01", "untilOn", "2026-12-31", "members", "7", "partyMembers", "4"));

        assertThat(values(on(DAY)))
                .isEqualTo(Map.of(
                        "committee.founded", Value.truth(true),
                        "committee.members", Value.figure("7"),
                        "committee.partyMembers", Value.figure("4")));
        assertThat(on(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    private static Map<String, String> grade(String grade, String from, String source) {
        return Map.of("grade", grade, "fromOn", from, "source", source);
    }

    private void enter(Holder holder, String path, Map<String, String> fields) {
        registry.registry().records().enter(holder, path, fields, registry.organiser());
    }

    private List<KnownFact> on(LocalDate day) {
        return database.storage()
                .read(handle ->
                        RegistryFacts.of(handle, Entrant.estate(estate.id(), enterprise.id()), day, name -> true));
    }

    private static Map<String, Value> values(List<KnownFact> facts) {
        return facts.stream().collect(java.util.stream.Collectors.toMap(KnownFact::name, KnownFact::value));
    }
}
