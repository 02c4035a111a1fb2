package org.hongping.core.supplement;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.DraftService;
import org.hongping.core.audit.Audit;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/** Codes by which somebody on site adds photographs from a phone: made, called off, and what came put in its place. Safe for use by many threads. */
public final class SupplementService {
    private static final Duration LIFE = Duration.ofDays(2);
    private static final int TOKEN_BYTES = 32;

    private final Storage storage;
    private final ApplicationService applications;
    private final EvidenceService evidence;
    private final Ids ids;
    private final SupplementGate gate;
    private final PhotographService photographs;
    private final SecureRandom random = new SecureRandom();

    /** Wires the service. */
    public SupplementService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            ApplicationService applications,
            EvidenceService evidence,
            Ids ids) {
        this.storage = storage;
        this.applications = applications;
        this.evidence = evidence;
        this.ids = ids;
        this.gate = new SupplementGate(storage, audit, campaigns);
        this.photographs = new PhotographService(storage, applications, evidence, gate);
    }

    /** Returns what a phone does with them. */
    public PhotographService photographs() {
        return photographs;
    }

    /**
     * A code that was made.
     *
     * @param id its name for good
     * @param token its secret, told this once
     */
    public record Made(SupplementId id, String token) {
        /** Returns the path a phone opens. */
        public String path() {
            return "/photo/" + token;
        }
    }

    /** Makes a code for one line, or with an empty text for the whole application.
     *  @throws Rejected if the application is not the visitor's to write in or to examine now */
    public Made make(ApplicationId id, String criterion, Visitor by) {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        SupplementId code = storage.write(handle -> {
            Application application = applications.require(handle, id, by);
            boolean examining = !application.state().isWritable();
            if (examining) {
                applications.requireForExaminer(handle, id, by);
            } else {
                applications.requireOwn(handle, id, by);
            }
            Instant now = gate.now(handle);
            gate.requireOpen(handle, application, now);
            if (!criterion.isEmpty()) {
                Criteria.requireCode(gate.rubric(handle, application), criterion);
            }
            SupplementId made = SupplementId.of(ids.next());
            handle.attach(SupplementDao.class)
                    .insert(
                            made,
                            id,
                            criterion,
                            examining,
                            Checksum.of(token),
                            now,
                            by.accountOrRefuse(),
                            now.plus(LIFE));
            gate.record(
                    handle,
                    by.accountOrRefuse(),
                    "application.supplement-made",
                    application,
                    made,
                    Map.of("line", criterion));
            return made;
        });
        return new Made(code, token);
    }

    /** Calls a code off.
     *  @throws Rejected if there is none that is open, or the application is not the visitor's */
    public void end(ApplicationId id, SupplementId code, Visitor by) {
        storage.<Integer, RuntimeException>write(handle -> {
            Application application = applications.require(handle, id, by);
            Supplement known = known(handle, id, code);
            if (known.examining()) {
                applications.requireForExaminer(handle, id, by);
            } else {
                applications.requireOwn(handle, id, by);
            }
            int ended = handle.attach(SupplementDao.class).end(code, id, gate.now(handle));
            if (ended == 1) {
                gate.record(handle, by.accountOrRefuse(), "application.supplement-ended", application, code, Map.of());
            }
            return ended;
        });
    }

    /** Returns the codes of an application with what came by each, newest first; whoever does not file it sees those
     *  of examiners alone, as what the applicant takes up of its own stands in what is handed in.
     *  @throws Rejected if the application is not for this visitor to see */
    public Map<Supplement, List<Photograph>> of(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            Application application = applications.require(handle, id, by);
            boolean own = applications.isOwn(handle, application, by);
            SupplementDao supplements = handle.attach(SupplementDao.class);
            Map<Supplement, List<Photograph>> all = new LinkedHashMap<>();
            supplements.all(id).stream()
                    .filter(code -> own || code.examining())
                    .forEach(code -> all.put(
                            code,
                            supplements.photographs(code.id()).stream()
                                    .map(row -> new Photograph(evidence.get(handle, row.evidenceId()), row.criterion()))
                                    .toList()));
            return all;
        });
    }

    /** Puts a photograph that came for the whole application beside a line.
     *  @throws Rejected if the application is not the visitor's to write in now, there is no such photograph or line,
     *      or it stands beside one already */
    public void place(ApplicationId id, SupplementId code, EvidenceId photograph, String line, Visitor by) {
        storage.<Supplement, RuntimeException>write(handle -> {
            Application application = applications.requireOwn(handle, id, by);
            application.requireWritable();
            Instant now = gate.now(handle);
            gate.requireOpen(handle, application, now);
            Supplement known = known(handle, id, code);
            SupplementDao supplements = handle.attach(SupplementDao.class);
            SupplementDao.PhotographRow row = photograph(handle, known, photograph);
            requireLine(gate.rubric(handle, application), line);
            if (supplements.place(code, photograph, line) != 1) {
                throw new Conflict(Message.of("application.supplement-placed", row.criterion()));
            }
            DraftService.attach(handle, id, line, photograph, now);
            gate.record(
                    handle,
                    by.accountOrRefuse(),
                    "application.supplement-placed",
                    application,
                    code,
                    Map.of("line", line, "evidence", photograph.text()));
            return known;
        });
    }

    /** Returns the time by which codes expire. */
    Instant now() {
        return storage.read(gate::now);
    }

    /** Passes when the photograph came by a code of the visitor's own application.
     *  @throws Rejected otherwise */
    void requireOwn(ApplicationId id, SupplementId code, EvidenceId photograph, Visitor by) {
        storage.read(handle -> {
            applications.requireOwn(handle, id, by);
            return photograph(handle, known(handle, id, code), photograph);
        });
    }

    private static SupplementDao.PhotographRow photograph(Handle handle, Supplement code, EvidenceId photograph) {
        return handle.attach(SupplementDao.class).photographs(code.id()).stream()
                .filter(one -> one.evidenceId().equals(photograph) && !code.examining())
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("evidence.not-found", photograph.text())));
    }

    private static void requireLine(Rubric rubric, String line) {
        if (!Criteria.codes(rubric).contains(line)) {
            throw new Invalid("line", Message.of("application.no-such-line", line));
        }
    }

    private static Supplement known(Handle handle, ApplicationId id, SupplementId code) {
        return handle.attach(SupplementDao.class).all(id).stream()
                .filter(one -> one.id().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-supplement")));
    }
}
