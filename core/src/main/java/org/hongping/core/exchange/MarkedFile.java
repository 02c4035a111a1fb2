package org.hongping.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.core.web.Conflict;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.BookFault;
import org.hongping.core.xlsx.MarkedCopy;
import org.hongping.core.xlsx.Marks;
import org.hongping.rubric.Message;

/** Makes the copy of somebody's workbook that says what was found, once a result and language. */
final class MarkedFile {
    private final ImportFiles files;
    private final List<Column> columns;

    MarkedFile(ImportFiles files, List<Column> columns) {
        this.files = files;
        this.columns = columns;
    }

    Path of(Import brought, List<Finding> findings, Locale language) throws IOException {
        String version =
                brought.endedAt().map(java.time.Instant::toEpochMilli).orElse(0L) + "_" + language.toLanguageTag();
        Path made = files.made(brought.id(), version);
        if (!Files.exists(made)) {
            Path making = files.making();
            try (Book book = Book.open(files.brought(brought.id()));
                    OutputStream out = Files.newOutputStream(making)) {
                Layout layout = LayoutReader.of(book, columns);
                new MarkedCopy(book, marks(book, layout, brought, findings, language)).write(out);
            } catch (BookFault fault) {
                throw new Conflict(fault.why());
            }
            Files.move(making, made, StandardCopyOption.REPLACE_EXISTING);
        }
        return made;
    }

    private static Marks marks(Book book, Layout layout, Import brought, List<Finding> findings, Locale language)
            throws IOException, BookFault {
        Map<Integer, List<Finding>> byRow = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.row().orElse(layout.headingRow())));
        String fine = Message.of(
                        brought.state() == ImportState.IMPORTED ? "exchange.row-imported" : "exchange.row-fine")
                .in(language);
        Map<Integer, Marks.Mark> marks = new HashMap<>();
        book.read(layout.sheet(), row -> {
            if (row.number() > layout.headingRow() && LayoutReader.isFilled(row, layout.result())) {
                marks.put(row.number(), new Marks.Mark(fine, List.of()));
            }
            return true;
        });
        byRow.forEach((row, found) -> marks.put(row, mark(found, language)));
        return new Marks(
                layout.sheet(),
                layout.remarks(),
                Message.of("exchange.result").in(language),
                layout.headingRow(),
                marks);
    }

    private static Marks.Mark mark(List<Finding> findings, Locale language) {
        String text = findings.stream()
                .map(finding -> finding.heading().isEmpty()
                        ? finding.message()
                        : Message.of("exchange.at-column", finding.heading(), finding.message()))
                .map(message -> message.in(language))
                .collect(Collectors.joining("\n"));
        return new Marks.Mark(
                text,
                findings.stream()
                        .flatMap(finding -> finding.column().stream())
                        .distinct()
                        .toList());
    }
}
