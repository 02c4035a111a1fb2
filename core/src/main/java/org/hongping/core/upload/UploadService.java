package org.hongping.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Moments;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.ArrivedFiles;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Takes files in piece by piece, each for the account that began it and for a day. What was acknowledged survives a
 * broken line, a restart and a crash. Safe for many threads.
 */
public final class UploadService implements ArrivedFiles {
    /** Most unfinished files of one account. */
    public static final int MOST_FILES = 20;

    /** Most bytes the unfinished files of one account may have together, in times of the largest file. */
    private static final int MOST_TIMES_THE_LARGEST = 8;

    private static final long MEGABYTE = 1024L * 1024;

    private final Storage storage;
    private final Clock clock;
    private final UploadFolder folder;
    private final long limit;
    private final Ids ids = new Ids();

    /**
     * Wires the service.
     *
     * @param limit most bytes a file may have
     */
    public UploadService(Storage storage, Clock clock, UploadFolder folder, long limit) {
        this.storage = storage;
        this.clock = clock;
        this.folder = folder;
        this.limit = limit;
    }

    /** Returns the most bytes a file may have. */
    public long limit() {
        return limit;
    }

    /**
     * Begins a file.
     *
     * @throws Rejected if it is too large, or too much of the account's is unfinished
     */
    public Progress begin(Wanted wanted, Visitor by) {
        if (wanted.size() > limit) {
            throw new TooLarge(
                    Message.of("upload.too-large", wanted.fileName(), megabytes(wanted.size()), megabytes(limit)));
        }
        UploadId id = UploadId.of(ids.next());
        Upload begun = storage.write(handle -> {
            refuseTooMany(unfinished(handle, by), wanted.size());
            Upload upload = new Upload(
                    id,
                    by.accountOrRefuse(),
                    wanted.fileName(),
                    wanted.metadata(),
                    wanted.size(),
                    clock.now(handle),
                    Optional.empty(),
                    Optional.empty());
            handle.attach(UploadDao.class).insert(upload);
            return upload;
        });
        return new Progress(begun, 0);
    }

    private void refuseTooMany(List<Upload> unfinished, long more) {
        long bytes = unfinished.stream().mapToLong(Upload::size).sum();
        long most = limit * MOST_TIMES_THE_LARGEST;
        if (unfinished.size() >= MOST_FILES || bytes + more > most) {
            throw new Rejected(
                    409,
                    "uploads-unfinished",
                    Message.of(
                            "upload.too-many",
                            Integer.toString(unfinished.size()),
                            megabytes(bytes),
                            Integer.toString(MOST_FILES),
                            megabytes(most)));
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString((bytes + MEGABYTE - 1) / MEGABYTE);
    }

    /** Returns the visitor's unfinished and unused files in the order they were begun. */
    public List<Progress> unfinished(Visitor by) {
        return storage.read(handle -> unfinished(handle, by)).stream()
                .map(this::progress)
                .toList();
    }

    private List<Upload> unfinished(Handle handle, Visitor by) {
        return handle.attach(UploadDao.class)
                .unfinished(by.accountOrRefuse(), clock.now(handle).minus(Upload.KEPT));
    }

    /** Returns how far one has come.
     *  @throws Rejected if there is none of the visitor's, or it is used */
    public Progress ask(String id, Visitor by) {
        return progress(own(id, by));
    }

    private Progress progress(Upload upload) {
        try {
            return new Progress(upload, folder.of(upload.id()).safe());
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read how much of " + upload.id() + " has arrived", fault);
        }
    }

    /**
     * Adds a piece; of one that breaks off all that came is kept.
     *
     * @param offset how many bytes are there before
     * @param length how many come, negative if that is not known
     * @throws WrongOffset if it does not go on where the file stops
     * @throws Rejected if there is no such file, more comes than was declared, or the line breaks off
     */
    public Progress add(String id, long offset, long length, InputStream bytes, Visitor by) throws IOException {
        Upload upload = own(id, by);
        Arrival arrival = folder.of(upload.id());
        if (offset + Math.max(0, length) > upload.size()) {
            long arrived = arrival.safe();
            throw arrived == offset ? Arrival.tooMuch(upload.size()) : new WrongOffset(offset, arrived);
        }
        long arrived = arrival.add(offset, upload.size(), bytes);
        return new Progress(own(id, by), arrived); // refused if it was used or given up meanwhile
    }

    /** Forgets one that is not wanted any more.
     *  @throws Rejected if there is none of the visitor's, or it is being used */
    public void giveUp(String id, Visitor by) throws IOException {
        Upload upload = find(id, by);
        Arrival arrival = folder.of(upload.id());
        arrival.hold();
        try {
            storage.change(handle -> handle.attach(UploadDao.class).delete(upload.id()));
            remove(upload.id(), arrival);
        } finally {
            arrival.release();
        }
    }

    @Override
    public Held hold(String id, Visitor by) {
        Upload upload = own(id, by);
        Arrival arrival = folder.of(upload.id());
        arrival.hold();
        boolean ready = false;
        try {
            own(id, by); // another request may have used it in between
            requireWhole(progress(upload));
            ready = true;
            return new HeldUpload(upload, arrival);
        } finally {
            if (!ready) {
                arrival.release();
            }
        }
    }

    private static void requireWhole(Progress progress) {
        Upload upload = progress.upload();
        if (progress.arrived() < upload.size()) {
            throw new Rejected(
                    409,
                    "upload-incomplete",
                    Message.of(
                            "upload.incomplete",
                            upload.fileName(),
                            Long.toString(progress.arrived()),
                            Long.toString(upload.size())),
                    Map.of("offset", progress.arrived(), "size", upload.size()));
        }
    }

    /** A file while one request uses it. */
    private final class HeldUpload implements Held {
        private final Upload upload;
        private final Arrival arrival;

        private HeldUpload(Upload upload, Arrival arrival) {
            this.upload = upload;
            this.arrival = arrival;
        }

        @Override
        public String name() {
            return upload.fileName();
        }

        @Override
        public InputStream bytes() {
            try {
                return arrival.bytes();
            } catch (IOException fault) {
                throw new UncheckedIOException("cannot read " + upload.id(), fault);
            }
        }

        @Override
        public void used(String path) {
            storage.change(handle -> handle.attach(UploadDao.class).use(upload.id(), clock.now(handle), path));
            try {
                remove(upload.id(), arrival);
            } catch (IOException fault) {
                throw new UncheckedIOException("cannot clear " + upload.id(), fault);
            }
        }

        @Override
        public void release() {
            arrival.release();
        }
    }

    /** Clears what is too old, and bytes whose row is gone or used: after a crash between the two. */
    public void clear() {
        try {
            Set<UploadId> there = folder.all(); // before the rows: one that is begun meanwhile has its row first
            Set<UploadId> wanted = storage.write(handle -> {
                UploadDao uploads = handle.attach(UploadDao.class);
                uploads.forget(clock.now(handle).minus(Upload.KEPT));
                return Set.copyOf(uploads.unused());
            });
            for (UploadId id : there) {
                if (!wanted.contains(id) && folder.of(id).deleteIfFree()) {
                    folder.forget(id);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot clear files on their way", fault);
        }
    }

    private void remove(UploadId id, Arrival arrival) throws IOException {
        arrival.delete();
        folder.forget(id);
    }

    /** Returns what the visitor has begun, without asking how far it has come.
     *  @throws Rejected if there is none of theirs, or it is used */
    public Upload own(String id, Visitor by) {
        Upload upload = find(id, by);
        upload.usedAt().ifPresent(at -> {
            throw new Rejected(
                    410,
                    "upload-used",
                    Message.of("upload.used", upload.fileName()),
                    Map.of(
                            "usedAt", Moments.text(at),
                            "usedFor", upload.usedFor().orElse("")));
        });
        return upload;
    }

    /** What is another's or too old is not there. */
    private Upload find(String id, Visitor by) {
        return by.account()
                .flatMap(account -> storage.read(handle -> handle.attach(UploadDao.class)
                        .find(id, account, clock.now(handle).minus(Upload.KEPT))))
                .orElseThrow(() -> new NotFound(Message.of("upload.not-found", id)));
    }
}
