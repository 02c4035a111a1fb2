package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordServiceTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private RegistryFixture registry;
    private RecordService records;
    private Visitor organiser;
    private Visitor applicant;
    private Enterprise enterprise;
    private Estate estate;

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        records = registry.registry().records();
        organiser = registry.organiser();
        applicant = registry.applicant("a1");
        enterprise = registry.enterpriseOf(applicant, FIRST_CODE);
        estate = registry.estateOf(enterprise, "荷苑");
    }

    @Test
    void twoCommitteesAtATimeAreRefusedNamingTheOther() {
        committee("2018-01-01", "2022-12-31");

        assertThat(refused("committees", term("2022-12-31", "2027-12-30")))
                .containsOnlyKeys("fromOn")
                .extractingByKey("fromOn")
                .asString()
                .contains("2018-01-01 至 2022-12-31");
        assertThat(refused("committees", term("2015-01-01", "2018-01-01"))).containsOnlyKeys("untilOn");
        committee("2023-01-01", "2027-12-31");
    }

    @Test
    void termThatEndsBeforeItBeginsIsRefused() {
        assertThat(refused("committees", term("2022-01-01", "2021-12-31")))
                .containsEntry("untilOn", "“2021-12-31”早于开始的 2022-01-01；结束日期应在开始当天或以后");
    }

    @Test
    void morePartyMembersThanMembersAreRefused() {
        Map<String, String> fields = new LinkedHashMap<>(term("2022-01-01", "2026-12-31"));
        fields.put("partyMembers", "8");

        assertThat(refused("committees", fields)).containsEntry("partyMembers", "党员 8 人多于委员 7 人");
    }

    @Test
    void daysWithoutACommitteeAreTold() {
        committee("2010-01-01", "2013-12-31");
        committee("2014-03-01", "2018-12-31");

        List<String> remarks =
                records.register(RecordKinds.COMMITTEES, Holder.of(estate.id()), organiser).remarks().stream()
                        .map(remark -> remark.in(Locale.SIMPLIFIED_CHINESE))
                        .toList();

        assertThat(remarks)
                .containsExactly("2014-01-01 至 2014-02-28 没有登记业主委员会，请核对是否漏登", "最近一届任期已于 2018-12-31 结束，请登记新一届");
    }

    @Test
    void estateIsToldAsOfADay() {
        committee("2018-01-01", "2022-12-31");
        enter("people", Map.of("name", "甲", "role", "manager", "fromOn", "2016-01-01", "untilOn", "2019-06-30"));
        enter("people", Map.of("name", "乙", "role", "manager", "fromOn", "2019-07-01"));
        enter(
                "party-organisations",
                Map.of("name", "荷苑党支部", "kind", "branch", "members", "12", "fromOn", "2019-07-01"));

        EstateOnDay before = records.estateOn(estate.id(), LocalDate.of(2019, 6, 30), applicant);
        EstateOnDay after = records.estateOn(estate.id(), LocalDate.of(2023, 1, 1), applicant);

        assertThat(before.people()).extracting(Person::name).containsExactly("甲");
        assertThat(before.committee()).isPresent();
        assertThat(before.partyOrganisations()).isEmpty();
        assertThat(before.managedBy()).map(Enterprise::id).contains(enterprise.id());
        assertThat(after.people()).extracting(Person::name).containsExactly("乙");
        assertThat(after.committee()).isEmpty();
        assertThat(after.partyOrganisations())
                .extracting(PartyOrganisation::members)
                .containsExactly(Optional.of(12));
        assertThat(records.estateOn(estate.id(), LocalDate.of(2014, 12, 31), applicant)
                        .managedBy())
                .isEmpty();
    }

    @Test
    void secondManagerAtATimeIsRefusedASecondContactIsNot() {
        enter("people", Map.of("name", "甲", "role", "manager", "fromOn", "2016-01-01"));
        enter("people", Map.of("name", "甲", "role", "contact", "fromOn", "2016-01-01"));
        enter("people", Map.of("name", "乙", "role", "contact", "fromOn", "2017-01-01"));

        assertThat(refused("people", Map.of("name", "乙", "role", "manager", "fromOn", "2019-01-01")))
                .containsOnlyKeys("fromOn");
    }

    @Test
    void gradeOfADayIsTheLastThatBegan() {
        grade("AA", "2020-01-01");
        grade("B", "2022-01-01");
        grade("", "2023-01-01");

        assertThat(standing(LocalDate.of(2019, 12, 31)).grade()).isEmpty();
        assertThat(standing(LocalDate.of(2021, 12, 31)).grade()).contains(new CreditGrade("AA"));
        assertThat(standing(LocalDate.of(2022, 1, 1)).grade()).contains(new CreditGrade("B"));
        assertThat(standing(LocalDate.of(2023, 1, 1)).grade()).isEmpty();
        assertThat(present()).isEmpty();
    }

    @Test
    void enterpriseHoldsTheGradeOfToday() {
        grade("AA", "2020-01-01");
        grade("D", "2019-01-01");

        assertThat(present()).contains(new CreditGrade("AA"));
    }

    @Test
    void gradeTypedIntoTheEnterpriseStandsFromThatDayOn() {
        grade("AA", "2020-01-01");
        Enterprise standing = registry.enterprises().get(enterprise.id(), organiser);
        registry.enterprises()
                .edit(
                        enterprise.id(),
                        anEnterprise().coded(FIRST_CODE).graded("AAA").build(),
                        new Version(standing.version()),
                        organiser);

        assertThat(standing(registry.today().minusDays(1)).grade()).contains(new CreditGrade("AA"));
        assertThat(standing(registry.today()).grade()).contains(new CreditGrade("AAA"));
    }

    @Test
    void gradeStillToComeIsRefused() {
        Map<String, String> tomorrow =
                Map.of("grade", "AA", "fromOn", registry.today().plusDays(1).toString(), "source", "某文");

        assertThatThrownBy(() -> records.enter(Holder.of(enterprise.id()), "credit-grades", tomorrow, organiser))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsOnlyKeys("fromOn"));
    }

    @Test
    void liftedEntryIsKeptAndCountsUntilTheDayBefore() {
        records.enter(
                Holder.of(enterprise.id()),
                "list-entries",
                Map.of(
                        "kind", "blacklist",
                        "document", "示例〔2020〕1 号",
                        "fromOn", "2020-01-01",
                        "untilOn", "2022-12-31",
                        "liftedOn", "2021-06-01",
                        "liftedWhy", "示例〔2021〕2 号"),
                organiser);

        assertThat(standing(LocalDate.of(2021, 5, 31)).listEntries()).hasSize(1);
        assertThat(standing(LocalDate.of(2021, 6, 1)).listEntries()).isEmpty();
        assertThat(records.register(RecordKinds.LISTS, Holder.of(enterprise.id()), applicant)
                        .lines())
                .extracting(line -> line.phase().orElseThrow())
                .containsExactly(Phase.PAST);
    }

    @Test
    void liftingNeedsItsReason() {
        Map<String, String> fields =
                Map.of("kind", "redBoard", "document", "某文", "fromOn", "2020-01-01", "liftedOn", "2019-01-01");

        assertThatThrownBy(() -> records.enter(Holder.of(enterprise.id()), "list-entries", fields, organiser))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields()).containsOnlyKeys("liftedWhy", "liftedOn"));
    }

    @Test
    void whatOthersSayIsWrittenByTheOrganiserAlone() {
        Map<String, String> fields = Map.of("grade", "AAA", "fromOn", "2020-01-01", "source", "自评");

        assertThatThrownBy(() -> records.enter(Holder.of(enterprise.id()), "credit-grades", fields, applicant))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> records.estateOn(estate.id(), registry.today(), registry.applicant("another")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void editBasedOnAnOlderVersionIsStale() {
        DatedRecord building = enter("buildings", Map.of("name", "1 栋"));
        FormInput renamed = FormInput.showing(Map.of("name", "2 栋"));
        Holder holder = Holder.of(estate.id());
        records.edit(RecordKinds.BUILDINGS, holder, building.id(), renamed, new Version(1), organiser);

        assertThatThrownBy(() ->
                        records.edit(RecordKinds.BUILDINGS, holder, building.id(), renamed, new Version(1), applicant))
                .isInstanceOf(Stale.class);
        assertThat(refused("buildings", Map.of("name", "2 栋"))).containsOnlyKeys("name");
    }

    @Test
    void everyChangeStandsInTheTrailOfItsHolder() {
        DatedRecord building = enter("buildings", Map.of("name", "1 栋", "floors", "18"));
        records.remove(RecordKinds.BUILDINGS, Holder.of(estate.id()), building.id(), new Version(1), organiser);

        List<AuditRow> rows = registry.audit().about(Subject.of("estate", estate.id()), 2);
        assertThat(rows)
                .extracting(AuditRow::action)
                .containsExactly("estate.building-removed", "estate.building-added");
        assertThat(rows.get(0).payload().orElseThrow().text())
                .isEqualTo("{\"before\":{\"name\":\"1 栋\",\"floors\":\"18\"}}");
    }

    private Standing standing(LocalDate day) {
        return database.storage().read(handle -> records.standing(handle, enterprise.id(), day));
    }

    private Optional<CreditGrade> present() {
        return registry.enterprises().get(enterprise.id(), organiser).details().creditGrade();
    }

    private void grade(String grade, String from) {
        Map<String, String> fields = Map.of("grade", grade, "fromOn", from, "source", "示例评定");
        records.enter(Holder.of(enterprise.id()), "credit-grades", fields, organiser);
    }

    private DatedRecord enter(String path, Map<String, String> fields) {
        return records.enter(Holder.of(estate.id()), path, fields, applicant);
    }

    private void committee(String from, String until) {
        enter("committees", term(from, until));
    }

    private static Map<String, String> term(String from, String until) {
        return Map.of("fromOn", from, "untilOn", until, "members", "7", "partyMembers", "4");
    }

    private Map<String, String> refused(String path, Map<String, String> fields) {
        Map<String, String> why = new LinkedHashMap<>();
        try {
            enter(path, fields);
        } catch (Invalid invalid) {
            invalid.fields().forEach((field, message) -> why.put(field, message.in(Locale.SIMPLIFIED_CHINESE)));
        }
        return why;
    }
}
