package org.hongping.core.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Takes evidence in and gives it out; who may see a piece is decided where it is linked. Safe for many threads. */
public final class EvidenceService {
    /** Most bytes a file may have. */
    public static final long LIMIT = 50L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int AT_ONCE = 500;

    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final EvidenceStore store;
    private final PagePictures pictures;
    private final Ids ids;
    private final FileType types = new FileType();

    /** Wires the service. */
    public EvidenceService(Storage storage, Audit audit, EvidenceStore store, PagePictures pictures, Ids ids) {
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = audit;
        this.store = store;
        this.pictures = pictures;
        this.ids = ids;
    }

    /**
     * Takes a file in: bytes first, then the row; a stream that breaks off leaves nothing behind.
     *
     * @throws Rejected if it is empty, too large, broken, or of a type that is not taken
     */
    public Evidence take(String fileName, InputStream bytes, Visitor by) throws IOException {
        String name = plainName(fileName);
        EvidenceStore.Arrived arrived = store.receive(bytes, LIMIT);
        boolean kept = false;
        try {
            Looked looked = looked(name, arrived);
            store.keep(arrived);
            kept = true;
            return record(name, arrived, looked.type(), looked.pages(), by);
        } finally {
            if (!kept) {
                store.drop(arrived);
            }
        }
    }

    /**
     * Looks at a file as {@link #take} would and keeps nothing of it; returns its SHA-256 in hexadecimal.
     *
     * @throws Rejected as {@link #take}
     */
    public String check(String fileName, InputStream bytes) throws IOException {
        String name = plainName(fileName);
        EvidenceStore.Arrived arrived = store.receive(bytes, LIMIT);
        try {
            looked(name, arrived);
            return arrived.sha256();
        } finally {
            store.drop(arrived);
        }
    }

    private record Looked(String type, int pages) {}

    private Looked looked(String name, EvidenceStore.Arrived arrived) throws IOException {
        if (arrived.size() == 0) {
            throw new Invalid("file", Message.of("evidence.empty", name));
        }
        String type = types.taken(arrived.file(), name)
                .orElseThrow(() -> new Invalid("file", Message.of("evidence.type-not-taken", name)));
        return new Looked(type, pictures.count(arrived.file(), type, name));
    }

    /**
     * Takes some pages of a PDF in as a piece of their own; a file of one page is itself that piece.
     *
     * @param first from 1
     * @param last not before the first
     */
    public Evidence part(Evidence whole, int first, int last, Visitor by) throws IOException {
        if (whole.pages() == 1) {
            return whole;
        }
        int dot = whole.fileName().lastIndexOf('.');
        String stem = dot > 0 ? whole.fileName().substring(0, dot) : whole.fileName();
        String kept = stem.codePointCount(0, stem.length()) > LONGEST_NAME - 20
                ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME - 20))
                : stem;
        try (InputStream bytes = PdfPart.of(file(whole), first, last)) {
            return take(kept + "-" + first + "-" + last + ".pdf", bytes, by);
        }
    }

    /** Reads a piece.
     *  @throws Rejected if there is no such piece */
    public Evidence get(EvidenceId id) {
        return storage.read(handle -> get(handle, id));
    }

    /** Reads a piece inside somebody's unit of work.
     *  @throws Rejected if there is no such piece */
    public Evidence get(Handle handle, EvidenceId id) {
        Optional<Evidence> found = handle.attach(EvidenceDao.class).find(id);
        return found.orElseThrow(() -> new NotFound(Message.of("evidence.not-found", id.text())));
    }

    /** Reads several pieces in the order of their ids given.
     *  @throws Rejected if one is not there */
    public List<Evidence> all(Handle handle, List<EvidenceId> ids) {
        EvidenceDao dao = handle.attach(EvidenceDao.class);
        Map<EvidenceId, Evidence> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            dao.all(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(piece -> found.put(piece.id(), piece));
        }
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> new NotFound(Message.of("evidence.not-found", id.text()))))
                .toList();
    }

    /** Returns where the bytes of a piece stand. */
    public Path file(Evidence evidence) {
        return store.path(evidence.sha256());
    }

    /**
     * Returns a picture of a page as a PNG file, made on the first request.
     *
     * @param page 1 or more
     * @param width about how many pixels wide; 200 for a thumbnail, 1,200 for reading
     * @throws Rejected if there is no such page
     */
    public Path picture(Evidence evidence, int page, int width) throws IOException {
        if (page < 1 || page > evidence.pages()) {
            throw new NotFound(Message.of("evidence.no-such-page", evidence.fileName(), Integer.toString(page)));
        }
        return pictures.picture(file(evidence), evidence.sha256(), evidence.mediaType(), page, width);
    }

    /** Returns a page drawn about so many pixels wide, for a machine to read. */
    public BufferedImage drawn(Evidence evidence, int page, int width) throws IOException {
        return pictures.drawn(file(evidence), evidence.mediaType(), page, width);
    }

    private Evidence record(String name, EvidenceStore.Arrived arrived, String type, int pages, Visitor by) {
        return storage.write(handle -> {
            Evidence evidence = new Evidence(
                    EvidenceId.of(ids.next()),
                    arrived.sha256(),
                    name,
                    type,
                    arrived.size(),
                    pages,
                    by.accountOrRefuse(),
                    clock.now(handle));
            handle.attach(EvidenceDao.class).insert(evidence);
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(by.accountOrRefuse()),
                    "evidence.taken",
                    Subject.of("evidence", evidence.id()),
                    JsonText.of(Map.of("sha256", evidence.sha256(), "fileName", name)));
            return evidence;
        });
    }

    /** Old browsers send whole paths; only the last name counts. */
    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty() || length > LONGEST_NAME) {
            throw new Invalid("file", Message.of("evidence.bad-name", Integer.toString(length), "" + LONGEST_NAME));
        }
        return name;
    }
}
