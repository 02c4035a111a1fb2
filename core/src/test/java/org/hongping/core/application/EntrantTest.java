package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.DatedRecord;
import org.hongping.core.registry.EntrantChoice;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.registry.Takeover;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who stands in a campaign is what its rubric judges, and is filed by whoever it belongs to, once. */
class EntrantTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    @Test
    void anEnterpriseStandsForItselfOnceWhereverItWorks() {
        ApplicationFixture fixture = judging("enterprise");
        Campaign campaign = fixture.campaign("评企业");
        Area other = secondDistrict(fixture);
        Estate estate = fixture.registry().estateOf(fixture.enterprise(), "本区苑");
        estateIn(other, fixture);
        AreaId here = fixture.registry().above(AreaLevel.DISTRICT).id();
        EntrantRef itself = EntrantRef.of(fixture.enterprise().id());

        assertThat(choices(fixture, campaign, fixture.applicant()))
                .extracting(choice -> choice.ref().kind(), EntrantChoice::placeId)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(EntrantKind.ENTERPRISE, here),
                        org.assertj.core.groups.Tuple.tuple(EntrantKind.ENTERPRISE, other.id()));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> start(fixture, campaign, itself, fixture.applicant()))
                .matches(refused -> refused.reason().key().equals("registry.entrant-where"));
        assertThatExceptionOfType(Invalid.class)
                .as("estates are not what it judges")
                .isThrownBy(() -> start(fixture, campaign, EntrantRef.of(estate.id()), fixture.applicant()))
                .matches(refused -> refused.reason().key().equals("application.not-judged"));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> start(fixture, campaign, at(itself, here), fixture.rival()));

        Application there = start(fixture, campaign, at(itself, other.id()), fixture.applicant());
        assertThat(start(fixture, campaign, at(itself, here), fixture.applicant())
                        .id())
                .as("once in a campaign")
                .isEqualTo(there.id());
        ApplicationRow row = listed(fixture, fixture.organiser()).get(0);
        assertThat(row.entrantName()).isEqualTo(fixture.enterprise().name());
        assertThat(row.areaName()).isEqualTo("邻区（示例）");
        assertThat(listed(fixture, fixture.registry().examiner("there", other.id())))
                .hasSize(1);
        assertThat(listed(fixture, fixture.registry().examiner("here", here))).isEmpty();
        assertThat(fixture.parts().desks().open(there.id(), fixture.applicant()).entrantName())
                .isEqualTo(fixture.enterprise().name());
    }

    @Test
    void anAreaIsFiledByWhoExaminesThereAndExaminedFromAbove() {
        ApplicationFixture fixture = judging("subdistrict, community");
        Campaign campaign = fixture.campaign("评街道", Set.of(Stage.SUBDISTRICT_EXAMINATION, Stage.DISTRICT_EXAMINATION));
        Area street = fixture.registry().above(AreaLevel.SUBDISTRICT);
        Area district = fixture.registry().above(AreaLevel.DISTRICT);
        Visitor filer = fixture.registry().filer("street-files", street.id());
        Visitor wider = fixture.registry().filer("district-files", district.id());
        EntrantRef itself = EntrantRef.of(street.id());

        assertThat(choices(fixture, campaign, filer))
                .extracting(EntrantChoice::name)
                .containsExactly(street.name());
        assertThat(choices(fixture, campaign, wider)).as("no district").isEmpty();
        assertThat(choices(fixture, campaign, fixture.applicant())).isEmpty();
        assertThatExceptionOfType(Forbidden.class)
                .as("it is the street's to file")
                .isThrownBy(() -> start(fixture, campaign, itself, wider));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> start(fixture, campaign, EntrantRef.of(district.id()), wider))
                .matches(refused -> refused.reason().key().equals("application.not-judged"));

        Application started = start(fixture, campaign, itself, filer);
        assertThat(listed(fixture, filer)).hasSize(1);
        assertThat(fixture.parts().lists().own(all(), filer).items()).hasSize(1);
        assertThatExceptionOfType(Conflict.class)
                .as("who examines acts for no enterprise")
                .isThrownBy(() -> fixture.registry()
                        .enterprises()
                        .join(fixture.enterprise().id(), RegistryFixture.account(filer), fixture.organiser()));
        assertThat(fixture.parts().lists().own(all(), wider).items()).isEmpty();
        assertThat(fixture.parts().desks().open(started.id(), filer).own()).isTrue();
        assertThat(fixture.parts().desks().open(started.id(), wider).own()).isFalse();
        ExaminationChain chain =
                fixture.storage().read(handle -> fixture.parts().applications().chain(handle, campaign, started));
        assertThat(chain.levels()).as("the street does not examine itself").containsExactly(AreaLevel.DISTRICT);
    }

    @Test
    void anOwnersCommitteeIsFiledByItsAreaAndAPersonByTheEnterprise() {
        ApplicationFixture fixture = judging("committee, person");
        Campaign campaign = fixture.campaign("评业委会和个人");
        Estate estate = fixture.registry().estateOf(fixture.enterprise(), "荷苑");
        Holder house = Holder.of(estate.id());
        record(
                fixture,
                house,
                "committees",
                Map.of("fromOn", "2024-01-01", "untilOn", "2099-01-01", "members", "5", "partyMembers", "3"));
        String person = record(
                        fixture, house, "people", Map.of("name", "王示例", "role", "manager", "fromOn", "2024-01-01"))
                .id()
                .text();
        Visitor community = fixture.registry()
                .filer("community-files", fixture.registry().community().id());

        EntrantChoice committee = choices(fixture, campaign, community).get(0);
        assertThat(committee.ref().kind()).isEqualTo(EntrantKind.COMMITTEE);
        Application ofCommittee = start(fixture, campaign, committee.ref(), community);
        EntrantChoice somebody = choices(fixture, campaign, fixture.applicant()).get(0);
        assertThat(somebody.name()).isEqualTo("王示例");
        Application ofPerson = start(fixture, campaign, somebody.ref(), fixture.applicant());

        assertThat(listed(fixture, fixture.organiser()))
                .extracting(ApplicationRow::entrantName)
                .containsExactly("王示例", "荷苑业主委员会");
        assertThat(fixture.parts().lists().own(all(), community).items())
                .extracting(ApplicationRow::id)
                .containsExactly(ofCommittee.id());
        assertThat(ofPerson.entrant().id()).isEqualTo(person);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> start(fixture, campaign, committee.ref(), fixture.applicant()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> start(fixture, campaign, somebody.ref(), fixture.rival()));
        assertThatExceptionOfType(Conflict.class)
                .as("whoever stands is not removed")
                .isThrownBy(() -> fixture.registry()
                        .removePerson(house, ofPerson.entrant().personId().orElseThrow()))
                .matches(refused -> refused.detail().key().equals("record.person-stands"));
    }

    private static DatedRecord record(
            ApplicationFixture fixture, Holder holder, String path, Map<String, String> fields) {
        return fixture.registry().registry().records().enter(holder, path, fields, fixture.organiser());
    }

    private ApplicationFixture judging(String subjects) {
        InstalledRubric edited =
                ShippedRubrics.edited(text -> text.replace("subjects: [estate]", "subjects: [" + subjects + "]"));
        return new ApplicationFixture(database.storage(), database.folder(), new Rubrics() {
            @Override
            public List<InstalledRubric> all() {
                return List.of(edited);
            }

            @Override
            public Optional<InstalledRubric> withDigest(String rubricDigest) {
                return Optional.of(edited).filter(known -> known.rubricDigest().equals(rubricDigest));
            }
        });
    }

    private static Area secondDistrict(ApplicationFixture fixture) {
        return fixture.registry()
                .areas()
                .add(
                        Optional.of(fixture.registry().above(AreaLevel.CITY).id()),
                        AreaLevel.DISTRICT,
                        "邻区（示例）",
                        fixture.organiser());
    }

    private static void estateIn(Area area, ApplicationFixture fixture) {
        fixture.registry()
                .estates()
                .register(
                        anEstate(area.id()).named("邻区苑").build(),
                        new Takeover(fixture.enterprise().id(), LocalDate.of(2015, 1, 1)),
                        fixture.organiser());
    }

    private static List<EntrantChoice> choices(ApplicationFixture fixture, Campaign campaign, Visitor by) {
        return fixture.parts().applications().choices(List.of(campaign), by);
    }

    private static Application start(ApplicationFixture fixture, Campaign campaign, EntrantRef ref, Visitor by) {
        return fixture.parts().applications().start(campaign.id(), ref, by);
    }

    private static EntrantRef at(EntrantRef ref, AreaId area) {
        return new EntrantRef(ref.kind(), ref.id(), Optional.of(area));
    }

    private static List<ApplicationRow> listed(ApplicationFixture fixture, Visitor by) {
        return fixture.parts().lists().page(all(), by).items();
    }

    private static ApplicationSearch all() {
        return new ApplicationSearch(Optional.empty(), Optional.empty(), "", new Cursor(Optional.empty(), 50));
    }
}
