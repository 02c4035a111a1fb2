package org.hongping.core.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.hongping.core.web.SentFile;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Workbooks on their way to the browser, under names that say what they are. */
final class SheetDownloads {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportService imports;

    SheetDownloads(ImportService imports) {
        this.imports = imports;
    }

    SentFile template(String kind, Locale language) throws IOException {
        return made(kind, imports.sheets(kind).template(language), "exchange.template-name", language);
    }

    SentFile export(String kind, Locale language) throws IOException {
        return made(kind, imports.sheets(kind).export(language), "exchange.export-name", language);
    }

    SentFile marked(ImportId id, Locale language, Visitor by) throws IOException {
        Import brought = imports.get(id, by);
        Path file = imports.marked(id, language, by);
        String name = brought.fileName().replaceAll("(?i)\\.xlsx$", "");
        String marked = Message.of("exchange.marked-name", name).in(language) + ".xlsx";
        return SentFile.download(file, XLSX, marked, String.valueOf(file.getFileName()));
    }

    private SentFile made(String kind, Path file, String name, Locale language) {
        String said = new Message(name, java.util.List.of(imports.kind(kind).word())).in(language) + ".xlsx";
        return SentFile.download(file, XLSX, said, "once");
    }
}
