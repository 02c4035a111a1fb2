package org.hongping.core.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.evidence.EvidenceStore;
import org.hongping.core.evidence.PagePictures;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.result.ResultService;
import org.hongping.core.rubric.ResidentialRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Value;

/** The services of the main job over a real database, with the people of one campaign. */
public final class MainJob {
    /** Answers that give full marks, by answer key, as JSON. */
    public static final Map<String, String> FULL_MARKS = Map.ofEntries(
            Map.entry("1.1", "{\"level\":\"active\"}"),
            Map.entry("1.2", "{\"level\":\"joined\"}"),
            Map.entry("1.3", "{\"quantity\":2}"),
            Map.entry("1.4", "{\"level\":\"joined\"}"),
            Map.entry("1.5", "{\"level\":\"joined\"}"),
            Map.entry("1.6", "{\"parts\":{\"a\":{\"points\":4},\"b\":{\"level\":\"serving\"}}}"),
            Map.entry("2.1", "{\"checks\":[\"hall\",\"equipment\",\"posts\",\"notice\"]}"),
            Map.entry("2.2", "{\"checks\":[\"emblems\",\"press\",\"systems\"]}"),
            Map.entry("3.1", "{\"checks\":[\"platform\",\"services\"]}"),
            Map.entry("3.2", "{\"checks\":[\"epidemic\",\"patrols\",\"regional\"]}"),
            Map.entry("4.1", "{\"checks\":[\"scenes\",\"charity\",\"brand\"]}"),
            Map.entry("5.1", "{\"points\":5}"),
            Map.entry("5.2", "{\"checks\":[\"council\",\"consultation\"]}"),
            Map.entry("5.3", "{\"checks\":[\"mediation\",\"feedback\"]}"),
            Map.entry("5.4", "{\"parts\":{\"a\":{\"checks\":[\"monitor\"]},\"b\":{\"value\":85.004}}}"));

    public final RegistryFixture registry;
    public final ResidentialRubric rubric = new ResidentialRubric();
    public final CampaignService campaigns;
    public final ApplicationService applications;
    public final DraftService drafts;
    public final AssessmentService assessments;
    public final ResultService results;
    public final EvidenceService evidence;
    public final Visitor organiser;
    public final Visitor applicant;
    public final Enterprise enterprise;
    private final StorageExtension database;

    /** Wires the services as the server does. */
    public MainJob(StorageExtension database) {
        this.database = database;
        Ids ids = new Ids();
        registry = new RegistryFixture(database.storage());
        campaigns = new CampaignService(database.storage(), registry.audit(), rubric, ids);
        evidence = evidence(database, ids);
        applications = new ApplicationService(
                database.storage(),
                registry.audit(),
                campaigns,
                registry.estates(),
                registry.enterprises(),
                registry.prefill(),
                evidence,
                ids);
        drafts = new DraftService(database.storage(), campaigns, applications);
        assessments = new AssessmentService(database.storage(), registry.audit(), campaigns, applications, ids);
        results = new ResultService(database.storage(), registry.audit(), applications, assessments);
        organiser = registry.organiser();
        applicant = registry.applicant("applicant");
        enterprise = registry.enterpriseOf(applicant, RegistryFixture.FIRST_CODE);
    }

    /** Returns a member of the panel. */
    public Visitor assessor(String account) {
        return new Visitor(Optional.of(account), account, Set.of(Role.ASSESSOR), Optional.empty(), true, "token");
    }

    /** Returns the time of the database. */
    public Instant now() {
        return database.storage().read(database.storage().clock()::now);
    }

    /** Returns what an organiser would plan, with every window open now. */
    public CampaignPlan plan() {
        Instant from = now().minus(Duration.ofDays(1));
        Instant until = now().plus(Duration.ofDays(30));
        List<StageWindow> windows = List.of(
                new StageWindow(Stage.FILING, from, until),
                new StageWindow(Stage.EXAMINATION, from, until),
                new StageWindow(Stage.ASSESSMENT, from, until));
        CampaignText text = new CampaignText("2022 年示范项目（示例）", CampaignKind.DEMONSTRATION, "示例市物业党委", "", "", 2022);
        return new CampaignPlan(text, rubric.rubricDigest(), Map.of(), windows);
    }

    /** Opens a campaign. */
    public Campaign openCampaign() {
        Campaign draft = campaigns.create(plan(), organiser);
        return campaigns.open(draft.id(), draft.version(), organiser);
    }

    /** Starts an application for an estate of that name. */
    public Application started(Campaign campaign, String estate) {
        Estate registered = registry.estateOf(enterprise, estate);
        return applications.start(campaign.id(), registered.id(), applicant);
    }

    /** Fills everything in. */
    public void complete(Application application) {
        for (FormField field : rubric.rubric().form().orElseThrow().fields()) {
            Dossier dossier = drafts.dossier(application.id(), applicant);
            Field written = dossier.fields().get(field.id());
            if (field.type() != FormField.Type.SEAL
                    && (written == null || written.value().isBlank())) {
                drafts.saveField(
                        application.id(),
                        field.id(),
                        sample(field),
                        written == null ? 0 : written.version(),
                        applicant);
            }
        }
        FULL_MARKS.forEach(
                (code, answer) -> drafts.saveLine(application.id(), code, ValueText.fields(answer), "", 0, applicant));
    }

    /** Takes an application to the assessors. */
    public Application admitted(Campaign campaign, String estate) {
        Application application = started(campaign, estate);
        complete(application);
        applications.submit(application.id(), applicant);
        return applications.admit(application.id(), organiser);
    }

    /** Scores a whole sheet with full marks but one line. */
    public void score(Assignment assignment, Visitor assessor, String code, Value.Fields answer) {
        FULL_MARKS.forEach((line, full) -> assessments.save(
                assignment.id(), line, line.equals(code) ? answer : ValueText.fields(full), 0, assessor));
    }

    private static String sample(FormField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, SEAL -> "示例";
            case PHONE -> "028-00000000";
            case DATE -> "2018-06-30";
            case NUMBER -> "1200";
            case PERCENT -> "92.5";
            case CHOICE -> field.options().get(0).id();
        };
    }

    private EvidenceService evidence(StorageExtension database, Ids ids) {
        Path folder = database.folder();
        try {
            return new EvidenceService(
                    database.storage(),
                    registry.audit(),
                    new EvidenceStore(folder.resolve("evidence")),
                    new PagePictures(folder.resolve("pictures")),
                    ids);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
