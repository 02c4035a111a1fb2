package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.notice.Contact;
import org.hongping.core.notice.NoticeApiRoutes;
import org.hongping.core.notice.NoticePlan;
import org.hongping.core.notice.NoticeRoutes;
import org.hongping.core.notice.NoticeRow;
import org.hongping.core.notice.NoticeService;
import org.hongping.core.notice.Publication;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.Checksum;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.TestClient;
import org.hongping.core.workday.HolidayService;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wherever a total stands, what the negative list took off stands beside base and bonus, so that they add up. */
class DeductedTest {
    @RegisterExtension
    static final BesideServer SERVER =
            new BesideServer(ShippedRubrics.of("rubric-weihai").only("weihai.enterprise"), DeductedTest::serve);

    private final NegativeList list = new NegativeList(SERVER);
    private final TestClient organiser = SERVER.client("organiser");
    private final TestClient stranger = SERVER.client("nobody");

    private static void serve(RoutesConfig routes) {
        NegativeList.serve(routes, SERVER);
        SheetPrintRoutes.register(routes, SERVER.results().printed());
        NoticeRoutes.register(routes, notices(), SERVER.applications().campaigns());
        NoticeApiRoutes.register(routes, notices(), SERVER.applications().campaigns());
    }

    private static NoticeService notices() {
        var registry = SERVER.applications().registry();
        return new NoticeService(
                SERVER.storage(),
                registry.audit(),
                SERVER.applications().campaigns(),
                registry.areas(),
                new HolidayService(SERVER.storage(), registry.audit()));
    }

    @Test
    void theRankingTellsItFromTheFirstEntryOn() {
        Application one = list.assessed("排名");
        RankRow before = row(one);
        assertThat(before.deductions()).contains("0.00");
        assertThat(SERVER.rankingPage(one.campaignId())).contains("扣减");

        list.enter(one, "accident", "8", "电梯困人（示例）");

        RankRow row = row(one);
        assertThat(row.deductions()).contains("8.00");
        assertThat(added(row.base(), row.bonus(), row.deductions())).isEqualTo(row.total());
        assertThat(SERVER.ranking(one.campaignId())).contains("\"deductions\":\"8.00\"");
        assertThat(SERVER.rankingPage(one.campaignId())).contains("data-label=\"扣减\">-8.00");

        organiser.post(list.withdrawal(one), Map.of("why", "认定有误"));
        assertThat(row(one)).isEqualTo(before);
    }

    @Test
    void theDecisionTellsWhatWasFrozenWithIt() {
        Application one = list.assessed("审定");
        list.enter(one, "accident", "8", "电梯困人（示例）");
        String decided = organiser
                .send(organiser
                        .request("/api/v1/applications/" + one.id().text() + "/decision")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"outcome\":\"CONFERRED\",\"reason\":\"委员会意见\"}")))
                .body();
        assertThat(decided).contains("\"deductions\":\"8.00\"");

        SERVER.storage()
                .change(handle -> handle.attach(Force.class).forget(one.id().text()));

        Decision decision =
                SERVER.results().results().decisions(one.campaignId()).get(0);
        assertThat(added(
                        Optional.of(decision.base()),
                        Optional.of(decision.bonus()),
                        Optional.of(decision.deductions())))
                .contains(decision.total());
        assertThat(SERVER.explanation(one, "applicant"))
                .contains("<dt>扣减</dt><dd>-8.00</dd>", decision.base(), decision.bonus(), decision.total());
        assertThat(SERVER.client("applicant")
                        .get("/api/v1/applications/" + one.id().text() + "/result")
                        .body())
                .contains("\"deductions\":\"8.00\"");
    }

    @Test
    void theSheetOnPaperAddsUp() {
        Application one = list.assessed("纸面");
        String sheet = "/applications/" + one.id().text() + "/print/sheet?of=panel";
        assertThat(organiser.get(sheet).body()).contains("基本分 ").doesNotContain("扣减");

        list.enter(one, "accident", "8", "电梯困人（示例）");

        RankRow row = row(one);
        assertThat(organiser.get(sheet).body())
                .contains(
                        "基本分 " + row.base().orElseThrow() + "，加分 " + row.bonus().orElseThrow() + "，扣减 8.00");
    }

    @Test
    void everybodyReadsItOnTheNoticeAndOlderNoticesStayAsTheyAre() {
        Application one = list.assessed("公示");
        list.enter(one, "accident", "8", "电梯困人（示例）");
        SERVER.decide(one, Outcome.CONFERRED);
        assertThat(organiser
                        .get("/campaigns/" + one.campaignId().text() + "/notice")
                        .body())
                .contains("data-label=\"扣减\">-8.00");

        Publication published = publish(one.campaignId());

        String page = "/notices/" + one.campaignId().text();
        assertThat(stranger.get(page).body()).contains("data-label=\"扣减\">-8.00", "减去负面清单的扣减");
        assertThat(stranger.get("/api/v1" + page).body()).contains("\"deductions\":\"8.00\"");
        NoticeRow row = published.notice().rows().get(0);
        assertThat(added(Optional.of(row.base()), Optional.of(row.bonus()), row.deductions()))
                .contains(row.total());

        String before = published.body().replace("\"deductions\":\"8.00\",", "");
        SERVER.storage()
                .change(handle ->
                        handle.attach(Force.class).say(one.campaignId().text(), before, Checksum.of(before)));

        assertThat(notices().get(one.campaignId(), 1).body()).isEqualTo(before);
        assertThat(stranger.get(page).body()).contains(row.total()).doesNotContain("扣减");
        assertThat(stranger.get("/api/v1" + page).body())
                .contains("\"total\":\"" + row.total() + "\"")
                .doesNotContain("deductions");
    }

    /** Puts things where a test needs them. */
    interface Force {
        @SqlUpdate("delete from deduction_entry where application_id = :id")
        void forget(String id);

        @SqlUpdate("update publication set body = :body, checksum = :checksum where campaign_id = :id")
        void say(String id, String body, String checksum);
    }

    private static Publication publish(CampaignId campaign) {
        NoticePlan plan =
                new NoticePlan(NoticePlan.USUAL_DAYS, Optional.empty(), new Contact("示例科", "028-00000000", "示例路 1 号"));
        return notices().publish(campaign, plan, SERVER.applications().organiser());
    }

    private static RankRow row(Application one) {
        return SERVER.results()
                .results()
                .ranking(one.campaignId(), new Cursor(Optional.empty(), 5))
                .items()
                .get(0)
                .row();
    }

    private static Optional<String> added(Optional<String> base, Optional<String> bonus, Optional<String> deductions) {
        return Optional.of(Exact.of(base.orElseThrow())
                .plus(Exact.of(bonus.orElseThrow()))
                .minus(Exact.of(deductions.orElseThrow()))
                .text());
    }
}
