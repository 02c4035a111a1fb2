package org.hongping.core.seal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes many sealed forms scanned in one go, and paper at the counter. Safe for use by many threads. */
public final class BatchService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchService.class);

    private final Storage storage;
    private final Audit audit;
    private final ApplicationService applications;
    private final SealService seals;
    private final EvidenceService evidence;
    private final Ids ids;
    private final Map<BatchId, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "scans");
        thread.setDaemon(true);
        return thread;
    });

    /** Wires the service; batches that were being read when the server stopped are said to be interrupted. */
    public BatchService(
            Storage storage,
            Audit audit,
            ApplicationService applications,
            SealService seals,
            EvidenceService evidence,
            Ids ids) {
        this.storage = storage;
        this.audit = audit;
        this.applications = applications;
        this.seals = seals;
        this.evidence = evidence;
        this.ids = ids;
        storage.change(handle -> handle.attach(BatchDao.class).interrupt());
    }

    private record Part(ApplicationId application, Evidence file, List<ScanPage> pages) {}

    /** Takes a file in and returns at once: it is read page by page beside everybody's work, then split by the codes
     *  on its pages. Each run of pages goes to its application, the others wait.
     *  @throws Rejected if its pages cannot be shown */
    public ScanBatch bring(CampaignId campaign, Evidence file, Visitor by) {
        seals.requireShowable(file);
        BatchId batch = storage.write(handle -> {
            BatchId id = BatchId.of(ids.next());
            handle.attach(BatchDao.class)
                    .insert(id, campaign, file.id(), storage.clock().now(handle), by.accountOrRefuse());
            return id;
        });
        submit(campaign, batch, file, by);
        return get(campaign, batch, by);
    }

    /** Reads a batch once more that could not be read to its end.
     *  @throws Rejected if it was, or is being read */
    public ScanBatch again(CampaignId campaign, BatchId id, Visitor by) {
        ScanBatch batch = get(campaign, id, by);
        storage.<BatchId, RuntimeException>write(handle -> {
            BatchDao batches = handle.attach(BatchDao.class);
            if (!batch.state().mayBeReadAgain() || batches.move(id, batch.state(), BatchState.READING) != 1) {
                throw new Conflict(
                        Message.of("application.batch-not-again", batch.state().word()));
            }
            return id;
        });
        submit(campaign, id, batch.file(), by);
        return get(campaign, id, by);
    }

    private void submit(CampaignId campaign, BatchId id, Evidence file, Visitor by) {
        AtomicInteger read = new AtomicInteger();
        underWay.put(id, read);
        worker.execute(() -> {
            try {
                read(campaign, id, file, by, read);
            } catch (IOException | RuntimeException | OutOfMemoryError failure) {
                fail(id, failure);
            } finally {
                underWay.remove(id);
            }
        });
    }

    private void read(CampaignId campaign, BatchId id, Evidence file, Visitor by, AtomicInteger read)
            throws IOException {
        List<ScanPage> pages = seals.read(file, read::set);
        List<Part> parts = new ArrayList<>();
        for (List<ScanPage> run : runs(pages)) {
            Optional<ApplicationId> known =
                    run.get(0).code().flatMap(code -> storage.read(handle -> within(handle, campaign, code, by)));
            if (known.isPresent()) {
                int last = run.get(run.size() - 1).page();
                parts.add(new Part(known.get(), evidence.part(file, run.get(0).page(), last, by), run));
            }
        }
        storage.change(handle -> keep(handle, id, pages, parts, by));
    }

    private void fail(BatchId id, Throwable failure) {
        if (worker.isShutdown()) {
            LOG.info("batch {} is left; the next start says so", id.text());
            return;
        }
        LOG.error("batch {} could not be read", id.text(), failure);
        storage.change(handle -> handle.attach(BatchDao.class).move(id, BatchState.READING, BatchState.FAILED));
    }

    /** Returns the batches of a campaign, newest first; of an examiner those it brought itself. */
    public List<ScanBatch> all(CampaignId campaign, Visitor by) {
        String mine = by.is(Role.ORGANISER) ? "" : by.accountOrRefuse();
        return storage.read(handle -> {
            BatchDao batches = handle.attach(BatchDao.class);
            return batches.all(campaign, mine).stream()
                    .map(row -> new ScanBatch(
                            row.id(),
                            row.campaignId(),
                            evidence.get(handle, row.evidenceId()),
                            row.broughtAt(),
                            row.broughtBy(),
                            row.state(),
                            Optional.ofNullable(underWay.get(row.id()))
                                    .map(AtomicInteger::get)
                                    .orElse(0),
                            batches.pages(row.id())))
                    .toList();
        });
    }

    /** Returns a batch.
     *  @throws Rejected if there is none or it is not for this visitor to see */
    public ScanBatch get(CampaignId campaign, BatchId id, Visitor by) {
        return all(campaign, by).stream()
                .filter(batch -> batch.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-batch", id.text())));
    }

    /** Returns what is still to be done with the sealed forms a batch brought, by application; nothing of those that
     *  are whole. */
    public Map<String, Message> lacking(ScanBatch batch) {
        Map<String, Message> lacking = new LinkedHashMap<>();
        storage.read(handle -> {
            for (ScanBatch.BatchPage page : batch.matched()) {
                ApplicationId id = ApplicationId.of(page.applicationId().orElseThrow());
                SealStep step = seals.step(handle, applications.load(handle, id));
                if (!step.missing().isEmpty()) {
                    lacking.put(id.text(), SealSteps.lacking(step));
                }
            }
            return lacking;
        });
        return Map.copyOf(lacking);
    }

    /** Gives a page that waits to the application whose paper carries the code that was typed.
     *  @throws Rejected if no print of the campaign has it, or the page went somewhere already */
    public ScanBatch match(CampaignId campaign, BatchId id, int page, String code, Visitor by) throws IOException {
        ScanBatch batch = get(campaign, id, by);
        if (batch.waiting().stream().noneMatch(waiting -> waiting.page() == page)) {
            throw new Conflict(Message.of("application.batch-page-gone", Integer.toString(page)));
        }
        String typed = code.strip().toLowerCase(Locale.ROOT);
        List<ApplicationId> printed =
                storage.read(handle -> handle.attach(BatchDao.class).printed(campaign, typed));
        if (printed.size() != 1) {
            throw new Invalid("code", Message.of("application.batch-no-such-code", typed));
        }
        Evidence part = evidence.part(batch.file(), page, page, by);
        storage.<ScanId, RuntimeException>write(handle -> {
            Application application = applications.require(handle, printed.get(0), by);
            FormPrint print = handle.attach(SealDao.class).prints(application.id()).stream()
                    .filter(known -> known.shortChecksum().equals(typed))
                    .findFirst()
                    .orElseThrow();
            Optional<PrintCode> said = Optional.of(PrintCode.of(application.id(), print));
            ScanPage confirmed = new ScanPage(1, said, Optional.of(by.accountOrRefuse()));
            ScanId scan = seals.keep(handle, application, part, List.of(confirmed), by);
            if (handle.attach(BatchDao.class).match(id, page, scan) != 1) {
                throw new Conflict(Message.of("application.batch-page-gone", Integer.toString(page)));
            }
            return scan;
        });
        return get(campaign, id, by);
    }

    /** Writes down that paper copies came.
     *  @throws Rejected if it is not the visitor's to examine or the day has not come yet */
    public PaperReceipt receive(ApplicationId id, int copies, LocalDate day, Visitor by) {
        return storage.write(handle -> {
            Application application = officer(handle, id, by);
            var now = storage.clock().now(handle);
            if (day.isAfter(now.atZone(OfficeTime.ZONE).toLocalDate())) {
                throw new Invalid("receivedOn", Message.of("application.receipt-future", day.toString()));
            }
            BatchDao batches = handle.attach(BatchDao.class);
            int number = batches.receipts(id).size() + 1;
            batches.insertReceipt(id, number, copies, day.toString(), now, by.accountOrRefuse());
            audit.record(
                    handle,
                    Chain.of(application.campaignId()),
                    new Actor(by.accountOrRefuse()),
                    "application.paper-received",
                    Subject.of("application", id),
                    JsonText.of(Map.of("copies", Integer.toString(copies), "receivedOn", day.toString())));
            return new PaperReceipt(number, copies, day.toString(), now, by.accountOrRefuse());
        });
    }

    /** Returns what paper came, newest first. */
    public List<PaperReceipt> receipts(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            applications.require(handle, id, by);
            return handle.attach(BatchDao.class).receipts(id);
        });
    }

    private Application officer(Handle handle, ApplicationId id, Visitor by) {
        Application application = applications.require(handle, id, by);
        if (!by.is(Role.ORGANISER) && !by.is(Role.EXAMINER)) {
            throw new Forbidden(Message.of("problem.not-your-role"));
        }
        return application;
    }

    private void keep(Handle handle, BatchId batch, List<ScanPage> pages, List<Part> parts, Visitor by) {
        BatchDao batches = handle.attach(BatchDao.class);
        pages.forEach(page -> batches.insertPage(
                batch, page.page(), page.code().map(PrintCode::path).orElse(""), Optional.empty()));
        for (Part part : parts) {
            Application application = applications.load(handle, part.application());
            int first = part.pages().get(0).page();
            List<ScanPage> own = part.pages().stream()
                    .map(page -> ScanPage.read(page.page() - first + 1, page.code()))
                    .toList();
            ScanId scan = seals.keep(handle, application, part.file(), own, by);
            part.pages().forEach(page -> batches.match(batch, page.page(), scan));
        }
        batches.move(batch, BatchState.READING, BatchState.READ);
    }

    /** A code leads to an application only within the campaign and the visitor's area. */
    private Optional<ApplicationId> within(Handle handle, CampaignId campaign, PrintCode code, Visitor by) {
        ApplicationId id = ApplicationId.of(code.application());
        return applications
                .find(handle, id, by)
                .filter(found -> found.campaignId().equals(campaign))
                .map(Application::id);
    }

    private static List<List<ScanPage>> runs(List<ScanPage> pages) {
        List<List<ScanPage>> runs = new ArrayList<>();
        for (ScanPage page : pages) {
            List<ScanPage> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && holder(last.get(0)).equals(holder(page))) {
                last.add(page);
            } else {
                runs.add(new ArrayList<>(List.of(page)));
            }
        }
        return runs;
    }

    private static String holder(ScanPage page) {
        return page.code().map(PrintCode::application).orElse("");
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("a batch is still being read; nothing of it is written unless it says so");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
