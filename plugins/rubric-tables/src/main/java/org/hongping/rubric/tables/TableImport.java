package org.hongping.rubric.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.rubric.document.Findings;

/**
 * Drafts a rubric from the published table as it comes: a text document (DOCX) or a workbook (XLSX), with merged cells
 * and headings repeated by page breaks. The usual phrases become rules; whatever is not certain to the last figure is
 * left to judgement, marked, and listed. Sums are compared with what the table says.
 */
public final class TableImport {
    private TableImport() {}

    /** Reads a file. */
    public static ImportedRubric read(byte[] file, ImportOptions options) {
        Findings findings = new Findings();
        List<ReadTable> tables = tables(file, findings).stream()
                .map(table -> TableReader.read(table, findings))
                .flatMap(Optional::stream)
                .filter(table -> !table.rows().isEmpty())
                .toList();
        return chosen(tables, options, findings)
                .map(table -> new TableDraft(table, options, findings).write())
                .orElseGet(() -> ImportedRubric.nothing(findings.list()));
    }

    private static List<SourceTable> tables(byte[] file, Findings findings) {
        return OfficeFile.folder(file).equals("word")
                ? OfficeFile.document(file, findings, document -> WordTables.of(document, findings))
                        .orElse(List.of())
                : OfficeFile.workbook(file, findings, book -> SheetTables.of(book, findings))
                        .orElse(List.of());
    }

    private static Optional<ReadTable> chosen(List<ReadTable> tables, ImportOptions options, Findings findings) {
        int number = options.table().orElse(1);
        boolean isClear = options.table().isPresent() || tables.size() == 1;
        if (isClear && number >= 1 && number <= tables.size()) {
            return Optional.of(tables.get(number - 1));
        }
        if (tables.isEmpty() && !findings.hasErrors()) {
            findings.error(Optional.empty(), "table.draft-no-table");
        } else if (!tables.isEmpty()) {
            findings.error(Optional.empty(), "table.draft-which", Integer.toString(tables.size()), titles(tables));
        }
        return Optional.empty();
    }

    private static String titles(List<ReadTable> tables) {
        return tables.stream()
                .map(table -> (tables.indexOf(table) + 1) + " " + table.title())
                .collect(Collectors.joining("；"));
    }
}
