package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.EstateSearch;
import org.hongping.core.registry.Takeover;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two districts of a city, each with an organiser and an estate of the same enterprise. */
class DistrictCampaignTest {
    private static final Cursor FIRST = new Cursor(Optional.empty(), 50);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private ApplicationFixture fixture;
    private Visitor here;
    private Visitor there;
    private Estate estateHere;
    private Estate estateThere;

    @BeforeEach
    void twoDistricts() {
        fixture = new ApplicationFixture(database.storage(), database.folder());
        AreaId city = fixture.registry().above(AreaLevel.CITY).id();
        AreaId own = fixture.registry().above(AreaLevel.DISTRICT).id();
        Area other = add(city, AreaLevel.DISTRICT, "邻区（示例）");
        Area street = add(other.id(), AreaLevel.SUBDISTRICT, "邻街道（示例）");
        Area community = add(street.id(), AreaLevel.COMMUNITY, "邻社区（示例）");
        here = organiser("district-here", own);
        there = organiser("district-there", other.id());
        estateHere = fixture.registry().estateOf(fixture.enterprise(), "本区苑");
        estateThere = fixture.registry()
                .estates()
                .register(
                        anEstate(community.id()).named("邻区苑").build(),
                        new Takeover(fixture.rivalEnterprise().id(), LocalDate.of(2015, 1, 1)),
                        fixture.organiser());
    }

    @Test
    void aCampaignIsItsOrganisersAreaAndTheCitySeesAll() {
        Campaign ofCity = fixture.campaign("全市（示例）");
        Campaign ofDistrict = opened("本区（示例）", here);

        assertThat(ofDistrict.areaId()).isEqualTo(here.area().map(AreaId::of));
        assertThat(ofCity.areaId()).isEmpty();
        assertThat(found(here)).containsExactly("本区（示例）");
        assertThat(found(there)).isEmpty();
        assertThat(found(fixture.organiser())).containsExactly("本区（示例）", "全市（示例）");
        assertThat(found(fixture.applicant())).as("what was announced").contains("本区（示例）", "全市（示例）");
        assertThat(fixture.campaigns().isRunBy(ofDistrict, here)).isTrue();
        assertThat(fixture.campaigns().isRunBy(ofDistrict, there)).isFalse();
        assertThat(fixture.campaigns().isRunBy(ofCity, here)).isFalse();
        assertThat(fixture.campaigns().isRunBy(ofDistrict, fixture.organiser())).isTrue();
    }

    @Test
    void aCampaignStaysItsAreasThroughEveryChange() {
        Campaign campaign = opened("本区（示例）", here);
        fixture.campaigns().close(campaign.id(), campaign.version(), here);

        assertThat(fixture.campaigns().get(campaign.id()).areaId()).isEqualTo(campaign.areaId());
    }

    @Test
    void onlyEstatesOfTheAreaApply() {
        Campaign campaign = opened("邻区（示例）", there);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> fixture.parts()
                        .applications()
                        .start(campaign.id(), EntrantRef.of(estateHere.id()), fixture.applicant()))
                .matches(refused -> refused.detail().key().equals("campaign.of-another-area"));
        assertThat(fixture.parts()
                        .applications()
                        .start(campaign.id(), EntrantRef.of(estateThere.id()), fixture.rival()))
                .isNotNull();
    }

    @Test
    void onlyWhatAnEstateMayEnterIsOffered() {
        opened("邻区（示例）", there);

        assertThat(offered(fixture.applicant())).isEmpty();
        assertThat(offered(fixture.rival())).containsExactly("邻区（示例）");
        assertThat(new ApplicantHome(fixture.parts()).card(fixture.applicant())).isEmpty();

        fixture.campaign("全市（示例）");

        assertThat(offered(fixture.applicant())).containsExactly("全市（示例）");
        assertThat(new ApplicantHome(fixture.parts()).card(fixture.applicant())).isPresent();
    }

    private List<String> offered(Visitor by) {
        return fixture.campaigns().filing(fixture.now()).stream()
                .filter(campaign -> !fixture.parts()
                        .applications()
                        .choices(List.of(campaign), by)
                        .isEmpty())
                .map(campaign -> campaign.text().title())
                .toList();
    }

    @Test
    void aDistrictListsApplicationsOfItsCampaignsOnly() {
        Campaign campaign = opened("本区（示例）", here);
        Campaign ofCity = fixture.campaign("全市（示例）");
        Application own = fixture.parts()
                .applications()
                .start(campaign.id(), EntrantRef.of(estateHere.id()), fixture.applicant());
        Application other =
                fixture.parts().applications().start(ofCity.id(), EntrantRef.of(estateHere.id()), fixture.applicant());

        assertThat(applications(here)).containsExactly(own.id());
        assertThat(applications(there)).isEmpty();
        assertThat(applications(fixture.organiser())).containsExactlyInAnyOrder(own.id(), other.id());
    }

    private List<ApplicationId> applications(Visitor by) {
        ApplicationSearch all = new ApplicationSearch(Optional.empty(), Optional.empty(), "", FIRST);
        return fixture.parts().lists().page(all, by).items().stream()
                .map(ApplicationRow::id)
                .toList();
    }

    @Test
    void aDistrictFindsReadsAndWritesItsOwnEstatesOnly() {
        assertThat(estates(here)).containsExactly("本区苑");
        assertThat(estates(there)).containsExactly("邻区苑");
        assertThat(estates(fixture.organiser())).containsExactlyInAnyOrder("本区苑", "邻区苑");
        assertThat(fixture.registry().estates().get(estateHere.id(), here)).isEqualTo(estateHere);
        assertThat(fixture.registry().estates().isTheirs(estateHere.id(), here)).isTrue();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> fixture.registry().estates().get(estateThere.id(), here));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> fixture.registry()
                        .estates()
                        .handOver(
                                estateThere.id(),
                                new Takeover(fixture.enterprise().id(), LocalDate.of(2020, 1, 1)),
                                here));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> fixture.registry()
                        .estates()
                        .register(
                                anEstate(estateThere.details().areaId())
                                        .named("越界苑")
                                        .build(),
                                new Takeover(fixture.enterprise().id(), LocalDate.of(2020, 1, 1)),
                                here))
                .matches(refused -> refused.fields().containsKey("areaId"));
    }

    @Test
    void enterprisesLieWhereTheyManageEstates() {
        assertThat(enterprises(here)).containsExactly(fixture.enterprise().name());
        assertThat(enterprises(there)).containsExactly(fixture.rivalEnterprise().name());
        assertThat(fixture.registry()
                        .enterprises()
                        .isTheirs(fixture.rivalEnterprise().id(), here))
                .isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> fixture.registry()
                        .enterprises()
                        .get(fixture.rivalEnterprise().id(), here));
    }

    @Test
    void examinersReadTheRegistryOfTheirAreaAndWriteNothing() {
        Visitor examiner = fixture.registry()
                .examiner(
                        "street",
                        fixture.registry().above(AreaLevel.SUBDISTRICT).id());

        assertThat(estates(examiner)).containsExactly("本区苑");
        assertThat(enterprises(examiner)).containsExactly(fixture.enterprise().name());
        assertThat(fixture.registry().estates().get(estateHere.id(), examiner)).isEqualTo(estateHere);
        assertThat(fixture.registry().estates().isTheirs(estateHere.id(), examiner))
                .isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> fixture.registry().estates().get(estateThere.id(), examiner));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> fixture.registry()
                        .estates()
                        .edit(estateHere.id(), estateHere.details(), new Version(estateHere.version()), examiner));
    }

    private Campaign opened(String title, Visitor by) {
        Instant begin = fixture.now().minus(Duration.ofDays(1));
        List<StageWindow> windows = List.of(
                new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20))),
                new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50))));
        CampaignText text = new CampaignText(title, CampaignKind.DEMONSTRATION, "区住建局（示例）", "", "", 2026);
        String digest = fixture.rubricDigest();
        Campaign draft = fixture.campaigns().create(new CampaignPlan(text, digest, Map.of(), windows), by);
        return fixture.campaigns().open(draft.id(), draft.version(), by);
    }

    private List<String> found(Visitor by) {
        return fixture.campaigns().page(Optional.empty(), by, FIRST).items().stream()
                .map(campaign -> campaign.text().title())
                .toList();
    }

    private List<String> estates(Visitor by) {
        EstateSearch all = new EstateSearch("", Optional.empty(), FIRST);
        return fixture.registry().estates().page(all, by).items().stream()
                .map(row -> row.estate().name())
                .toList();
    }

    private List<String> enterprises(Visitor by) {
        return fixture.registry().enterprises().page("", FIRST, by).items().stream()
                .map(Enterprise::name)
                .toList();
    }

    private Visitor organiser(String name, AreaId area) {
        NewAccount account =
                new NewAccount(SignInName.of(name), name, "", Set.of(Role.ORGANISER), Optional.of(area.text()), false);
        fixture.registry().accounts().add(Actor.CONSOLE, account, new Password("correct horse"));
        return fixture.registry().visitor(name);
    }

    private Area add(AreaId parent, AreaLevel level, String name) {
        return fixture.registry().areas().add(Optional.of(parent), level, name, fixture.organiser());
    }
}
