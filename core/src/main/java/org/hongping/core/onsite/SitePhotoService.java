package org.hongping.core.onsite;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.Desk;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.assessment.AssignmentState;
import org.hongping.core.assessment.ScoreDesk;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Keeps the photographs of inspections. Safe for use by many threads. */
public final class SitePhotoService {
    private final Storage storage;
    private final Audit audit;
    private final EvidenceService evidence;
    private final Rubrics rubrics;
    private final Ids ids = new Ids();

    /** Wires the service. */
    public SitePhotoService(Storage storage, Audit audit, EvidenceService evidence, Rubrics rubrics) {
        this.storage = storage;
        this.audit = audit;
        this.evidence = evidence;
        this.rubrics = rubrics;
    }

    /**
     * What comes with a photograph.
     *
     * @param line code of the line
     * @param rubricDigest revision it was taken under; empty for the present one
     * @param takenAt when, as the phone says
     */
    public record Sent(String line, Optional<String> rubricDigest, Optional<Instant> takenAt) {}

    /**
     * Takes a photograph in; the same one beside the same line again is the one that is there.
     *
     * @throws Rejected if the sheet takes none, the line is not on it, or the file is no picture
     */
    public SitePhotoView add(ScoreDesk desk, Sent sent, IncomingFile file, Visitor by) throws IOException {
        requireTaking(desk);
        requireLine(desk, sent);
        Evidence piece = file.read((name, bytes) -> evidence.take(name, bytes, by));
        if (!piece.mediaType().startsWith("image/")) {
            throw new Invalid("file", Message.of("onsite.no-picture", piece.fileName()));
        }
        SitePhoto kept = storage.write(handle -> keep(handle, desk, sent, piece, by));
        return view(kept);
    }

    private SitePhoto keep(Handle handle, ScoreDesk desk, Sent sent, Evidence piece, Visitor by) {
        SitePhotoDao photos = handle.attach(SitePhotoDao.class);
        AssignmentId sheet = desk.assignment().id();
        return photos.same(sheet, sent.line(), piece.sha256()).orElseGet(() -> {
            SitePhoto photo = new SitePhoto(
                    new SitePhotoId(ids.next()),
                    sheet,
                    sent.line(),
                    piece.id(),
                    piece.sha256(),
                    sent.takenAt(),
                    storage.clock().now(handle));
            photos.insert(photo);
            record(handle, desk, "onsite.photo-added", photo, by);
            return photo;
        });
    }

    /** Takes a photograph of the visitor's own away, as long as the sheet is open.
     *  @throws Rejected if there is none or the sheet is closed */
    public void remove(ScoreDesk desk, SitePhotoId id, Visitor by) {
        if (!desk.isWritable()) {
            throw new Conflict(Message.of("onsite.photo-stays"));
        }
        SitePhoto photo = own(desk, id).photo();
        storage.change(handle -> {
            handle.attach(SitePhotoDao.class).remove(id, storage.clock().now(handle));
            record(handle, desk, "onsite.photo-removed", photo, by);
        });
    }

    /** Returns the photographs of the visitor's own sheet, in the order they came. */
    public List<SitePhotoView> of(ScoreDesk desk) {
        if (!desk.isReadable()) {
            return List.of();
        }
        return storage.read(handle -> views(
                handle, handle.attach(SitePhotoDao.class).of(desk.assignment().id())));
    }

    /** Returns a photograph of the visitor's own sheet.
     *  @throws NotFound if there is none */
    public SitePhotoView own(ScoreDesk desk, SitePhotoId id) {
        return of(desk).stream()
                .filter(photo -> photo.photo().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("onsite.no-photo", id.text())));
    }

    /** Returns every photograph of an application; who may see them is for the caller to decide. */
    public List<SitePhotoView> ofApplication(ApplicationId id) {
        return storage.read(
                handle -> views(handle, handle.attach(SitePhotoDao.class).ofApplication(id)));
    }

    /** Returns a photograph of an application.
     *  @throws NotFound if there is none */
    public SitePhotoView ofApplication(ApplicationId application, SitePhotoId id) {
        return ofApplication(application).stream()
                .filter(photo -> photo.photo().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("onsite.no-photo", id.text())));
    }

    /** Says whether every member has handed in, so that members may see each other's photographs. */
    static boolean isClosed(Desk application, List<Assignment> panel) {
        ApplicationState state = application.application().state();
        boolean all = panel.stream()
                .filter(member -> member.state() != AssignmentState.DECLINED)
                .allMatch(member -> member.state() == AssignmentState.FINISHED);
        return state == ApplicationState.ASSESSED || state.isDecided() || (!panel.isEmpty() && all);
    }

    /** Phones come back late: a photograph is taken as long as nothing is decided, also after the sheet is handed in. */
    private static void requireTaking(ScoreDesk desk) {
        ApplicationState state = desk.application().application().state();
        if (!desk.isReadable()) {
            throw new Forbidden(Message.of("assessment.stepped-aside-yourself"));
        }
        if (state != ApplicationState.ADMITTED && state != ApplicationState.ASSESSED) {
            throw new Conflict(Message.of("onsite.photo-late", state.word()));
        }
    }

    /** A line that a later revision does not have any more keeps its photographs. */
    private void requireLine(ScoreDesk desk, Sent sent) {
        boolean now = desk.sheet().own().stream().anyMatch(line -> line.code().equals(sent.line()));
        boolean before = sent.rubricDigest()
                .flatMap(rubrics::withDigest)
                .filter(revision ->
                        revision.id().equals(desk.application().revision().id()))
                .map(revision -> Criteria.codes(revision.rubric()).contains(sent.line()))
                .orElse(false);
        if (!now && !before) {
            throw new NotFound(Message.of("assessment.no-such-line", sent.line()));
        }
    }

    private SitePhotoView view(SitePhoto photo) {
        return storage.read(handle -> new SitePhotoView(photo, evidence.get(handle, photo.evidenceId())));
    }

    private List<SitePhotoView> views(Handle handle, List<SitePhoto> photos) {
        return photos.stream()
                .map(photo -> new SitePhotoView(photo, evidence.get(handle, photo.evidenceId())))
                .toList();
    }

    private void record(Handle handle, ScoreDesk desk, String action, SitePhoto photo, Visitor by) {
        audit.record(
                handle,
                Chain.of(desk.application().campaign().id()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("assignment", photo.assignmentId()),
                JsonText.of(Map.of(
                        "photo", photo.id().text(),
                        "line", photo.line(),
                        "sha256", photo.sha256())));
    }
}
