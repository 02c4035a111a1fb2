package org.hongping.core.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.audit.Audit;
import org.hongping.core.bundle.BundleService;
import org.hongping.core.bundle.RubricCatalogue;
import org.hongping.core.bundle.RubricFolders;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignLocks;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;

/** An office in which bundles come and go while campaigns are run; it remembers what each campaign's sheet came to. */
final class BundleHouse implements AutoCloseable {
    private final Path folder;
    private final RubricFolders folders;
    private final Storage storage;
    private final Audit audit;
    private final Visitor organiser;
    private final Map<CampaignId, String> totals = new HashMap<>();
    private final List<CampaignId> ids = new ArrayList<>();
    private RubricCatalogue rubrics;
    private BundleService bundles;
    private CampaignService campaigns;

    BundleHouse(Path folder, byte[] shipped) throws IOException {
        this.folder = folder;
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.write(plugins.resolve("shipped.jar"), shipped);
        folders = RubricFolders.of(folder.resolve("home"), Optional.of(plugins));
        storage = Storage.open(new SqliteFile(folder.resolve("hongping.db")));
        audit = new Audit(storage, storage.clock());
        organiser = new RegistryFixture(storage).organiser();
        rubrics = RubricCatalogue.open(folders, storage, audit, rubric -> List.of());
        campaigns = new CampaignService(storage, audit, rubrics, new Ids());
        bundles = new BundleService(rubrics, storage, audit, new CampaignLocks(campaigns));
    }

    /** Closes and opens everything but the database. */
    void restart() {
        rubrics.close();
        rubrics = RubricCatalogue.open(folders, storage, audit, rubric -> List.of());
        campaigns = new CampaignService(storage, audit, rubrics, new Ids());
        bundles = new BundleService(rubrics, storage, audit, new CampaignLocks(campaigns));
    }

    BundleService bundles() {
        return bundles;
    }

    Visitor somebody() {
        return organiser;
    }

    boolean bring(byte[] jar) {
        return bundles.bring("revision.jar", "page", jar, organiser).isServed();
    }

    /** Drafts a campaign on a revision that is there, and writes down what its sheet comes to. */
    void draft(int which) {
        List<InstalledRubric> there = rubrics.all();
        if (!there.isEmpty()) {
            Instant begin = storage.read(storage.clock()::now).minus(Duration.ofDays(1));
            StageWindow filing = new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20)));
            StageWindow assessment = new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50)));
            CampaignText text = new CampaignText("活动（示例）", CampaignKind.DEMONSTRATION, "示例局", "", "", 2026);
            String digest = there.get(which % there.size()).rubricDigest();
            CampaignPlan plan = new CampaignPlan(text, digest, Map.of(), List.of(filing, assessment));
            Campaign campaign = campaigns.create(plan, organiser);
            ids.add(campaign.id());
            totals.put(campaign.id(), total(campaign.id()));
        }
    }

    /** Says whether the revision of some campaign is known by what was kept alone. */
    boolean lacksABundle() {
        return ids.stream().anyMatch(id -> !campaigns.isServed(campaigns.get(id)));
    }

    Campaign campaign(int which) {
        return campaigns.get(ids.get(which % ids.size()));
    }

    void open(Campaign campaign) {
        campaigns.open(campaign.id(), campaign.version(), organiser);
    }

    void close(Campaign campaign) {
        campaigns.close(campaign.id(), campaign.version(), organiser);
    }

    void cancel(Campaign campaign) {
        campaigns.cancel(campaign.id(), campaign.version(), "取消", organiser);
    }

    /** Returns what every campaign's sheet came to when it was drafted. */
    Map<CampaignId, String> totals() {
        return Map.copyOf(totals);
    }

    /** Returns what it comes to now. */
    Map<CampaignId, String> totalsNow() {
        Map<CampaignId, String> now = new HashMap<>();
        Set.copyOf(ids).forEach(id -> now.put(id, total(id)));
        return now;
    }

    private String total(CampaignId id) {
        Map<String, Value> answers = new HashMap<>();
        AssessmentFixture.FULL_MARKS.forEach((line, answer) -> answers.put(line, ValueText.fields(answer)));
        answers.put("1.1", ValueText.fields("{\"level\":\"founded\"}"));
        return campaigns
                .rubric(campaigns.get(id))
                .score(Map.of(), answers, Map.of(), Beside.NONE)
                .total()
                .orElseThrow()
                .text();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        rubrics.close();
        storage.close();
    }
}
