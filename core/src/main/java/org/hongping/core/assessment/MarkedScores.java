package org.hongping.core.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.BookFault;
import org.hongping.core.xlsx.MarkedCopy;
import org.hongping.core.xlsx.Marks;
import org.hongping.rubric.Message;

/**
 * Members' own workbooks of scores with what was found in them written beside their rows: the last one of each member
 * and campaign, until one is taken in.
 */
final class MarkedScores {
    private static final String ENDING = ".xlsx";

    private final Path folder;

    MarkedScores(Path folder) {
        this.folder = folder;
    }

    /** Keeps what somebody brings for as long as it is read; it is to be deleted then. */
    Path bring(InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path brought = Files.createTempFile(folder, "brought-", ENDING);
            Files.copy(bytes, brought, StandardCopyOption.REPLACE_EXISTING);
            return brought;
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot keep a workbook in " + folder, refused);
        }
    }

    /** Writes findings into a copy of what was brought; a file that cannot be copied so has none. */
    void mark(Path brought, List<ScoreBookService.Finding> findings, Locale language, CampaignId id, Visitor by) {
        Path making = brought.resolveSibling(brought.getFileName() + ".marked");
        try {
            try (Book book = Book.open(brought);
                    OutputStream out = Files.newOutputStream(making)) {
                new MarkedCopy(book, marks(book, findings, language)).write(out);
            }
            Files.move(making, marked(id, by), StandardCopyOption.REPLACE_EXISTING);
        } catch (BookFault oldFormat) {
            delete(making);
            forget(id, by);
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot write " + making, refused);
        }
    }

    private static Marks marks(Book book, List<ScoreBookService.Finding> findings, Locale language) {
        Map<Integer, List<ScoreBookService.Finding>> byRow = new LinkedHashMap<>();
        findings.forEach(finding ->
                byRow.computeIfAbsent(finding.row(), row -> new ArrayList<>()).add(finding));
        Map<Integer, Marks.Mark> marks = new LinkedHashMap<>();
        byRow.forEach((row, all) -> marks.put(
                row,
                new Marks.Mark(
                        String.join(
                                "\n",
                                all.stream()
                                        .map(finding -> finding.why().in(language))
                                        .toList()),
                        all.stream()
                                .map(ScoreBookService.Finding::column)
                                .distinct()
                                .toList())));
        String heading = Message.of("exchange.result").in(language);
        return new Marks(book.sheets().get(0), ScoreBook.COLUMNS, heading, 1, marks);
    }

    /** Returns the member's marked workbook, if the last one brought had findings. */
    Optional<Path> find(CampaignId id, Visitor by) {
        return Optional.of(marked(id, by)).filter(Files::exists);
    }

    void forget(CampaignId id, Visitor by) {
        delete(marked(id, by));
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot delete " + file, refused);
        }
    }

    private Path marked(CampaignId id, Visitor by) {
        String name = id.text() + "_" + by.accountOrRefuse();
        return folder.resolve(name.replaceAll("[^0-9A-Za-z_-]", "") + ENDING);
    }
}
