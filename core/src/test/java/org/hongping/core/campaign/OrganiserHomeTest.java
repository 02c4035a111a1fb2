package org.hongping.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.ReadinessCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The organiser's first page, and whether the server is ready for what goes on. */
class OrganiserHomeTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private CampaignFixture fixture;
    private OrganiserHome home;

    @BeforeEach
    void wire() {
        fixture =
                new CampaignFixture(database.storage(), new ApplicationFixture(database.storage(), database.folder()));
        home = new OrganiserHome(fixture.parts());
    }

    @Test
    void withoutCampaignsTheFirstStepIsToPlanOne() {
        HomeCard card = card().orElseThrow();

        assertThat(card.next().orElseThrow().href()).isEqualTo("/campaigns/new");
        assertThat(home.card(fixture.applications().applicant())).isEmpty();
    }

    @Test
    void campaignsThatGoOnAreListedWithWhatToDo() {
        Campaign closed = fixture.opened("已过");
        fixture.campaigns().close(closed.id(), closed.version(), fixture.organiser());
        Campaign quiet = fixture.opened("安静");
        assertThat(todo()).isEqualTo("有 1 项活动，目前没有等您办理的。");

        Campaign busy = fixture.applications().campaign("忙碌");
        fixture.applications().submitted(busy, "待审苑");

        assertThat(todo()).isEqualTo("有 2 项活动，1 件事等您办理。");
        assertThat(card().orElseThrow().next().orElseThrow().href())
                .isEqualTo("/campaigns/" + busy.id().text());
        Map<String, Object> model = card().orElseThrow().part().orElseThrow().model();
        assertThat(model.get("rows").toString()).contains("忙碌", "安静").doesNotContain("已过");
        assertThat(quiet.isOver()).isFalse();
    }

    @Test
    void readinessNamesTheOpenCampaignWhoseRubricIsMissing() {
        ReadinessCheck check = CampaignReadiness.of(fixture.campaigns());
        fixture.draft("草稿");
        Campaign open = fixture.opened("缺细则的活动");
        assertThat(check.probe().get()).isEmpty();

        fixture.rubrics().install();

        assertThat(check.probe().get().orElseThrow())
                .contains("缺细则的活动", open.id().text(), CampaignFixture.SHEET.rubricDigest())
                .doesNotContain("草稿");
    }

    private String todo() {
        return card().orElseThrow().todo().in(Locale.SIMPLIFIED_CHINESE);
    }

    private Optional<HomeCard> card() {
        return home.card(fixture.organiser());
    }
}
