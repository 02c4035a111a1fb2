package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Numbers;
import org.hongping.core.campaign.Turnout;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.Takeover;
import org.hongping.core.storage.StorageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many applications campaigns and districts have. */
class ApplicationTurnoutTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private ApplicationFixture fixture;
    private Turnout turnout;
    private Campaign campaign;

    @BeforeEach
    void wire() {
        fixture = new ApplicationFixture(database.storage(), database.folder());
        turnout = new ApplicationTurnout(database.storage(), fixture.registry().areas());
        campaign = fixture.campaign("计数");
    }

    @Test
    void everyStateIsCountedOnce() {
        fixture.started(campaign, "草稿苑");
        Application returned = fixture.submitted(campaign, "退回苑");
        fixture.parts().applications().returnForCorrection(returned.id(), "请改", Map.of(), fixture.organiser());
        fixture.submitted(campaign, "待审苑");
        Application admitted = fixture.submitted(campaign, "评审苑");
        fixture.parts().applications().admit(admitted.id(), fixture.organiser());
        Application gone = fixture.started(campaign, "撤回苑");
        fixture.parts().applications().withdraw(gone.id(), "不报了", fixture.applicant());
        fixture.started(fixture.campaign("另一次"), "别处苑");

        assertThat(turnout.byCampaign()).containsEntry(campaign.id(), new Numbers(1, 1, 1, 0, 0, 1, 0, 0, 0, 1));
        assertThat(turnout.byDistrict(campaign.id()))
                .containsExactly(new Turnout.District("示例区", new Numbers(1, 1, 1, 0, 0, 1, 0, 0, 0, 1)));
    }

    @Test
    void anEstateCountsForTheDistrictAboveItHoweverFarUp() {
        Area city = area(AreaLevel.CITY);
        Area district = area(AreaLevel.DISTRICT);
        Area community = area(AreaLevel.COMMUNITY);
        Area direct = fixture.registry()
                .areas()
                .add(Optional.of(district.id()), AreaLevel.COMMUNITY, "直属社区", fixture.organiser());
        Area lone = fixture.registry()
                .areas()
                .add(Optional.of(city.id()), AreaLevel.COMMUNITY, "市属社区", fixture.organiser());
        fixture.registry().areas().add(Optional.of(city.id()), AreaLevel.DISTRICT, "无人区", fixture.organiser());
        start(community, "社区苑");
        start(direct, "直属苑");
        start(district, "区里苑");
        start(lone, "市属苑");

        List<Turnout.District> districts = turnout.byDistrict(campaign.id());

        assertThat(districts)
                .extracting(Turnout.District::name, row -> row.numbers().applied())
                .containsExactlyInAnyOrder(tuple("示例区", 3), tuple("无人区", 0), tuple("", 1));
        assertThat(districts.get(2).name()).isEmpty();
    }

    private Area area(AreaLevel level) {
        fixture.registry().community();
        return fixture.registry().areas().tree().branches().stream()
                .map(branch -> branch.area())
                .filter(area -> area.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private void start(Area area, String name) {
        Takeover longAgo = new Takeover(fixture.enterprise().id(), LocalDate.of(2015, 1, 1));
        Estate estate = fixture.registry()
                .estates()
                .register(anEstate(area.id()).named(name).build(), longAgo, fixture.organiser());
        fixture.parts().applications().start(campaign.id(), EntrantRef.of(estate.id()), fixture.applicant());
    }
}
