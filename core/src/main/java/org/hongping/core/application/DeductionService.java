package org.hongping.core.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
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
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.Incident;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.core.Handle;

/** The negative list (负面清单) of applications: what the organiser entered on it. Safe for use by many threads. */
public final class DeductionService {
    /** As the engine reads points. */
    private static final int DECIMALS = 2;

    private final Storage storage;
    private final Audit audit;
    private final ApplicationService applications;
    private final CampaignService campaigns;
    private final Ids ids;
    private final Figures figures;

    /** Wires the service. */
    public DeductionService(
            Storage storage,
            Audit audit,
            ApplicationService applications,
            CampaignService campaigns,
            Ids ids,
            Figures figures) {
        this.storage = storage;
        this.audit = audit;
        this.applications = applications;
        this.campaigns = campaigns;
        this.ids = ids;
        this.figures = figures;
    }

    /** Makes the kept figures of an application afresh, if there are any. */
    @FunctionalInterface
    public interface Figures {
        /** Does so inside somebody's unit of work. */
        void refresh(Handle handle, Application application);
    }

    /**
     * An incident that an organiser wants to enter.
     *
     * @param item which item of the rubric's list
     * @param points what it takes
     * @param reason why
     * @param source what it rests on
     * @param happenedOn the day it happened
     * @param file the file it rests on, brought by whoever enters it
     */
    public record Wish(
            String item,
            BigDecimal points,
            String reason,
            String source,
            LocalDate happenedOn,
            Optional<EvidenceId> file) {}

    /**
     * Returns the negative list item by item; for organisers, and for examiners whose area it lies in.
     *
     * @throws Forbidden for everybody else
     */
    public List<DeductionCase> known(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            Application application = applications.require(handle, id, by);
            if (!by.is(Role.ORGANISER) && !by.is(Role.EXAMINER)) {
                throw new Forbidden(Message.of("problem.not-your-role"));
            }
            return cases(handle, application);
        });
    }

    /** Returns what stands, inside somebody's unit of work. */
    public static List<DeductionEntry> standing(Handle handle, ApplicationId id) {
        return handle.attach(DeductionDao.class).of(id).stream()
                .filter(DeductionEntry::isStanding)
                .toList();
    }

    private List<DeductionCase> cases(Handle handle, Application application) {
        List<DeductionEntry> entries = handle.attach(DeductionDao.class).of(application.id());
        Campaign campaign = campaigns.get(handle, application.campaignId());
        Map<String, Deduction> items = new LinkedHashMap<>();
        Rubric rubric = rubric(campaign);
        rubric.deductions().forEach(item -> items.put(item.id(), item));
        Map<String, Incident> counts = counts(campaign, entries);
        Set<String> all = new LinkedHashSet<>(items.keySet());
        entries.forEach(entry -> all.add(entry.item()));
        List<DeductionCase> cases = new ArrayList<>();
        for (String item : all) {
            List<DeductionEntry> ofItem =
                    entries.stream().filter(entry -> entry.item().equals(item)).toList();
            cases.add(new DeductionCase(
                    item,
                    Optional.ofNullable(items.get(item)),
                    ofItem,
                    application.state().isDecided() ? List.of() : strays(ofItem, rubric),
                    Optional.ofNullable(counts.get(item))));
        }
        return cases;
    }

    private static List<DeductionEntry> strays(List<DeductionEntry> entries, Rubric rubric) {
        return entries.stream()
                .filter(entry -> entry.isStanding() && !entry.isTakenBy(rubric))
                .toList();
    }

    private Rubric rubric(Campaign campaign) {
        return campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
    }

    /** What the engine makes of those that stand, by item. */
    private Map<String, Incident> counts(Campaign campaign, List<DeductionEntry> entries) {
        List<DeductionEntry> standing =
                entries.stream().filter(DeductionEntry::isStanding).toList();
        Map<String, Incident> counts = new LinkedHashMap<>();
        if (!standing.isEmpty()) {
            InstalledRubric revision = campaigns.rubric(campaign);
            Beside beside = Beside.NONE.deducting(DeductionEntry.values(standing));
            revision.score(campaign.rubric().interpretations(), Map.of(), Map.of(), beside)
                    .incidents()
                    .forEach(incident -> counts.put(incident.item(), incident));
        }
        return counts;
    }

    /** Passes when the visitor may enter incidents of an application; asked before what they send is read.
     *  @throws Rejected otherwise */
    void requireOrganiser(ApplicationId id, Visitor by) {
        storage.read(handle -> required(handle, id, by));
    }

    /** Passes when there is such an entry and the visitor may withdraw it; asked before what they send is read.
     *  @throws Rejected otherwise */
    void requireEntry(ApplicationId id, DeductionId entry, Visitor by) {
        storage.read(handle -> {
            required(handle, id, by);
            return entry(handle, id, entry);
        });
    }

    private Application required(Handle handle, ApplicationId id, Visitor by) {
        Application application = applications.require(handle, id, by);
        if (!by.is(Role.ORGANISER)) {
            throw new Forbidden(Message.of("problem.not-your-role"));
        }
        return application;
    }

    private static DeductionEntry entry(Handle handle, ApplicationId id, DeductionId wanted) {
        return handle.attach(DeductionDao.class).of(id).stream()
                .filter(known -> known.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("deduction.not-found", wanted.text())));
    }

    /**
     * Enters an incident.
     *
     * @throws Conflict if the application is decided or was never handed in
     * @throws Invalid naming what is lacking or does not fit
     */
    public DeductionEntry enter(ApplicationId id, Wish wish, Visitor by) {
        return storage.write(handle -> {
            Application application = required(handle, id, by);
            GateService.requireOpen(application);
            LocalDate today = LocalDate.ofInstant(storage.clock().now(handle), OfficeTime.ZONE);
            requireFit(rubric(campaigns.get(handle, application.campaignId())).deductions(), wish, today);
            requireOwn(handle, wish.file(), by);
            DeductionEntry entry = new DeductionEntry(
                    DeductionId.of(ids.next()),
                    id,
                    wish.item(),
                    wish.points().toPlainString(),
                    wish.reason().strip(),
                    wish.source().strip(),
                    wish.happenedOn(),
                    wish.file(),
                    Optional.empty(),
                    storage.clock().now(handle),
                    by.accountOrRefuse(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            handle.attach(DeductionDao.class).insert(entry);
            Map<String, String> payload = new LinkedHashMap<>();
            payload.put("entry", entry.id().text());
            payload.put("item", entry.item());
            payload.put("points", entry.points());
            payload.put("reason", entry.reason());
            payload.put("source", entry.source());
            payload.put("happenedOn", entry.happenedOn().toString());
            wish.file().ifPresent(file -> payload.put("evidence", file.text()));
            record(handle, application, "application.deduction-entered", payload, by);
            figures.refresh(handle, application);
            return entry(handle, id, entry.id());
        });
    }

    private static void requireOwn(Handle handle, Optional<EvidenceId> file, Visitor by) {
        boolean own = file.map(piece ->
                        handle.attach(DeductionDao.class).broughtBy(piece).equals(by.account()))
                .orElse(true);
        if (!own) {
            throw new Invalid("file", Message.of("deduction.file-gone"));
        }
    }

    /**
     * Returns the file an incident rests on: for organisers and examiners, and for the applicant once it is decided,
     * unless the incident was withdrawn.
     *
     * @throws NotFound if there is no such incident or file for this visitor
     */
    EvidenceId file(ApplicationId id, DeductionId wanted, Visitor by) {
        return storage.read(handle -> {
            Application application = applications.require(handle, id, by);
            DeductionEntry entry = entry(handle, id, wanted);
            boolean reads = by.is(Role.ORGANISER)
                    || by.is(Role.EXAMINER)
                    || (application.state().isDecided() && entry.isStanding());
            return entry.evidenceId()
                    .filter(file -> reads)
                    .orElseThrow(() -> new NotFound(Message.of("deduction.no-file", wanted.text())));
        });
    }

    private static void requireFit(List<Deduction> items, Wish wish, LocalDate today) {
        Deduction item = items.stream()
                .filter(known -> known.id().equals(wish.item()))
                .findFirst()
                .orElseThrow(() -> new Invalid("item", Message.of("deduction.no-item", wish.item())));
        Map<String, Message> refused = new LinkedHashMap<>();
        Exact points = Exact.of(wish.points());
        if (wish.points().compareTo(item.from()) < 0 || wish.points().compareTo(item.to()) > 0) {
            String from = Exact.of(item.from()).plain();
            String to = Exact.of(item.to()).plain();
            refused.put("points", Message.of("deduction.out-of-range", points.plain(), from, to));
        } else if (!points.hasAtMost(DECIMALS)) {
            refused.put("points", Message.of("deduction.decimals", points.plain()));
        }
        if (wish.happenedOn().isAfter(today)) {
            refused.put(
                    "happenedOn",
                    Message.of("deduction.future", wish.happenedOn().toString()));
        }
        if (wish.reason().isBlank()) {
            refused.put("reason", Message.of("deduction.reason-missing"));
        }
        if (wish.source().isBlank()) {
            refused.put("source", Message.of("deduction.source-missing"));
        }
        if (!refused.isEmpty()) {
            throw new Invalid(refused);
        }
    }

    /**
     * Withdraws an incident; it is kept with the reason and counts no more.
     *
     * @throws NotFound if the application has no such entry
     * @throws Conflict if it was withdrawn before, or the application is decided
     * @throws Invalid if no reason is given
     */
    public DeductionEntry withdraw(ApplicationId id, DeductionId wanted, String why, Visitor by) {
        return storage.write(handle -> {
            Application application = required(handle, id, by);
            DeductionEntry entry = entry(handle, id, wanted);
            GateService.requireOpen(application);
            if (!entry.isStanding()) {
                throw new Conflict(Message.of("deduction.withdrawn-before"));
            }
            if (why.isBlank()) {
                throw new Invalid("why", Message.of("deduction.why-missing"));
            }
            handle.attach(DeductionDao.class)
                    .withdraw(wanted, storage.clock().now(handle), by.accountOrRefuse(), why.strip());
            Map<String, String> payload = new LinkedHashMap<>();
            payload.put("entry", wanted.text());
            payload.put("item", entry.item());
            payload.put("points", entry.points());
            payload.put("why", why.strip());
            record(handle, application, "application.deduction-withdrawn", payload, by);
            figures.refresh(handle, application);
            return entry(handle, id, wanted);
        });
    }

    private void record(Handle handle, Application application, String deed, Map<String, String> payload, Visitor by) {
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                deed,
                Subject.of("application", application.id()),
                JsonText.of(payload));
    }
}
