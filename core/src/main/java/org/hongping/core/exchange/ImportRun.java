package org.hongping.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.exchange.Import.Counts;
import org.hongping.core.exchange.SheetKind.Draft;
import org.hongping.core.exchange.SheetKind.Written;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.BookFault;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** One import from the file to the registry: read and checked beside everybody's work, written in one unit of work. */
final class ImportRun<D> {
    private static final int FINDINGS_AT_ONCE = 500;
    private static final int TRIES = 5;

    private final Storage storage;
    private final Audit audit;
    private final SheetKind<D> kind;
    private final Import brought;
    private final Visitor by;
    private final Progress progress;

    ImportRun(Storage storage, Audit audit, SheetKind<D> kind, Import brought, Visitor by, Progress progress) {
        this.storage = storage;
        this.audit = audit;
        this.kind = kind;
        this.brought = brought;
        this.by = by;
        this.progress = progress;
    }

    /** Somebody changed the registry after the rows were checked, and they no longer fit. */
    private static final class Overtaken extends Exception {}

    /**
     * Does it; the last state is written with what it brings.
     *
     * @throws BookFault if the file cannot be read
     * @throws InterruptedException if the server stops
     */
    void run(Book book) throws IOException, BookFault, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (attempt(book)) {
                return;
            }
        }
        throw new BookFault(Message.of("exchange.overtaken"));
    }

    private boolean attempt(Book book) throws IOException, BookFault, InterruptedException {
        storage.change(handle -> {
            ImportDao imports = handle.attach(ImportDao.class);
            imports.deleteFindings(brought.id());
            imports.update(brought.in(ImportState.CHECKING));
        });
        Layout layout = LayoutReader.of(book, kind.columns());
        Checked<D> checked = layout.isBlocked()
                ? new Checked<>(List.of(), layout.findings(), layout.rows(), layout.rows())
                : storage.<Checked<D>, IOException>read(
                        handle -> new Checking<>(kind, layout, progress).run(handle, book, by));
        if (Thread.interrupted()) {
            throw new InterruptedException("the server stops");
        }
        List<Finding> findings = new ArrayList<>(checked.findings());
        if (checked.rows() == 0) {
            findings.add(Finding.ofSheet(Message.of("exchange.no-rows")));
        }
        keep(findings);
        Counts counts = new Counts(checked.rows(), checked.failed(), 0, 0, 0);
        if (checked.good().isEmpty() || (checked.failed() > 0 && !brought.goodRowsOnly())) {
            storage.change(handle -> over(handle, ImportState.FOUND, counts));
            return true;
        }
        return written(checked.good(), counts);
    }

    private boolean written(List<Draft<D>> good, Counts counts) {
        storage.change(handle -> handle.attach(ImportDao.class).update(brought.in(ImportState.WRITING)));
        try {
            storage.change(handle -> write(handle, good, counts));
            return true;
        } catch (Overtaken overtaken) {
            return false;
        }
    }

    private void write(Handle handle, List<Draft<D>> good, Counts counts) throws Overtaken {
        AtomicBoolean fits = new AtomicBoolean(true);
        kind.check(handle, good, (row, fault) -> fits.set(false));
        if (!fits.get()) {
            throw new Overtaken();
        }
        Written written = kind.write(handle, good, by);
        over(
                handle,
                ImportState.IMPORTED,
                new Counts(
                        counts.rowCount(), counts.failed(), written.added(), written.changed(), written.unchanged()));
        audit.record(
                handle,
                Chain.INSTALLATION,
                new Actor(by.accountOrRefuse()),
                "import.written",
                Subject.of("import", brought.id()),
                JsonText.of(Map.of(
                        "kind", kind.code(),
                        "file", brought.fileName(),
                        "added", written.added(),
                        "changed", written.changed(),
                        "left", counts.failed())));
    }

    private void over(Handle handle, ImportState last, Counts counts) {
        handle.attach(ImportDao.class)
                .update(brought.over(last, counts, storage.clock().now(handle)));
    }

    /** In small units of work, so that others come between. */
    private void keep(List<Finding> findings) {
        for (int from = 0; from < findings.size(); from += FINDINGS_AT_ONCE) {
            List<FindingRow> some = new ArrayList<>();
            for (int at = from; at < Math.min(findings.size(), from + FINDINGS_AT_ONCE); at++) {
                some.add(FindingRow.of(at + 1, findings.get(at)));
            }
            storage.change(handle -> handle.attach(ImportDao.class).insertFindings(brought.id(), some));
        }
    }
}
