package org.hongping.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Visitor;

/** Imports over a database of a test, awaited. */
public final class ImportFixture implements AutoCloseable {
    private final ImportService imports;
    private final Visitor by;

    /** Imports for one person. */
    public ImportFixture(Storage storage, Audit audit, Path folder, List<SheetKind<?>> kinds, Visitor by) {
        this.imports = new ImportService(storage, audit, folder, kinds);
        this.by = by;
    }

    /** Returns the service. */
    public ImportService imports() {
        return imports;
    }

    /** Brings a file and waits for what comes of it. */
    public Import bring(String kind, byte[] file, boolean goodRowsOnly) {
        try {
            Import brought = imports.bring(kind, "名单（示例）.xlsx", new ByteArrayInputStream(file), goodRowsOnly, by);
            return await(brought.id());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until an import is over. */
    public Import await(ImportId id) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Import now = imports.get(id, by);
        while (!now.state().isOver() && System.nanoTime() < until) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            now = imports.get(id, by);
        }
        return now;
    }

    /** Returns what an import found, as the page shows it: place, heading and sentence. */
    public List<String> findings(Import brought) {
        return imports.findings(brought.id(), new Cursor(Optional.empty(), 200), by).items().stream()
                .map(finding -> finding.place() + " " + finding.heading() + "："
                        + finding.message().in(Languages.CHINESE))
                .toList();
    }

    @Override
    public void close() {
        imports.close();
    }
}
