package org.hongping.core.supplement;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.DraftService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** What a phone does with a code: no account, a camera, nothing else. Safe for use by many threads. */
public final class PhotographService {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 10;

    private final Storage storage;
    private final ApplicationService applications;
    private final EvidenceService evidence;
    private final SupplementGate gate;

    PhotographService(Storage storage, ApplicationService applications, EvidenceService evidence, SupplementGate gate) {
        this.storage = storage;
        this.applications = applications;
        this.evidence = evidence;
        this.gate = gate;
    }

    /**
     * What lies behind a code for who opened it on a phone.
     *
     * @param supplement the code
     * @param entrant name of who stands
     * @param lines the line its photographs go to, or all of them for whoever takes the photograph to choose from
     * @param closed why nothing may come by it; empty while it is open
     */
    public record Opened(Supplement supplement, String entrant, List<Criterion> lines, Optional<Message> closed) {
        /** Copies the lines. */
        public Opened {
            lines = List.copyOf(lines);
        }
    }

    /** Opens a code by its secret.
     *  @throws NotFound if there is none */
    public Opened open(String token) {
        return storage.read(handle -> open(handle, token));
    }

    /** Takes one photograph by a code; it goes to the line of the code, or of a code for the whole application to the
     *  line that is named, if any is.
     *  @throws Rejected if the code is not open, too much comes at once or it is no picture */
    public void bring(String token, String line, IncomingFile file) throws IOException {
        Opened before = open(token);
        requireTakes(before);
        String criterion =
                before.supplement().isOfTheWhole() ? line : before.supplement().criterion();
        if (!criterion.isEmpty()
                && before.lines().stream().noneMatch(known -> known.code().equals(criterion))) {
            throw new Invalid("line", Message.of("application.no-such-line", criterion));
        }
        storage.<Integer, RuntimeException>read(handle -> paced(handle, before.supplement(), gate.now(handle)));
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
            Instant now = gate.now(handle);
            SupplementDao supplements = handle.attach(SupplementDao.class);
            paced(handle, code, now);
            supplements.insertPhotograph(code.id(), picture.id(), criterion, now);
            Application application = applications.load(handle, code.applicationId());
            if (!code.examining() && !criterion.isEmpty()) {
                DraftService.attach(handle, application.id(), criterion, picture.id(), now);
            }
            gate.record(
                    handle,
                    code.madeBy(),
                    "application.supplemented",
                    application,
                    code.id(),
                    Map.of("line", criterion, "sha256", picture.sha256()));
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
        Instant now = gate.now(handle);
        String entrant = handle.attach(SupplementDao.class).entrantOf(application.id());
        List<Criterion> all = gate.lines(handle, application, now);
        List<Criterion> lines = code.isOfTheWhole()
                ? all
                : all.stream()
                        .filter(known -> known.code().equals(code.criterion()))
                        .toList();
        return new Opened(code, entrant, lines, code.closed(now).or(() -> gate.closed(handle, application, code, now)));
    }
}
