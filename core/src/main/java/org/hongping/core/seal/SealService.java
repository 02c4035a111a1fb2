package org.hongping.core.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Desk;
import org.hongping.core.application.Dossiers;
import org.hongping.core.application.Submission;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.paper.QrReader;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Prints the form to be sealed and takes the sealed sheets back (打印、盖章、上传盖章件). Safe for use by many threads. */
public final class SealService {
    /**
     * How wide a page is drawn to look for its code, one after the other until it is found: A4 at 150, 200 and 240 dots
     * an inch. The first is quick; what one blurs by drawing scanned dots between its own, another leaves sharp.
     */
    private static final List<Integer> READING_WIDTHS = List.of(1240, 1654, 1984);

    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final EvidenceService evidence;
    private final Ids ids;

    /** Wires the service. */
    public SealService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            ApplicationService applications,
            EvidenceService evidence,
            Ids ids) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.applications = applications;
        this.evidence = evidence;
        this.ids = ids;
    }

    /** Freezes what goes on paper; printing the same again is the same print.
     *  @throws Rejected if it is not the visitor's, not open for writing or no sealed form is asked for */
    public FormPrint print(ApplicationId id, Visitor by) {
        return storage.write(handle -> {
            Application application = writable(handle, id, by);
            SealStep step = step(handle, application);
            if (step.fresh().isPresent()) {
                return step.fresh().get();
            }
            FormPrint print = FormPrint.of(
                    step.prints().size() + 1,
                    FormPrint.content(Dossiers.load(handle, application)),
                    storage.clock().now(handle),
                    by.accountOrRefuse());
            handle.attach(SealDao.class).insertPrint(id, print);
            record(handle, by, "application.printed", application, Map.of("checksum", print.checksum()));
            return print;
        });
    }

    /** Passes when a sealed sheet may come back now, so that a file need not be sent in vain.
     *  @throws Rejected otherwise */
    public void requireWritable(ApplicationId id, Visitor by) {
        storage.read(handle -> writable(handle, id, by));
    }

    /** Takes a sealed sheet: its pages are read and kept with what they say, whatever that is.
     *  @throws Rejected if it cannot be shown, or nothing may come back now */
    public ScanId bring(ApplicationId id, Evidence file, Visitor by) throws IOException {
        List<ScanPage> pages = read(file);
        return storage.write(handle -> {
            Application application = writable(handle, id, by);
            return keep(handle, application, file, pages, by);
        });
    }

    /** Reads the code on every page of a file.
     *  @throws Invalid if its pages cannot be shown */
    public List<ScanPage> read(Evidence file) throws IOException {
        return read(file, page -> {});
    }

    /** As above, and tells the number of each page once it is read. */
    List<ScanPage> read(Evidence file, IntConsumer done) throws IOException {
        requireShowable(file);
        List<ScanPage> pages = new ArrayList<>();
        for (int page = 1; page <= file.pages(); page++) {
            pages.add(ScanPage.read(page, code(file, page)));
            done.accept(page);
        }
        return pages;
    }

    /** Passes when a file has pages that can be read.
     *  @throws Invalid otherwise */
    void requireShowable(Evidence file) {
        if (!file.isShowable()) {
            throw new Invalid("file", Message.of("application.scan-not-shown", file.fileName()));
        }
    }

    private Optional<PrintCode> code(Evidence file, int page) throws IOException {
        for (int width : READING_WIDTHS) {
            Optional<PrintCode> code =
                    QrReader.read(evidence.drawn(file, page, width)).flatMap(PrintCode::read);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** Puts a sealed sheet beside an application inside somebody's unit of work; who may is decided before. */
    public ScanId keep(Handle handle, Application application, Evidence file, List<ScanPage> pages, Visitor by) {
        ScanId scan = ScanId.of(ids.next());
        SealDao seals = handle.attach(SealDao.class);
        seals.insertScan(scan, application.id(), file.id(), storage.clock().now(handle), by.accountOrRefuse());
        pages.forEach(page -> seals.insertPage(SealDao.PageRow.of(scan, page)));
        record(
                handle,
                by,
                "application.seal-scanned",
                application,
                Map.of("scan", scan.text(), "sha256", file.sha256()));
        return scan;
    }

    /**
     * Confirms by hand that the unread pages of a file are of a print, by the code that stands on the paper.
     *
     * @throws Rejected if no print of this application has the code, or nothing may come back now
     */
    public void confirm(ApplicationId id, ScanId scan, String code, Visitor by) {
        String typed = code.strip().toLowerCase(Locale.ROOT);
        storage.<ScanId, RuntimeException>write(handle -> {
            Application application = writable(handle, id, by);
            SealStep step = step(handle, application);
            FormPrint print = step.prints().stream()
                    .filter(known -> known.shortChecksum().equals(typed))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("code", Message.of("application.seal-no-such-code", typed)));
            List<ScanPage> unread = scan(step, scan).pages().stream()
                    .filter(page -> page.code().isEmpty())
                    .toList();
            if (unread.isEmpty()) {
                throw new Conflict(Message.of("application.seal-all-read"));
            }
            Optional<PrintCode> said = Optional.of(PrintCode.of(id, print));
            SealDao seals = handle.attach(SealDao.class);
            unread.forEach(page -> seals.updatePage(
                    SealDao.PageRow.of(scan, new ScanPage(page.page(), said, Optional.of(by.accountOrRefuse())))));
            record(handle, by, "application.seal-confirmed", application, Map.of("scan", scan.text(), "code", typed));
            return scan;
        });
    }

    /** Takes a sheet away that was brought by mistake; the file itself stays.
     *  @throws Rejected if there is none, or nothing may change now */
    public void remove(ApplicationId id, ScanId scan, Visitor by) {
        storage.<ScanId, RuntimeException>write(handle -> {
            Application application = writable(handle, id, by);
            scan(step(handle, application), scan);
            handle.attach(SealDao.class).removeScan(scan, id, storage.clock().now(handle));
            record(handle, by, "application.seal-removed", application, Map.of("scan", scan.text()));
            return scan;
        });
    }

    /** Returns how far the sealed form of what lies on a desk is; whoever does not file it sees what was handed in, not
     *  what the applicant prints and brings for the next time.
     *  @throws Rejected if there is nothing for this visitor to see */
    public SealStep step(Desk desk) {
        SealStep step = storage.read(handle -> SealSteps.load(handle, evidence, desk.campaign(), desk.dossier()));
        if (desk.own() || !step.asked()) {
            return step;
        }
        Submission last = desk.latest().orElseThrow(() -> new Conflict(Message.of("application.not-handed-in")));
        ApplicationState state = desk.application().state();
        boolean waits = state.isWritable() || state == ApplicationState.WITHDRAWN;
        return waits ? step.until(last.submittedAt()) : step;
    }

    /** Returns who stands in another application; empty if it is not known here. */
    public Optional<String> entrantOf(PrintCode code) {
        return storage.read(handle -> handle.attach(SealDao.class).entrantOf(code.application()));
    }

    static SealedScan scan(SealStep step, ScanId id) {
        return step.scans().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-scan", id.text())));
    }

    SealStep step(Handle handle, Application application) {
        Campaign campaign = campaigns.get(handle, application.campaignId());
        return SealSteps.load(handle, evidence, campaign, Dossiers.load(handle, application));
    }

    private Application writable(Handle handle, ApplicationId id, Visitor by) {
        Application application = applications.requireOwn(handle, id, by);
        application.requireWritable();
        if (!campaigns.get(handle, application.campaignId()).text().sealedForm()) {
            throw new Conflict(Message.of("application.seal-not-asked"));
        }
        return application;
    }

    private void record(Handle handle, Visitor by, String action, Application application, Map<String, String> more) {
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("application", application.id()),
                JsonText.of(new LinkedHashMap<>(more)));
    }
}
