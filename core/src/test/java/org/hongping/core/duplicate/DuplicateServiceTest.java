package org.hongping.core.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationMoves;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.ListedManagement;
import org.hongping.core.registry.Merge;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.registry.Takeover;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DuplicateServiceTest {
    private static final Cursor FIRST = new Cursor(Optional.empty(), 50);
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2020, 7, 1);
    /** Of one organisation: places 9 to 17 are alike. */
    private static final String CODE = "91510105MA6C000125";

    private static final String CODE_ELSEWHERE = "91350100MA6C000120";

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private ApplicationFixture fixture;
    private RegistryFixture registry;
    private DuplicateService duplicates;
    private Visitor organiser;

    @BeforeEach
    void open() {
        fixture = new ApplicationFixture(database.storage(), database.folder());
        registry = fixture.registry();
        organiser = fixture.organiser();
        duplicates = new DuplicateService(
                database.storage(),
                registry.audit(),
                registry.registry(),
                new ApplicationMoves(registry.audit()),
                List.of());
    }

    @Test
    void estatesOfOneNameInOneSubdistrictLookAlike() {
        Area community = registry.community();
        Area next = registry.areas().add(community.parentId(), AreaLevel.COMMUNITY, "邻社区", organiser);
        Area away = registry.areas()
                .add(
                        Optional.of(registry.areas()
                                .tree()
                                .path(community.id())
                                .get(1)
                                .id()),
                        AreaLevel.SUBDISTRICT,
                        "远街道",
                        organiser);
        Estate one = estate("荷苑（一期）", community);
        Estate other = estate("荷苑 (一期)", next);
        estate("荷苑（一期）", away);
        estate("荷苑一期花园", community);

        assertThat(duplicates.open(Holder.Kind.ESTATE, FIRST).items())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.one().id()).isEqualTo(one.id().text());
                    assertThat(pair.other().id()).isEqualTo(other.id().text());
                    assertThat(said(pair.why())).containsExactly("名称相同，都在“示例街道”");
                });
    }

    @Test
    void enterprisesOfOneNameOrOneOrganisationLookAlike() {
        enterprise("某某物业有限公司", CODE);
        enterprise("某某物业有限责任公司", CODE_ELSEWHERE);

        assertThat(duplicates.open(Holder.Kind.ENTERPRISE, FIRST).items())
                .singleElement()
                .satisfies(pair -> assertThat(said(pair.why()))
                        .containsExactly("代码第 9 至 17 位（主体标识码）都是 MA6C00012", "名称相同（不计空格、括号和“有限公司”等后缀）"));
    }

    @Test
    void everyPairIsOnOnePageOfTheList() {
        IntStream.range(0, 5).forEach(number -> estate("荷苑", registry.community()));
        Cursor three = new Cursor(Optional.empty(), 3);
        var page = duplicates.open(Holder.Kind.ESTATE, three);
        int seen = page.items().size();
        while (page.next().isPresent()) {
            String key = new String(Base64.getUrlDecoder().decode(page.next().get()), StandardCharsets.UTF_8);
            page = duplicates.open(Holder.Kind.ESTATE, new Cursor(Optional.of(key), 3));
            seen += page.items().size();
        }

        assertThat(seen).isEqualTo(10);
    }

    @Test
    void whatWasToldApartIsNotAskedAgainUntilSomebodyWants() {
        PairId pair = pair(estate("荷苑", registry.community()), estate("荷 苑", registry.community()));

        duplicates.tellApart(pair, "路东和路西", organiser);
        duplicates.tellApart(pair, "再说一次", organiser);

        assertThat(duplicates.open(Holder.Kind.ESTATE, FIRST).items()).isEmpty();
        assertThat(duplicates.apart(Holder.Kind.ESTATE, FIRST).items())
                .extracting(NotSame::reason)
                .containsExactly("路东和路西");
        duplicates.askAgain(pair, organiser);
        assertThat(duplicates.open(Holder.Kind.ESTATE, FIRST).items()).hasSize(1);
    }

    @Test
    void whatTheOtherWasToldApartFromIsNotAskedAgain() {
        Estate stays = estate("荷苑", registry.community());
        Estate goes = estate("荷 苑", registry.community());
        Estate third = estate("荷（苑）", registry.community());
        duplicates.tellApart(pair(goes, third), "路东和路西", organiser);

        merge(stays, goes, Set.of());

        assertThat(duplicates.toldApart(pair(stays, third))).contains("路东和路西");
        assertThat(duplicates.open(Holder.Kind.ESTATE, FIRST).items()).isEmpty();
    }

    @Test
    void estateTakesWhatWasChosenAndWhatTheOtherHad() {
        Estate stays = estate("荷苑", registry.community());
        Estate goes = registry.estates()
                .register(
                        anEstate(registry.community().id())
                                .named("荷苑（示例）")
                                .occupied("92.50")
                                .build(),
                        new Takeover(fixture.rivalEnterprise().id(), LATER),
                        organiser);
        enter(stays, "buildings", Map.of("name", "1 栋"));
        enter(goes, "buildings", Map.of("name", "1 栋"));
        enter(goes, "buildings", Map.of("name", "2 栋"));
        enter(goes, "people", Map.of("name", "甲", "role", "contact", "fromOn", "2020-01-01"));

        merge(stays, goes, Set.of("occupancy"));

        Estate merged = registry.estates().get(stays.id(), organiser);
        assertThat(merged.name()).isEqualTo("荷苑");
        assertThat(merged.details().figures().occupancy()).hasToString("Optional[92.50]");
        assertThat(registry.estates().history(stays.id()))
                .extracting(ListedManagement::management)
                .extracting(management -> management.enterpriseId(), management -> management.untilOn())
                .containsExactly(
                        tuple(fixture.rivalEnterprise().id(), Optional.empty()),
                        tuple(fixture.enterprise().id(), Optional.of(LATER.minusDays(1))));
        assertThat(registry.registry()
                        .records()
                        .estateOn(stays.id(), LATER, organiser)
                        .people())
                .hasSize(1);
        assertThat(preview(estate("荷苑", registry.community()), stays).plan().moving())
                .isEqualTo(3);
    }

    @Test
    void entryThatWentIsReadableSaysWhatItBecameAndIsWrittenNoMore() {
        Estate stays = estate("荷苑", registry.community());
        Estate goes = estate("荷苑", registry.community());

        merge(stays, goes, Set.of());

        assertThat(registry.estates().get(goes.id(), fixture.applicant()).name())
                .isEqualTo("荷苑");
        assertThat(registry.estates().became(goes.id())).map(Estate::id).contains(stays.id());
        assertThat(registry.estates().managedBy(fixture.enterprise().id(), registry.today()))
                .extracting(one -> one.id())
                .contains(stays.id())
                .doesNotContain(goes.id());
        assertThatThrownBy(() -> registry.estates().edit(goes.id(), goes.details(), new Version(2), organiser))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> enter(goes, "buildings", Map.of("name", "9 栋")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> preview(goes, stays)).isInstanceOf(Conflict.class);
        assertThat(duplicates.open(Holder.Kind.ESTATE, FIRST).items()).isEmpty();
    }

    @Test
    void bothTellInTheTrailWhatHappened() {
        Estate stays = estate("荷苑", registry.community());
        Estate goes = estate("荷苑", registry.community());

        merge(stays, goes, Set.of());

        assertThat(last(stays)).satisfies(row -> {
            assertThat(row.action()).isEqualTo("estate.took-in");
            assertThat(row.payload().orElseThrow().text())
                    .contains("\"merged\":\"" + goes.id().text());
        });
        assertThat(last(goes).action()).isEqualTo("estate.merged");
    }

    @Test
    void draftGoesWhereItsEstateWent() {
        Campaign campaign = fixture.campaign("甲活动（示例）");
        Application draft = fixture.started(campaign, "荷苑");
        Estate goes = registry.estates().get(draft.entrant().estateId().orElseThrow(), organiser);
        Estate stays = estate("荷苑", registry.community());

        merge(stays, goes, Set.of());

        assertThat(fixture.parts()
                        .applications()
                        .get(draft.id(), fixture.applicant())
                        .entrant()
                        .estateId())
                .contains(stays.id());
        assertThat(fixture.parts()
                        .applications()
                        .start(campaign.id(), EntrantRef.of(stays.id()), fixture.applicant())
                        .id())
                .isEqualTo(draft.id());
    }

    @Test
    void whatIsBeingJudgedKeepsWhomItNames() {
        Campaign campaign = fixture.campaign("甲活动（示例）");
        Application submitted = fixture.submitted(campaign, "荷苑");
        Estate goes = registry.estates().get(submitted.entrant().estateId().orElseThrow(), organiser);
        Estate stays = estate("荷苑", registry.community());

        assertThat(said(preview(stays, goes).obstacles()))
                .singleElement()
                .asString()
                .contains("甲活动", "待初审");
        assertThatThrownBy(() -> merge(stays, goes, Set.of())).isInstanceOf(Conflict.class);
        assertThat(registry.estates().became(goes.id())).isEmpty();
        merge(goes, stays, Set.of());
        assertThat(fixture.parts()
                        .applications()
                        .get(submitted.id(), organiser)
                        .entrant()
                        .estateId()
                        .orElseThrow())
                .isEqualTo(goes.id());
    }

    @Test
    void whatWasHandedInDoesNotChangeWhenItIsOver() {
        Application submitted = fixture.submitted(fixture.campaign("甲活动（示例）"), "荷苑");
        fixture.parts().applications().withdraw(submitted.id(), "不再申报", fixture.applicant());
        var before = fixture.parts().applications().submissions(submitted.id(), organiser);
        Estate goes = registry.estates().get(submitted.entrant().estateId().orElseThrow(), organiser);

        merge(estate("荷苑", registry.community()), goes, Set.of());

        assertThat(fixture.parts().applications().submissions(submitted.id(), organiser))
                .isEqualTo(before);
        assertThat(before.get(0).snapshot()).contains(goes.id().text());
    }

    @Test
    void twoApplicationsInOneCampaignKeepTheirEstatesApart() {
        Campaign campaign = fixture.campaign("甲活动（示例）");
        Estate one = registry.estates()
                .get(fixture.started(campaign, "荷苑").entrant().estateId().orElseThrow(), organiser);
        Estate other = registry.estates()
                .get(fixture.started(campaign, "荷 苑").entrant().estateId().orElseThrow(), organiser);

        assertThat(said(preview(one, other).obstacles())).containsExactly("两边都申报了“甲活动（示例）”，合并后同一个对象会有两件申报，因此不能合并");
    }

    @Test
    void contradictionsAreNamedBeforeAnythingIsDone() {
        Estate stays = estate("荷苑", registry.community());
        Estate goes = registry.estates()
                .register(
                        anEstate(registry.community().id()).build(),
                        new Takeover(fixture.rivalEnterprise().id(), LONG_AGO),
                        organiser);
        enter(
                stays,
                "committees",
                Map.of("fromOn", "2018-01-01", "untilOn", "2022-12-31", "members", "7", "partyMembers", "4"));
        enter(
                goes,
                "committees",
                Map.of("fromOn", "2020-01-01", "untilOn", "2024-12-31", "members", "5", "partyMembers", "1"));

        assertThat(said(preview(stays, goes).obstacles()))
                .hasSize(2)
                .anyMatch(why -> why.contains("都从 2015-01-01 起"))
                .anyMatch(why -> why.startsWith("业主委员会：与 2018-01-01 至 2022-12-31 的一届重叠"));
    }

    @Test
    void mergeOfWhatSomebodySavedInBetweenIsStale() {
        Estate stays = estate("荷苑", registry.community());
        Estate goes = estate("荷苑", registry.community());
        registry.estates().edit(goes.id(), goes.details(), new Version(1), organiser);

        assertThatThrownBy(() -> merge(stays, goes, Set.of())).isInstanceOf(Stale.class);
        assertThat(registry.estates().became(goes.id())).isEmpty();
    }

    @Test
    void enterpriseTakesEstatesAccountsAndGrades() {
        Enterprise stays = enterprise("某某物业有限公司", CODE);
        Enterprise goes = enterprise("某某物业有限责任公司", CODE_ELSEWHERE);
        Visitor clerk = registry.applicant("clerk");
        registry.enterprises().join(goes.id(), RegistryFixture.account(clerk), organiser);
        Estate estate = registry.estateOf(goes, "荷苑");
        registry.registry()
                .records()
                .enter(
                        Holder.of(goes.id()),
                        "credit-grades",
                        Map.of("grade", "AA", "fromOn", "2021-01-01", "source", "示例"),
                        organiser);
        long version = registry.enterprises().get(goes.id(), organiser).version();

        duplicates.merge(
                new Merge(
                        Holder.of(stays.id()),
                        Holder.of(goes.id()),
                        new Version(1),
                        new Version(version),
                        Set.of("name")),
                organiser);

        Enterprise merged = registry.enterprises().get(stays.id(), clerk);
        assertThat(merged.name()).isEqualTo("某某物业有限责任公司");
        assertThat(merged.details().creditCode().text()).isEqualTo(CODE);
        assertThat(merged.details().creditGrade()).hasToString("Optional[CreditGrade[text=AA]]");
        assertThat(registry.estates().managedBy(estate.id(), registry.today()).map(Enterprise::id))
                .contains(stays.id());
        assertThat(registry.enterprises().of(clerk)).extracting(Enterprise::id).containsExactly(stays.id());
        assertThat(registry.enterprises().withCode(goes.details().creditCode()).map(Enterprise::id))
                .contains(stays.id());
        assertThat(registry.enterprises().page("", FIRST, organiser).items())
                .extracting(Enterprise::id)
                .doesNotContain(goes.id());
    }

    private Estate estate(String name, Area area) {
        EnterpriseId enterprise = fixture.enterprise().id();
        return registry.estates()
                .register(anEstate(area.id()).named(name).build(), new Takeover(enterprise, LONG_AGO), organiser);
    }

    private Enterprise enterprise(String name, String code) {
        return registry.enterprises()
                .register(anEnterprise().named(name).coded(code).build(), organiser);
    }

    private void enter(Estate estate, String path, Map<String, String> fields) {
        registry.registry().records().enter(Holder.of(estate.id()), path, fields, organiser);
    }

    private static PairId pair(Estate one, Estate other) {
        return PairId.of(Holder.Kind.ESTATE, one.id().text(), other.id().text());
    }

    private DuplicateService.Preview preview(Estate kept, Estate other) {
        return duplicates.preview(pair(kept, other), Holder.of(kept.id()));
    }

    private void merge(Estate kept, Estate other, Set<String> taken) {
        Merge merge = new Merge(
                Holder.of(kept.id()),
                Holder.of(other.id()),
                new Version(kept.version()),
                new Version(other.version()),
                taken);
        duplicates.merge(merge, organiser);
    }

    private AuditRow last(Estate estate) {
        return registry.audit().about(Subject.of("estate", estate.id()), 1).get(0);
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream()
                .map(message -> message.in(Locale.SIMPLIFIED_CHINESE))
                .toList();
    }
}
