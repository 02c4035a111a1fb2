package org.hongping.core.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hongping.core.application.ApplicationLists;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationTurnout;
import org.hongping.core.application.DeductionService;
import org.hongping.core.application.DeskService;
import org.hongping.core.application.DraftFilling;
import org.hongping.core.application.DraftService;
import org.hongping.core.application.GateService;
import org.hongping.core.application.VersionService;
import org.hongping.core.assessment.AcrossService;
import org.hongping.core.assessment.AllotmentService;
import org.hongping.core.assessment.AssessmentParts;
import org.hongping.core.assessment.AssessmentQueue;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.AssignmentSheet;
import org.hongping.core.assessment.InterestService;
import org.hongping.core.assessment.LeaningService;
import org.hongping.core.assessment.PhraseService;
import org.hongping.core.assessment.ReconciliationService;
import org.hongping.core.assessment.ScoreBookService;
import org.hongping.core.assessment.ScoreDesks;
import org.hongping.core.assessment.SignedSheetService;
import org.hongping.core.assessment.TeamService;
import org.hongping.core.assessment.ToleranceService;
import org.hongping.core.audit.Audit;
import org.hongping.core.campaign.CampaignParts;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.ExtensionService;
import org.hongping.core.demo.DemonstrationParts;
import org.hongping.core.earlier.EarlierService;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.evidence.EvidenceStore;
import org.hongping.core.evidence.PagePictures;
import org.hongping.core.exchange.ImportService;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.inquiry.InquiryParts;
import org.hongping.core.inquiry.InquiryService;
import org.hongping.core.inquiry.InquirySheet;
import org.hongping.core.mail.MailService;
import org.hongping.core.news.ConflictWatch;
import org.hongping.core.news.Deadlines;
import org.hongping.core.news.NewsService;
import org.hongping.core.notice.NoticeService;
import org.hongping.core.offline.OfflineService;
import org.hongping.core.offline.PackageFolder;
import org.hongping.core.offline.PackageIntake;
import org.hongping.core.onsite.OnsiteParts;
import org.hongping.core.onsite.SitePhotoService;
import org.hongping.core.onsite.SiteSaveService;
import org.hongping.core.recommendation.PlaceService;
import org.hongping.core.recommendation.RecommendationParts;
import org.hongping.core.recommendation.RecommendationService;
import org.hongping.core.registry.Registry;
import org.hongping.core.result.ResultService;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.seal.BatchService;
import org.hongping.core.seal.SealParts;
import org.hongping.core.seal.SealService;
import org.hongping.core.seal.SealedSheets;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.supplement.SupplementService;
import org.hongping.core.upload.UploadFolder;
import org.hongping.core.upload.UploadService;
import org.hongping.core.workday.HolidayService;

/** The features of the main job, made by hand from top to bottom; only the server has them. */
final class Features {
    private final EvidenceService evidence;
    private final HolidayService holidays;
    private final CampaignService campaigns;
    private final CampaignParts campaignParts;
    private final ExtensionService extensions;
    private final ApplicationService applications;
    private final ApplicationParts applicationParts;
    private final SealParts sealParts;
    private final SupplementService supplements;
    private final DraftFilling filling;
    private final EarlierService earlier;
    private final OfflineService offline;
    private final RecommendationParts recommendationParts;
    private final AssessmentService assessments;
    private final AssessmentParts assessmentParts;
    private final OnsiteParts onsiteParts;
    private final ResultService results;
    private final NoticeService notices;
    private final InquiryParts inquiryParts;
    private final GateService gates;
    private final DeductionService deductions;
    private final NewsService news;
    private final MailService mail;
    private final Deadlines deadlines;
    private final ConflictWatch conflicts;
    private final ImportService imports;
    private final UploadService uploads;

    /** Wires them over what is kept under {@code HONGPING_HOME}. */
    Features(Settings settings, Services services, Rubrics rubrics) {
        Storage storage = services.storage();
        Audit audit = services.audit();
        Ids ids = new Ids();
        Registry registry = services.registry();
        evidence = evidence(settings, storage, audit, ids);
        uploads = uploads(settings, storage);
        holidays = new HolidayService(storage, audit);
        campaigns = new CampaignService(storage, audit, rubrics, ids);
        campaignParts = new CampaignParts(
                campaigns,
                rubrics,
                new ApplicationTurnout(storage, registry.areas()),
                audit,
                services.security().accounts(),
                holidays);
        extensions = new ExtensionService(storage, audit, campaigns, ids);
        SealedSheets sealed = new SealedSheets(evidence);
        applications = new ApplicationService(
                storage,
                audit,
                campaigns,
                registry.entrants(),
                registry.areas(),
                registry.prefill(),
                evidence,
                sealed,
                ids);
        applicationParts = new ApplicationParts(
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
        sealParts = new SealParts(
                applicationParts, seals, new BatchService(storage, audit, applications, seals, evidence, ids));
        filling = new DraftFilling(storage, campaigns, applicationParts.drafts());
        earlier = new EarlierService(storage, audit, applicationParts, filling);
        PackageFolder packages = new PackageFolder(settings.home().resolve("packages"));
        offline = new OfflineService(
                storage,
                applicationParts,
                packages,
                new PackageIntake(storage, audit, applicationParts, filling, packages, registry));
        supplements = new SupplementService(storage, audit, campaigns, applications, evidence, ids);
        recommendationParts = new RecommendationParts(
                new RecommendationService(storage, audit, campaigns, applications, registry.areas()),
                new PlaceService(storage, audit, campaigns, registry.areas()),
                applicationParts,
                registry.areas());
        assessments = new AssessmentService(
                storage, audit, campaigns, applications, services.security().accounts());
        assessmentParts = new AssessmentParts(
                assessments,
                new AllotmentService(storage, audit, campaigns, registry.areas(), assessments),
                new InterestService(storage, audit, assessments),
                new ReconciliationService(storage, audit, campaigns, applications, assessments),
                new ToleranceService(storage, audit, campaigns),
                new PhraseService(storage, audit),
                new LeaningService(storage, campaigns, assessments),
                new ScoreBookService(
                        storage, campaigns, assessments, settings.home().resolve("score-books")),
                new AcrossService(storage, campaigns, applications, evidence),
                new AssessmentQueue(storage),
                new ScoreDesks(storage, assessments, applicationParts.desks()),
                new TeamService(storage, audit, assessments),
                new SignedSheetService(storage, audit, campaigns, assessments, evidence),
                applicationParts,
                services.security().accounts(),
                registry.areas());
        onsiteParts = new OnsiteParts(
                assessmentParts,
                new SitePhotoService(storage, audit, evidence, rubrics),
                new SiteSaveService(storage, audit, assessments, rubrics));
        results = new ResultService(storage, audit, campaigns, applications, assessments);
        notices = new NoticeService(storage, audit, campaigns, registry.areas(), holidays);
        news = new NewsService(storage);
        mail = new MailService(storage, audit, settings.home());
        deadlines = new Deadlines(storage, campaigns, registry.areas(), holidays);
        conflicts = new ConflictWatch(storage, services.security().accounts());
        InquiryService inquiries = new InquiryService(storage, audit, campaigns, evidence);
        InquirySheet inquirySheet = new InquirySheet(inquiries, storage.clock());
        imports = new ImportService(
                storage, audit, settings.home().resolve("imports"), sheets(registry, services, inquirySheet));
        inquiryParts = new InquiryParts(inquiries, inquirySheet, imports, campaigns, evidence);
        gates = new GateService(storage, audit, applications, campaigns);
        deductions = new DeductionService(storage, audit, applications, campaigns, ids, assessments::refreshPanel);
    }

    private List<SheetKind<?>> sheets(Registry registry, Services services, InquirySheet inquirySheet) {
        List<SheetKind<?>> all = new ArrayList<>(registry.sheets());
        all.add(new AssignmentSheet(
                campaigns,
                assessments,
                assessmentParts.interests(),
                services.security().accounts()));
        all.add(inquirySheet);
        return all;
    }

    private static EvidenceService evidence(Settings settings, Storage storage, Audit audit, Ids ids) {
        try {
            EvidenceStore store = new EvidenceStore(settings.evidence());
            return new EvidenceService(
                    storage, audit, store, new PagePictures(settings.home().resolve("pictures")), ids);
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot make the folder for evidence under " + settings.home(), refused);
        }
    }

    private static UploadService uploads(Settings settings, Storage storage) {
        try {
            UploadFolder folder = new UploadFolder(settings.home().resolve("uploads"));
            return new UploadService(storage, storage.clock(), folder, EvidenceService.LIMIT);
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot make the folder for uploads under " + settings.home(), refused);
        }
    }

    /** Returns what the demonstration is made through. */
    DemonstrationParts demonstration(App app) {
        return new DemonstrationParts(
                app.services().office(),
                app.services().security().accounts(),
                app.services().registry(),
                app.rubrics(),
                applicationParts,
                recommendationParts.recommendations(),
                assessments,
                results,
                notices);
    }

    EvidenceService evidence() {
        return evidence;
    }

    UploadService uploads() {
        return uploads;
    }

    HolidayService holidays() {
        return holidays;
    }

    CampaignService campaigns() {
        return campaigns;
    }

    ExtensionService extensions() {
        return extensions;
    }

    CampaignParts campaignParts() {
        return campaignParts;
    }

    ApplicationService applications() {
        return applications;
    }

    ApplicationParts applicationParts() {
        return applicationParts;
    }

    SealParts sealParts() {
        return sealParts;
    }

    SupplementService supplements() {
        return supplements;
    }

    OfflineService offline() {
        return offline;
    }

    EarlierService earlier() {
        return earlier;
    }

    RecommendationParts recommendationParts() {
        return recommendationParts;
    }

    AssessmentService assessments() {
        return assessments;
    }

    AssessmentParts assessmentParts() {
        return assessmentParts;
    }

    OnsiteParts onsiteParts() {
        return onsiteParts;
    }

    ResultService results() {
        return results;
    }

    NoticeService notices() {
        return notices;
    }

    InquiryParts inquiryParts() {
        return inquiryParts;
    }

    GateService gates() {
        return gates;
    }

    DeductionService deductions() {
        return deductions;
    }

    MailService mail() {
        return mail;
    }

    NewsService news() {
        return news;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    ConflictWatch conflicts() {
        return conflicts;
    }

    ImportService imports() {
        return imports;
    }
}
