package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first page says what waits for whom. */
class HomeTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private ApplicationFixture fixture;
    private Campaign campaign;

    @BeforeEach
    void open() {
        fixture = new ApplicationFixture(database.storage(), database.folder());
        campaign = fixture.campaign("首页");
    }

    @Test
    void anApplicantWithAnEstateIsToldOfTheOpenCampaign() {
        fixture.registry().estateOf(fixture.enterprise(), "首页苑");

        assertThat(todo(applicant(fixture.applicant()))).contains("“首页”现在可以申报");
        assertThat(applicant(fixture.rival())).isEmpty();
    }

    @Test
    void correctionsComeBeforeDrafts() {
        Application returned = fixture.submitted(campaign, "退回苑");
        fixture.parts().applications().returnForCorrection(returned.id(), "请改", Map.of(), fixture.organiser());
        fixture.started(campaign, "草稿苑");

        Optional<HomeCard> card = applicant(fixture.applicant());

        assertThat(todo(card)).contains("“退回苑”退回补正，截止");
        assertThat(card.orElseThrow().next().orElseThrow().href())
                .isEqualTo("/applications/" + returned.id().text());
    }

    @Test
    void anOrganiserIsToldHowManyWaitForReview() {
        assertThat(examiner(fixture.organiser())).isEmpty();

        fixture.submitted(campaign, "待审苑");

        assertThat(todo(examiner(fixture.organiser()))).contains("有 1 份申报待初审，截止 ");
        assertThat(examiner(fixture.applicant())).isEmpty();
        assertThat(applicant(fixture.organiser())).isEmpty();
    }

    private Optional<HomeCard> applicant(Visitor visitor) {
        return new ApplicantHome(fixture.parts()).card(visitor);
    }

    private Optional<HomeCard> examiner(Visitor visitor) {
        return new AdmissionHome(fixture.parts()).card(visitor);
    }

    private static String todo(Optional<HomeCard> card) {
        return card.orElseThrow().todo().in(Locale.SIMPLIFIED_CHINESE);
    }
}
