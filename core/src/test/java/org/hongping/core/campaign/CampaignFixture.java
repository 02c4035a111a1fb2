package org.hongping.core.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationTurnout;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.hongping.core.workday.HolidayService;

/** Campaigns over a real database, on rubrics that tests install; applications stand beside them. */
final class CampaignFixture {
    static final InstalledRubric SHEET =
            ShippedRubrics.of("rubric-chengdu").all().get(0);

    private final ApplicationFixture applications;
    private final SettableRubrics rubrics = new SettableRubrics();
    private final CampaignParts parts;

    CampaignFixture(Storage storage, ApplicationFixture applications) {
        this.applications = applications;
        rubrics.install(SHEET);
        var audit = applications.registry().audit();
        parts = new CampaignParts(
                new CampaignService(storage, audit, rubrics, new Ids()),
                rubrics,
                new ApplicationTurnout(storage, applications.registry().areas()),
                audit,
                applications.registry().accounts(),
                new HolidayService(storage, audit));
    }

    CampaignParts parts() {
        return parts;
    }

    CampaignService campaigns() {
        return parts.campaigns();
    }

    ApplicationFixture applications() {
        return applications;
    }

    SettableRubrics rubrics() {
        return rubrics;
    }

    Visitor organiser() {
        return applications.organiser();
    }

    Instant now() {
        return applications.now();
    }

    CampaignText text(String title) {
        return new CampaignText(title, CampaignKind.DEMONSTRATION, "云溪区住建局（示例）", "", "", 2026);
    }

    StageWindow window(Stage stage, int fromDay, int untilDay) {
        return new StageWindow(stage, now().plus(Duration.ofDays(fromDay)), now().plus(Duration.ofDays(untilDay)));
    }

    CampaignPlan plan(String title, StageWindow... windows) {
        return new CampaignPlan(text(title), SHEET.rubricDigest(), Map.of(), List.of(windows));
    }

    Campaign draft(String title) {
        return campaigns()
                .create(plan(title, window(Stage.FILING, -1, 20), window(Stage.ASSESSMENT, 5, 40)), organiser());
    }

    Campaign opened(String title) {
        Campaign draft = draft(title);
        return campaigns().open(draft.id(), draft.version(), organiser());
    }
}
