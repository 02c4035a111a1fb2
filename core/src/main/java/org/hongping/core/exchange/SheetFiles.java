package org.hongping.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hongping.core.storage.Storage;
import org.hongping.core.xlsx.NewBook;
import org.hongping.core.xlsx.NewColumn;
import org.hongping.core.xlsx.NewSheet;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Writes the sheets of one kind: the template, and the same with all that is on record. */
public final class SheetFiles {
    private static final String STAR = " *";

    private final Storage storage;
    private final ImportFiles files;
    private final SheetKind<?> kind;

    SheetFiles(Storage storage, ImportFiles files, SheetKind<?> kind) {
        this.storage = storage;
        this.files = files;
        this.kind = kind;
    }

    /** Returns a new file with the empty sheet; whoever asked for it deletes it. */
    public Path template(Locale language) throws IOException {
        List<Column> columns = kind.columns().stream()
                .filter(column -> column.need() != Column.Need.EXPORTED)
                .toList();
        return written(columns, language, (handle, row) -> {});
    }

    /** Returns a new file with everything on record, to be looked at or edited and brought again. */
    public Path export(Locale language) throws IOException {
        return export(language, kind::export);
    }

    /** Hands over some of the rows on record, their texts by field. */
    @FunctionalInterface
    public interface Some {
        /** Hands them over. */
        void each(Handle handle, Consumer<Map<String, String>> row);
    }

    /** As above, with some of the rows. */
    public Path export(Locale language, Some rows) throws IOException {
        return written(
                kind.columns(),
                language,
                (handle, row) -> rows.each(handle, fields -> row.accept(texts(fields, language))));
    }

    private interface Filling {
        void fill(Handle handle, Consumer<List<String>> row);
    }

    private Path written(List<Column> columns, Locale language, Filling filling) throws IOException {
        Path file = files.making();
        try (OutputStream out = Files.newOutputStream(file)) {
            storage.<Boolean, IOException>read(handle -> {
                NewSheet plan = plan(columns, kind.offered(handle), language);
                new NewBook(plan).write(out, row -> filling.fill(handle, row));
                return true;
            });
        } catch (IOException | UncheckedIOException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return file;
    }

    private List<String> texts(Map<String, String> fields, Locale language) {
        List<String> texts = new ArrayList<>();
        for (Column column : kind.columns()) {
            String text = fields.getOrDefault(column.field(), "");
            texts.add(column.choices().stream()
                    .filter(option -> option.code().equals(text))
                    .findFirst()
                    .map(option -> option.word().in(language))
                    .orElse(text));
        }
        return texts;
    }

    private NewSheet plan(List<Column> columns, Map<String, List<String>> offered, Locale language) {
        List<NewColumn> planned = new ArrayList<>();
        List<List<String>> guidance = new ArrayList<>();
        guidance.add(List.of(
                Message.of("exchange.guide-column").in(language),
                Message.of("exchange.guide-need").in(language),
                Message.of("exchange.guide-how").in(language)));
        for (Column column : columns) {
            planned.add(planned(column, offered, language));
            guidance.add(List.of(
                    column.heading().in(language),
                    Message.of("exchange.need." + need(column)).in(language),
                    column.hint().in(language)));
        }
        for (String line : Message.of("exchange.guide").in(language).split("\\|", -1)) {
            guidance.add(List.of("", "", line));
        }
        return new NewSheet(
                kind.word().in(language),
                planned,
                Message.of("exchange.guide-sheet").in(language),
                guidance,
                Message.of("exchange.choices-sheet").in(language));
    }

    private static String need(Column column) {
        return column.need().name().toLowerCase(Locale.ROOT);
    }

    private static NewColumn planned(Column column, Map<String, List<String>> offered, Locale language) {
        boolean required = column.need() == Column.Need.REQUIRED;
        List<String> many = offered.getOrDefault(column.field(), List.of());
        List<String> few = column.choices().stream()
                .map(option -> option.word().in(language))
                .toList();
        return new NewColumn(
                column.heading().in(language) + (required ? STAR : ""),
                column.width(),
                column.content(),
                required,
                few.isEmpty() ? many : few,
                few.isEmpty());
    }
}
