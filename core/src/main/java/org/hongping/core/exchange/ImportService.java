package org.hongping.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.exchange.Import.Counts;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.BookFault;
import org.hongping.rubric.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports, one after the other beside everybody's work; each person sees their own. Safe for use by many threads.
 */
public final class ImportService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int LONGEST_NAME = 200;

    private final Storage storage;
    private final Audit audit;
    private final ImportFiles files;
    private final Ids ids = new Ids();
    private final Map<String, SheetKind<?>> kinds;
    private final Map<ImportId, Progress> underWay = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });

    /** Keeps files in that folder; imports that were under way when the server stopped are said to be interrupted. */
    public ImportService(Storage storage, Audit audit, Path folder, List<SheetKind<?>> kinds) {
        this.storage = storage;
        this.audit = audit;
        this.files = new ImportFiles(folder);
        this.kinds = kinds.stream()
                .collect(java.util.stream.Collectors.toMap(
                        SheetKind::code, kind -> kind, (one, same) -> one, java.util.LinkedHashMap::new));
        tidy();
    }

    /** Returns the kinds of sheets there are. */
    public List<SheetKind<?>> kinds() {
        return List.copyOf(kinds.values());
    }

    /** Returns a kind.
     *  @throws NotFound if there is none of that name */
    public SheetKind<?> kind(String code) {
        SheetKind<?> kind = kinds.get(code);
        if (kind == null) {
            throw new NotFound(code);
        }
        return kind;
    }

    /** Returns what writes templates and lists of a kind. */
    public SheetFiles sheets(String code) {
        return new SheetFiles(storage, files, kind(code));
    }

    /**
     * Takes a file in and returns at once; it is read as soon as those before it are done.
     *
     * @throws org.hongping.core.web.TooLarge if it is longer than is taken
     */
    public Import bring(String kind, String fileName, InputStream bytes, boolean goodRowsOnly, Visitor by)
            throws IOException {
        String name = plainName(fileName);
        ImportId id = ImportId.of(ids.next());
        String code = kind(kind).code();
        files.keep(id, bytes);
        Import brought = storage.write(handle -> {
            Import first = new Import(
                    id,
                    code,
                    name,
                    by.accountOrRefuse(),
                    goodRowsOnly,
                    ImportState.WAITING,
                    Counts.NONE,
                    java.util.Optional.empty(),
                    storage.clock().now(handle),
                    java.util.Optional.empty());
            handle.attach(ImportDao.class).insert(first);
            Map<String, String> payload = Map.of("kind", code, "file", name);
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(by.accountOrRefuse()),
                    "import.brought",
                    Subject.of("import", id),
                    JsonText.of(payload));
            return first;
        });
        submit(brought, by);
        return brought;
    }

    /**
     * Reads the same file once more.
     *
     * @throws Conflict if it is still under way, or has been imported already
     */
    public Import again(ImportId id, boolean goodRowsOnly, Visitor by) {
        Import next = storage.write(handle -> {
            Import standing = own(handle.attach(ImportDao.class), id, by);
            if (!standing.state().isOver() || standing.state() == ImportState.IMPORTED) {
                throw new Conflict(
                        Message.of("exchange.not-again", standing.state().word()));
            }
            Import waiting = standing.again(goodRowsOnly);
            handle.attach(ImportDao.class).update(waiting);
            return waiting;
        });
        submit(next, by);
        return next;
    }

    /** Returns one's own import.
     *  @throws NotFound if there is none of that id */
    public Import get(ImportId id, Visitor by) {
        return storage.read(handle -> own(handle.attach(ImportDao.class), id, by));
    }

    /** Returns how far an import is; one that is not under way has nothing done. */
    public Progress progress(ImportId id) {
        return underWay.getOrDefault(id, new Progress());
    }

    /** Returns a page of one's own imports, the latest first. */
    public Slice<Import> page(Cursor cursor, Visitor by) {
        List<Import> rows = storage.read(handle -> handle.attach(ImportDao.class)
                .of(by.accountOrRefuse(), cursor.after().orElse(""), cursor.limit() + 1));
        return Slice.of(rows, cursor, brought -> brought.id().text());
    }

    /** Returns a page of what one's own import found, in the order of the sheet. */
    public Slice<Finding> findings(ImportId id, Cursor cursor, Visitor by) {
        int after = cursor.after().map(ImportService::number).orElse(0);
        List<FindingRow> rows = storage.read(handle -> {
            ImportDao imports = handle.attach(ImportDao.class);
            own(imports, id, by);
            return imports.findings(id, after, cursor.limit() + 1);
        });
        return Slice.of(rows, cursor, row -> String.valueOf(row.number())).map(FindingRow::finding);
    }

    /** Returns how many findings one's own import has. */
    public int countFindings(ImportId id, Visitor by) {
        return storage.read(handle -> {
            ImportDao imports = handle.attach(ImportDao.class);
            own(imports, id, by);
            return imports.countFindings(id);
        });
    }

    /**
     * Returns the person's own file with the findings in it.
     *
     * @throws Conflict if the import is not over, or the file could not be read
     */
    public Path marked(ImportId id, Locale language, Visitor by) throws IOException {
        Import brought = get(id, by);
        if (brought.state() != ImportState.IMPORTED && brought.state() != ImportState.FOUND) {
            throw new Conflict(
                    Message.of("exchange.no-file-yet", brought.state().word()));
        }
        List<Finding> findings =
                storage.read(handle -> handle.attach(ImportDao.class).findings(id, 0, Integer.MAX_VALUE).stream()
                        .map(FindingRow::finding)
                        .toList());
        return new MarkedFile(files, kind(brought.kind()).columns()).of(brought, findings, language);
    }

    private static int number(String after) {
        if (!after.matches("\\d{1,9}")) {
            throw new org.hongping.core.web.Rejected(400, "malformed", Message.of("problem.no-cursor", after));
        }
        return Integer.parseInt(after);
    }

    private static Import own(ImportDao imports, ImportId id, Visitor by) {
        return imports.find(id)
                .filter(brought ->
                        by.account().filter(brought.accountId()::equals).isPresent())
                .orElseThrow(() -> new NotFound(id.text()));
    }

    private void submit(Import brought, Visitor by) {
        Progress progress = new Progress();
        underWay.put(brought.id(), progress);
        worker.execute(() -> {
            try {
                run(kind(brought.kind()), brought, by, progress);
            } finally {
                underWay.remove(brought.id());
            }
        });
    }

    private <D> void run(SheetKind<D> kind, Import brought, Visitor by, Progress progress) {
        try (Book book = Book.open(files.brought(brought.id()))) {
            new ImportRun<>(storage, audit, kind, brought, by, progress).run(book);
        } catch (BookFault fault) {
            refuse(brought, ImportState.REFUSED, fault.why());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            if (worker.isShutdown()) {
                LOG.info(
                        "import {} is left; the next start says so",
                        brought.id().text());
                return;
            }
            LOG.error("import {} failed", brought.id().text(), failure);
            refuse(
                    brought,
                    ImportState.FAILED,
                    Message.of("exchange.failed", brought.id().text()));
        }
    }

    private void refuse(Import brought, ImportState last, Message why) {
        storage.change(handle -> handle.attach(ImportDao.class)
                .update(brought.refused(
                        last, StoredMessage.of(why), storage.clock().now(handle))));
    }

    /** What was under way has changed nothing; what is old is no longer kept. */
    private void tidy() {
        List<Import> old = storage.write(handle -> {
            ImportDao imports = handle.attach(ImportDao.class);
            Instant now = storage.clock().now(handle);
            imports.unfinished()
                    .forEach(left -> imports.update(left.refused(
                            ImportState.INTERRUPTED, StoredMessage.of(Message.of("exchange.interrupted")), now)));
            List<Import> over = imports.begunBefore(now.minus(KEPT));
            for (Import gone : over) {
                imports.deleteFindings(gone.id());
                imports.delete(gone.id());
            }
            return over;
        });
        try {
            files.tidy();
            for (Import gone : old) {
                files.delete(gone.id());
            }
        } catch (IOException left) {
            throw new UncheckedIOException("cannot tidy the folder of imports", left);
        }
    }

    /** Old browsers send whole paths; only the last name counts. */
    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty() || length > LONGEST_NAME) {
            throw new Invalid("file", Message.of("exchange.bad-name", String.valueOf(length), "" + LONGEST_NAME));
        }
        return name;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("an import does not end; nothing of it is written unless it says so");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
