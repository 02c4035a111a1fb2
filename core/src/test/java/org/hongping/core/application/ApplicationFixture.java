package org.hongping.core.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Audit;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.earlier.EarlierService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.evidence.EvidenceStore;
import org.hongping.core.evidence.PagePictures;
import org.hongping.core.offline.OfflineService;
import org.hongping.core.offline.PackageFolder;
import org.hongping.core.offline.PackageIntake;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.seal.BatchService;
import org.hongping.core.seal.SealParts;
import org.hongping.core.seal.SealService;
import org.hongping.core.seal.SealedSheets;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.supplement.SupplementService;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;

/** Applications over an empty database: an office, two enterprises, and Chengdu's residential sheet. */
public final class ApplicationFixture {
    private static final Rubrics RUBRICS = ShippedRubrics.of("rubric-chengdu");

    private final Rubrics rubrics;
    private final Storage storage;
    private final RegistryFixture registry;
    private final CampaignService campaigns;
    private final ApplicationParts parts;
    private final SealParts paper;
    private final SupplementService supplements;
    private final DraftFilling filling;
    private final EarlierService earlier;
    private final OfflineService offline;
    private final Visitor applicant;
    private final Visitor rival;
    private final Enterprise enterprise;
    private final Enterprise rivalEnterprise;

    /** Wires the services as the server does; files stand in the folder. */
    public ApplicationFixture(Storage storage, Path folder) {
        this(storage, folder, RUBRICS);
    }

    /** As above, with other rubrics; campaigns are locked to the first. */
    public ApplicationFixture(Storage storage, Path folder, Rubrics rubrics) {
        this.rubrics = rubrics;
        this.storage = storage;
        registry = new RegistryFixture(storage);
        Audit audit = registry.audit();
        Ids ids = new Ids();
        campaigns = new CampaignService(storage, audit, rubrics, ids);
        EvidenceService evidence = evidence(storage, audit, folder, ids);
        SealedSheets sealed = new SealedSheets(evidence);
        ApplicationService applications = new ApplicationService(
                storage,
                audit,
                campaigns,
                registry.entrants(),
                registry.areas(),
                registry.prefill(),
                evidence,
                sealed,
                ids);
        parts = new ApplicationParts(
                applications,
                new DraftService(storage, campaigns, applications),
                new DeskService(
                        storage,
                        applications,
                        campaigns,
                        registry.entrants(),
                        registry.enterprises(),
                        evidence,
                        sealed),
                new ApplicationLists(storage),
                new VersionService(storage, evidence),
                campaigns,
                evidence);
        SealService seals = new SealService(storage, audit, campaigns, applications, evidence, ids);
        paper = new SealParts(parts, seals, new BatchService(storage, audit, applications, seals, evidence, ids));
        filling = new DraftFilling(storage, campaigns, parts.drafts());
        earlier = new EarlierService(storage, audit, parts, filling);
        PackageFolder packages = new PackageFolder(folder.resolve("packages"));
        offline = new OfflineService(
                storage,
                parts,
                packages,
                new PackageIntake(storage, audit, parts, filling, packages, registry.registry()));
        supplements = new SupplementService(storage, audit, campaigns, applications, evidence, ids);
        applicant = registry.applicant("applicant");
        rival = registry.applicant("rival");
        enterprise = registry.enterpriseOf(applicant, RegistryFixture.FIRST_CODE);
        rivalEnterprise = registry.enterpriseOf(rival, RegistryFixture.SECOND_CODE);
    }

    private static EvidenceService evidence(Storage storage, Audit audit, Path folder, Ids ids) {
        try {
            return new EvidenceService(
                    storage,
                    audit,
                    new EvidenceStore(folder.resolve("evidence")),
                    new PagePictures(folder.resolve("pictures")),
                    ids);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the services. */
    public ApplicationParts parts() {
        return parts;
    }

    /** Returns where it all is kept. */
    public Storage storage() {
        return storage;
    }

    /** Returns the services of the form on paper. */
    public SealParts paper() {
        return paper;
    }

    /** Returns what puts whole forms into drafts. */
    public DraftFilling filling() {
        return filling;
    }

    /** Returns what gives packages out and brings them in. */
    public OfflineService offline() {
        return offline;
    }

    /** Returns what was handed in before. */
    public EarlierService earlier() {
        return earlier;
    }

    /** Returns the codes for photographs. */
    public SupplementService supplements() {
        return supplements;
    }

    /** Returns the campaigns. */
    public CampaignService campaigns() {
        return campaigns;
    }

    /** Returns the registry. */
    public RegistryFixture registry() {
        return registry;
    }

    /** Returns the office's clerk. */
    public Visitor organiser() {
        return registry.organiser();
    }

    /** Returns somebody of the enterprise that files. */
    public Visitor applicant() {
        return applicant;
    }

    /** Returns somebody of another enterprise. */
    public Visitor rival() {
        return rival;
    }

    /** Returns the enterprise of {@link #applicant}. */
    public Enterprise enterprise() {
        return enterprise;
    }

    /** Returns the enterprise of {@link #rival}. */
    public Enterprise rivalEnterprise() {
        return rivalEnterprise;
    }

    /** Returns the time by which windows open and close. */
    public Instant now() {
        return storage.read(storage.clock()::now);
    }

    /** Returns the revision that campaigns here are locked to. */
    public String rubricDigest() {
        return rubrics.all().get(0).rubricDigest();
    }

    /** Opens a campaign on Chengdu's residential sheet, every stage of which has begun. */
    public Campaign campaign(String title) {
        return campaign(title, Set.of());
    }

    /** Opens one in which further stages have begun too. */
    public Campaign campaign(String title, Set<Stage> more) {
        return campaign(title, begun(more));
    }

    private List<StageWindow> begun(Set<Stage> more) {
        Instant begin = now().minus(Duration.ofDays(1));
        List<StageWindow> windows = new ArrayList<>(List.of(
                new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20))),
                new StageWindow(Stage.EXAMINATION, begin, begin.plus(Duration.ofDays(30))),
                new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50)))));
        more.forEach(stage -> windows.add(new StageWindow(stage, begin, begin.plus(Duration.ofDays(25)))));
        return windows;
    }

    /** Opens one with these windows. */
    public Campaign campaign(String title, List<StageWindow> windows) {
        return opened(
                new CampaignText(title, CampaignKind.DEMONSTRATION, "云溪区住建局（示例）", "", "示例文〔2026〕1 号", 2026), windows);
    }

    /** Opens a campaign whose form must be printed, sealed and scanned before it is handed in. */
    public Campaign sealedCampaign(String title) {
        Instant begin = now().minus(Duration.ofDays(1));
        return sealed(
                title,
                List.of(
                        new StageWindow(Stage.FILING, begin, begin.plus(Duration.ofDays(20))),
                        new StageWindow(Stage.ASSESSMENT, begin, begin.plus(Duration.ofDays(50)))));
    }

    /** Opens such a campaign in which further stages have begun too. */
    public Campaign sealedCampaign(String title, Set<Stage> more) {
        return sealed(title, begun(more));
    }

    private Campaign sealed(String title, List<StageWindow> windows) {
        CampaignText text = new CampaignText(title, CampaignKind.DEMONSTRATION, "云溪区住建局（示例）", "", "", 2026, true);
        return opened(text, windows);
    }

    private Campaign opened(CampaignText text, List<StageWindow> windows) {
        Campaign draft = campaigns.create(new CampaignPlan(text, rubricDigest(), Map.of(), windows), organiser());
        return campaigns.open(draft.id(), draft.version(), organiser());
    }

    /** Ends a stage of a campaign, so that what is being typed comes too late. */
    public void close(Campaign campaign, Stage stage) {
        Campaign known = campaigns.get(campaign.id());
        Instant now = now();
        StageWindow over = new StageWindow(stage, now.minus(Duration.ofDays(2)), now.minus(Duration.ofMinutes(1)));
        campaigns.moveWindow(known.id(), known.version(), over, "测试", organiser());
    }

    /** Starts an application of a new estate of the applicant's; of a new enterprise where those are judged. */
    public Application started(Campaign campaign, String name) {
        if (campaigns.judges(campaign, EntrantKind.ENTERPRISE, Optional.empty())) {
            Enterprise another = registry.anotherEnterpriseOf(applicant, name);
            return startedBy(campaign, another);
        }
        Estate estate = registry.estateOf(enterprise, name);
        return parts.applications().start(campaign.id(), EntrantRef.of(estate.id()), applicant);
    }

    /** Starts an application of an enterprise for itself. */
    public Application startedBy(Campaign campaign, Enterprise itself) {
        registry.community();
        return parts.applications().start(campaign.id(), EntrantRef.of(itself.id()), applicant);
    }

    /** Starts one and fills in all that is asked for, every line at its best. */
    public Application complete(Campaign campaign, String estateName) {
        Application application = started(campaign, estateName);
        fillForm(application);
        ANSWERS.forEach((code, answer) -> answer(application, code, answer));
        return application;
    }

    /** Fills in every field of the form. */
    public void fillForm(Application application) {
        Map<String, String> values = new LinkedHashMap<>(FIELDS);
        values.forEach((field, value) -> {
            int version = Optional.ofNullable(parts.drafts()
                            .dossier(application.id(), applicant)
                            .fields()
                            .get(field))
                    .map(Field::version)
                    .orElse(0);
            parts.drafts().saveField(application.id(), field, value, version, applicant);
        });
    }

    /** Answers a line; the answer is JSON. */
    public void answer(Application application, String code, String json) {
        Value.Fields answer = ValueText.fields(json);
        int version = Optional.ofNullable(parts.drafts()
                        .dossier(application.id(), applicant)
                        .lines()
                        .get(code))
                .map(Line::version)
                .orElse(0);
        parts.drafts().saveLine(application.id(), code, answer, "", version, applicant);
    }

    /** Brings a file and puts it beside a line. */
    public Evidence bring(Application application, String code, String name, byte[] bytes) {
        try {
            Evidence piece = parts.evidence().take(name, new ByteArrayInputStream(bytes), applicant);
            parts.drafts().attach(application.id(), code, piece.id(), applicant);
            return piece;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands a complete one in. */
    public Application submitted(Campaign campaign, String estateName) {
        return parts.applications().submit(complete(campaign, estateName).id(), applicant);
    }

    private static final Map<String, String> FIELDS = ordered(
            "filedOn", "2026-11-20",
            "estateName", "荷苑（示例）",
            "enterpriseName", "云溪物业服务有限公司（示例）",
            "enterpriseManager", "王示例",
            "enterprisePhone", "028-00000000",
            "creditGrade", "AAA",
            "address", "示例路 1 号",
            "kind", "residential",
            "floorArea", "125300.50",
            "plotRatio", "2.5",
            "completedOn", "2008-06-30",
            "deliveredOn", "2008-12-01",
            "occupancy", "92.5",
            "partyOrganisationFounded", "2012-07-01",
            "committeeFounded", "未成立",
            "households", "1020",
            "manager", "李示例",
            "managerPhone", "028-00000001",
            "overview", "小区建成于 2008 年，设党支部一个，党员 12 名。");

    /** A self-assessment with nothing open, as JSON by answer key. */
    public static final Map<String, String> ANSWERS = ordered(
            "1.1", "{\"level\":\"active\"}",
            "1.2", "{\"level\":\"joined\"}",
            "1.3", "{\"quantity\":2}",
            "1.4", "{\"level\":\"joined\"}",
            "1.5", "{\"level\":\"applied\"}",
            "1.6", "{\"parts\":{\"a\":{\"points\":3.5},\"b\":{\"level\":\"serving\"}},\"reason\":\"在职党员 5 名\"}",
            "2.1", "{\"checks\":[\"hall\",\"equipment\",\"posts\"]}",
            "2.2", "{\"checks\":[\"emblems\",\"press\",\"systems\"]}",
            "3.1", "{\"checks\":[\"platform\",\"services\"]}",
            "3.2", "{\"checks\":[\"epidemic\",\"patrols\"]}",
            "4.1", "{\"checks\":[\"scenes\",\"charity\",\"brand\"]}",
            "5.1", "{\"points\":4}",
            "5.2", "{\"checks\":[\"council\",\"consultation\"]}",
            "5.3", "{\"checks\":[\"mediation\"]}",
            "5.4", "{\"parts\":{\"a\":{\"checks\":[\"monitor\"]},\"b\":{\"value\":85.1}}}",
            "6.2", "{\"checks\":[\"posted\",\"duties\"]}");

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index], pairs[index + 1]);
        }
        return map;
    }
}
