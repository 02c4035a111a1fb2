package org.hongping.core.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    @TempDir
    private Path folder;

    private String refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return catchThrowableOfType(BookFault.class, () -> Book.open(file).close())
                .why()
                .key();
    }

    private List<SheetRow> rows(TypedBook typed) throws IOException {
        Path file = Files.write(folder.resolve("file.xlsx"), typed.bytes());
        List<SheetRow> rows = new ArrayList<>();
        try (Book book = Book.open(file)) {
            book.read(book.sheets().get(0), rows::add);
        }
        return rows;
    }

    @Test
    void cellsReadAsTheSheetShowsThem() throws IOException {
        TypedBook typed = new TypedBook("甲")
                .row(LocalDate.of(2008, 6, 30), new BigDecimal("0.30000000000000004"), 1020, "line\nbreak")
                .with(sheet -> {
                    var row = sheet.getRow(1);
                    var share = row.createCell(4);
                    share.setCellValue(0.925);
                    var style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0%"));
                    share.setCellStyle(style);
                    var formula = row.createCell(5);
                    formula.setCellFormula("C2*2");
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(formula);
                    XSSFRichTextString rich = new XSSFRichTextString("两种颜色");
                    rich.applyFont(0, 2, sheet.getWorkbook().createFont());
                    row.createCell(6).setCellValue(rich);
                    row.createCell(7).setCellValue("𠮷<&>\"");
                    row.createCell(8).setCellValue(true);
                });

        assertThat(rows(typed).get(1).cells())
                .extracting(Cell::text)
                .containsExactly(
                        "2008-06-30", "0.3", "1020", "line\nbreak", "92.5%", "2040", "两种颜色", "𠮷<&>\"", "TRUE");
    }

    @Test
    void emptyRowsAreNotTold() throws IOException {
        assertThat(rows(new TypedBook("甲").row("").row("", "").row("乙")))
                .extracting(SheetRow::number)
                .containsExactly(1, 4);
    }

    @Test
    void everyWrongKindOfFileIsToldApart() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(old);
        }
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem box = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(box)) {
                out.write(new TypedBook("甲").bytes());
            }
            box.writeFilesystem(locked);
        }
        byte[] whole = new TypedBook("甲").bytes();

        assertThat(refused(old.toByteArray())).isEqualTo("exchange.file-old");
        assertThat(refused(locked.toByteArray())).isEqualTo("exchange.file-locked");
        assertThat(refused("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("exchange.file-text");
        assertThat(refused(new byte[0])).isEqualTo("exchange.file-empty");
        assertThat(refused(new byte[] {0, 1, 2, 3})).isEqualTo("exchange.file-not-workbook");
        assertThat(refused(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo("exchange.file-damaged");
        assertThat(refused(zip("word/document.xml", "<a/>"))).isEqualTo("exchange.file-not-workbook");
        assertThat(refused(zip("xl/workbook.bin", "x"))).isEqualTo("exchange.file-binary");
        assertThat(refused(zip("xl/workbook.xml", "<workbook"))).isEqualTo("exchange.file-damaged");
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        String texts = "<sst>" + "<si><t>" + "长".repeat(1000) + "</t></si>".repeat(1);
        StringBuilder many = new StringBuilder("<sst>");
        for (int text = 0; text < 9_000; text++) {
            many.append(texts, 5, texts.length());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/>
                    <Relationship Id="r2" Type="x/sharedStrings" Target="t.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
            part(zip, "xl/s.xml", "<worksheet/>");
            part(zip, "xl/t.xml", many.append("</sst>").toString());
        }

        assertThat(refused(bytes.toByteArray())).isEqualTo("exchange.file-unpacked");
    }

    @Test
    void nothingOutsideTheFileIsEverRead() throws IOException {
        byte[] file = zip(
                "xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><workbook><sheets>&x;</sheets></workbook>");

        assertThat(refused(file)).isEqualTo("exchange.file-damaged");
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, name, text);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
