package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a file: it is a finding, not an exception, and costs bounded time. */
class HostileFilesTest {
    private static final ImportOptions OPTIONS = ImportOptions.of("lushan.estate", "2026");
    private static final List<List<PrintedRow>> SMALL = List.of(List.of(
            PrintedTables.HEAD,
            PrintedRow.of("一、组织（5分）", "（一）甲", "乙", "设立组织。", "5"),
            PrintedRow.of("", "", "丙", "办活动。", "5")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "w:val=\"restart\"|w:val=\"sideways\"",
                "<w:vMerge w:val=\"restart\"/>|<w:gridSpan w:val=\"2000000000\"/>",
                "<w:vMerge w:val=\"restart\"/>|<w:gridSpan w:val=\"-5\"/>",
                "<w:vMerge w:val=\"restart\"/>|<w:gridSpan w:val=\"wide\"/>",
                "</w:tbl>|</w:tbx>",
                "<w:body>|<!DOCTYPE x [<!ENTITY a \"b\">]><w:body>",
            })
    void aTextDocumentThatWasTamperedWith(String from, String to) throws IOException {
        byte[] file = replaced(PrintedFiles.docx("表", SMALL), "word/document.xml", from, to);

        ImportedRubric imported = TableImport.read(file, OPTIONS);

        assertThat(imported.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "t=\"s\"|t=\"zz\"",
                "<v>1</v>|<v>99999999</v>",
                "<v>1</v>|<v>x</v>",
                "ref=\"A1:F1\"|ref=\"A1:ZZZZZ99999999\"",
                "r=\"2\"|r=\"99999999\"",
                "<v>5.0</v>|<v>1E999999999</v>",
            })
    void aWorkbookThatWasTamperedWith(String from, String to) throws IOException {
        byte[] file = replaced(PrintedFiles.xlsx("表", SMALL), "xl/worksheets/sheet1.xml", from, to);

        assertThat(TableImport.read(file, OPTIONS).findings()).isNotEmpty();
    }

    @Test
    void filesOfWhichBytesWereFlipped() {
        Random random = new Random(20260101);
        Value.Fields document = Shipped.residential();
        byte[] workbook = EditionWorkbook.write(document);
        byte[] table = PrintedFiles.docx("表", SMALL);
        for (int round = 0; round < 60; round++) {
            ReadEdition read = EditionWorkbook.read(flipped(workbook, random), document);
            assertThat(read.isSound() ? read.document() : document).isEqualTo(document);
            ImportedRubric imported = TableImport.read(flipped(table, random), OPTIONS);
            assertThat(imported.yaml().isEmpty())
                    .isEqualTo(imported.rows().isEmpty())
                    .isEqualTo(imported.findings().stream().anyMatch(Finding::isError));
        }
    }

    private static byte[] flipped(byte[] file, Random random) {
        byte[] flipped = file.clone();
        flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] replaced(byte[] file, String part, String from, String to) throws IOException {
        var out = new ByteArrayOutputStream();
        boolean isFound = false;
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean isIt = entry.getName().equals(part) && text.contains(from);
                isFound |= isIt;
                zip.write((isIt ? text.replace(from, to) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(isFound).as(from).isTrue();
        return out.toByteArray();
    }
}
