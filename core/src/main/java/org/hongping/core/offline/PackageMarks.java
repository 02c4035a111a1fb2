package org.hongping.core.offline;

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
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.MarkedCopy;
import org.hongping.core.xlsx.Marks;
import org.hongping.rubric.Message;

/** Writes what was found into the person's own workbook, a column more on each sheet it concerns. */
final class PackageMarks {
    private PackageMarks() {}

    /** Marks the file in place. */
    static void write(Path file, List<PackageFinding> findings, Locale language) throws IOException {
        for (PackageSheet sheet : PackageSheet.values()) {
            List<PackageFinding> here = findings.stream()
                    .filter(finding -> finding.sheet() == sheet.number() && finding.row() > 0)
                    .toList();
            if (!here.isEmpty()) {
                mark(file, sheet, here, language);
            }
        }
    }

    private static void mark(Path file, PackageSheet sheet, List<PackageFinding> findings, Locale language)
            throws IOException {
        Map<Integer, Marks.Mark> rows = new HashMap<>();
        findings.stream().collect(Collectors.groupingBy(PackageFinding::row)).forEach((row, found) -> {
            String text = found.stream()
                    .map(finding -> finding.message().in(language))
                    .collect(Collectors.joining("\n"));
            rows.put(row, new Marks.Mark(text, List.of(sheet.fill())));
        });
        Path marked = file.resolveSibling(file.getFileName() + ".marked");
        try (Book book = Book.open(file);
                OutputStream out = Files.newOutputStream(marked)) {
            Marks marks = new Marks(
                    book.sheets().get(sheet.number() - 1),
                    sheet.widths().size(),
                    Message.of("offline.result").in(language),
                    1,
                    rows);
            new MarkedCopy(book, marks).write(out);
        }
        Files.move(marked, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
