package org.hongping.core.supplement;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.DraftService;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/** Codes by which somebody on site adds photographs from a phone, without an account. Safe for use by many threads. */
public final class SupplementService {
    private static final Duration LIFE = Duration.ofDays(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 10;
    private static final int TOKEN_BYTES = 32;

    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final EvidenceService evidence;
    private final Ids ids;
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
        this.audit = audit;
        this.campaigns = campaigns;
        this.applications = applications;
        this.evidence = evidence;
        this.ids = ids;
    }

    /**
     * What lies behind a code for who opened it on a phone.
     *
     * @param supplement the code
     * @param estate name of the estate
     * @param line label of the line
     * @param closed why nothing may come by it; empty while it is open
     */
    public record Opened(Supplement supplement, String estate, String line, Optional<Message> closed) {}

    /** Makes a code for one line; returns its secret, which is told this once.
     *  @throws Rejected if the application is not the visitor's to write in or to examine now */
    public String make(ApplicationId id, String criterion, Visitor by) {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        storage.<SupplementId, RuntimeException>write(handle -> {
            Application application = applications.require(handle, id, by);
            boolean examining = !application.state().isWritable();
            if (examining) {
                applications.requireForExaminer(handle, id, by);
            } else {
                applications.requireOwn(handle, id, by);
            }
            Instant now = storage.clock().now(handle);
            requireOpen(handle, application, now);
            Criteria.requireCode(rubric(handle, application), criterion);
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
            record(
                    handle,
                    by.accountOrRefuse(),
                    "application.supplement-made",
                    application,
                    made,
                    Map.of("line", criterion));
            return made;
        });
        return token;
    }

    /** Calls a code off.
     *  @throws Rejected if there is none that is open, or the application is not the visitor's */
    public void end(ApplicationId id, SupplementId code, Visitor by) {
        storage.<Integer, RuntimeException>write(handle -> {
            Application application = applications.require(handle, id, by);
            Supplement known = handle.attach(SupplementDao.class).all(id).stream()
                    .filter(one -> one.id().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(Message.of("application.no-such-supplement")));
            if (known.examining()) {
                applications.requireForExaminer(handle, id, by);
            } else {
                applications.requireOwn(handle, id, by);
            }
            int ended = handle.attach(SupplementDao.class)
                    .end(code, id, storage.clock().now(handle));
            if (ended == 1) {
                record(handle, by.accountOrRefuse(), "application.supplement-ended", application, code, Map.of());
            }
            return ended;
        });
    }

    /** Returns the codes of an application with what came by each, newest first. */
    public Map<Supplement, List<Evidence>> of(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            applications.require(handle, id, by);
            SupplementDao supplements = handle.attach(SupplementDao.class);
            Map<Supplement, List<Evidence>> all = new LinkedHashMap<>();
            supplements
                    .all(id)
                    .forEach(code -> all.put(code, evidence.all(handle, supplements.photographs(code.id()))));
            return all;
        });
    }

    /** Opens a code by its secret.
     *  @throws NotFound if there is none */
    public Opened open(String token) {
        return storage.read(handle -> open(handle, token));
    }

    /** Takes one photograph by a code.
     *  @throws Rejected if the code is not open, too much comes at once or it is no picture */
    public void bring(String token, IncomingFile file) throws IOException {
        Opened before = open(token);
        requireTakes(before);
        storage.<Integer, RuntimeException>read(
                handle -> paced(handle, before.supplement(), storage.clock().now(handle)));
        Visitor maker =
                new Visitor(Optional.of(before.supplement().madeBy()), "", Set.of(), Optional.empty(), false, "");
        Evidence picture = file.read((name, bytes) -> evidence.take(name, bytes, maker));
        if (!picture.mediaType().startsWith("image/")) {
            throw new Invalid("file", Message.of("application.supplement-no-picture", picture.fileName()));
        }
        storage.<Evidence, RuntimeException>write(handle -> {
            Opened opened = open(handle, token);
            requireTakes(opened);
            Supplement code = opened.supplement();
            Instant now = storage.clock().now(handle);
            SupplementDao supplements = handle.attach(SupplementDao.class);
            paced(handle, code, now);
            supplements.insertPhotograph(code.id(), picture.id(), now);
            Application application = applications.load(handle, code.applicationId());
            if (!code.examining()) {
                DraftService.attach(handle, application.id(), code.criterion(), picture.id(), now);
            }
            record(
                    handle,
                    code.madeBy(),
                    "application.supplemented",
                    application,
                    code.id(),
                    Map.of("line", code.criterion(), "sha256", picture.sha256()));
            return picture;
        });
    }

    /** Asked before a file is taken in, so that nobody fills the disk, and again when it is kept. */
    private static int paced(Handle handle, Supplement code, Instant now) {
        int came = handle.attach(SupplementDao.class).photographsSince(code.id(), now.minus(MINUTE));
        if (came >= MOST_A_MINUTE) {
            throw new Rejected(429, "too-many-attempts", Message.of("application.supplement-slow", "" + MOST_A_MINUTE));
        }
        return came;
    }

    private static void requireTakes(Opened opened) {
        opened.closed().ifPresent(why -> {
            throw new Rejected(410, "supplement-closed", why);
        });
    }

    private Opened open(Handle handle, String token) {
        Supplement code = handle.attach(SupplementDao.class)
                .find(Checksum.of(token))
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-supplement")));
        Application application = applications.load(handle, code.applicationId());
        Instant now = storage.clock().now(handle);
        String estate = handle.attach(SupplementDao.class).estateOf(application.id());
        String line = Criteria.of(rubric(handle, application)).stream()
                .filter(known -> known.code().equals(code.criterion()))
                .map(known -> known.code() + " " + known.label())
                .findFirst()
                .orElse(code.criterion());
        return new Opened(code, estate, line, code.closed(now).or(() -> closed(handle, application, code, now)));
    }

    private Optional<Message> closed(Handle handle, Application application, Supplement code, Instant now) {
        if (application.state() == ApplicationState.WITHDRAWN) {
            return Optional.of(Message.of("application.supplement-withdrawn"));
        }
        if (application.state().isWritable() == code.examining()) {
            return Optional.of(Message.of(
                    "application.supplement-moved", application.state().word()));
        }
        Campaign campaign = campaigns.get(handle, application.campaignId());
        return campaign.isOpenFor(stage(application, campaign, now), now)
                ? Optional.empty()
                : Optional.of(Message.of("application.supplement-late"));
    }

    private void requireOpen(Handle handle, Application application, Instant now) {
        Campaign campaign = campaigns.get(handle, application.campaignId());
        boolean examined = application.state() == ApplicationState.SUBMITTED
                || application.state() == ApplicationState.RECOMMENDED;
        if (!application.state().isWritable() && !examined) {
            throw new Conflict(Message.of(
                    "application.supplement-moved", application.state().word()));
        }
        campaign.requireOpenFor(stage(application, campaign, now), now);
    }

    private static Stage stage(Application application, Campaign campaign, Instant now) {
        return application.state().isWritable()
                ? application.state().writingStage(campaign, now)
                : application.level().map(Stage::examinedBy).orElse(Stage.EXAMINATION);
    }

    private Rubric rubric(Handle handle, Application application) {
        Campaign campaign = campaigns.get(handle, application.campaignId());
        return campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
    }

    private void record(
            Handle handle,
            String by,
            String action,
            Application application,
            SupplementId code,
            Map<String, String> more) {
        Map<String, String> payload = new LinkedHashMap<>(more);
        payload.put("supplement", code.text());
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by),
                action,
                Subject.of("application", application.id()),
                JsonText.of(payload));
    }
}
