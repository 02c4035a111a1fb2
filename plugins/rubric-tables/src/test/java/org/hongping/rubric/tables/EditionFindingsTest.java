package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.Test;

/** What is wrong with a workbook is said in a sentence that names it; nothing of it is guessed. */
class EditionFindingsTest {
    private final Value.Fields document = Shipped.residential();

    @Test
    void aLockedCellThatWasChanged() {
        finds(
                "table.locked",
                "1.1「编号」",
                workbook -> EditedWorkbook.put(workbook.row("1.1", "评分项", ""), Column.CODE, "1.10"));
        finds(
                "table.locked",
                "「标识」",
                workbook -> EditedWorkbook.put(workbook.row("1.1", "等级", "none"), Column.ID, "zero"));
        finds("table.locked", "性质", workbook -> workbook.scheme("status").setCellValue("outline"));
    }

    @Test
    void aCodeThatAProgramTookForANumber() {
        finds("table.locked", "现在是「1.1」", workbook -> {
            Row row = workbook.row("1.2", "评分项", "");
            row.getCell(Column.CODE.place()).setCellValue(1.10);
        });
    }

    @Test
    void rowsThatAreMissing() {
        finds("table.row-removed", "少了 1.1 的一行（等级有党组织）", workbook -> {
            Row row = workbook.row("1.1", "等级", "founded");
            workbook.rows().removeRow(row);
        });
        ReadEdition read = read(workbook -> {
            for (String kind : List.of("none", "founded", "active")) {
                workbook.rows().removeRow(workbook.row("1.1", "等级", kind));
            }
            workbook.rows().removeRow(workbook.row("1.1", "评分项", ""));
        });
        assertThat(read.findings())
                .singleElement()
                .satisfies(only -> assertThat(only.message().key()).isEqualTo("table.row-removed"));
    }

    @Test
    void figuresThatAreNone() {
        for (String text : List.of("五", "1,5", "1e3", "2.5分", "0.1234567", "--", "1/2")) {
            finds(
                    "table.not-decimal",
                    text,
                    workbook ->
                            workbook.cell("1.1", "等级", "founded", Column.POINTS).setCellValue(text));
        }
        finds(
                "table.not-whole",
                "1.5",
                workbook -> workbook.cell("2.1", "档次", "1", Column.AT_LEAST).setCellValue("1.5"));
    }

    @Test
    void formulasDatesAndPercentages() {
        finds(
                "table.cell-formula",
                "=1+2",
                workbook -> workbook.cell("1.1", "等级", "founded", Column.POINTS).setCellFormula("1+2"));
        finds("table.cell-percent", "0.5", workbook -> formatted(workbook, "0%", "0.5"));
        finds("table.cell-date", "44562", workbook -> formatted(workbook, "yyyy-mm-dd", "44562"));
    }

    private static void formatted(EditedWorkbook workbook, String format, String number) {
        CellStyle style = workbook.book().createCellStyle();
        style.setDataFormat(workbook.book().createDataFormat().getFormat(format));
        var cell = workbook.cell("1.1", "等级", "founded", Column.POINTS);
        cell.setCellStyle(style);
        cell.setCellValue(Double.parseDouble(number));
    }

    @Test
    void whatWasEmptied() {
        finds(
                "table.emptied",
                "原来是「3」",
                workbook -> workbook.cell("1.1", "等级", "founded", Column.POINTS).setBlank());
        finds("table.emptied", "标题", workbook -> workbook.scheme("title").setCellValue(" "));
    }

    @Test
    void rowsThatCannotBeAdded() {
        finds("table.added-refused", "部分", workbook -> add(workbook, "1.6", "部分", "丙", "2"));
        finds("table.which-kind", "5.1", workbook -> add(workbook, "5.1", "", "不知何物", "2"));
        finds("table.which-list", "5.1", workbook -> add(workbook, "5.1", "等级", "优", "2"));
        finds("table.added-without", "名称", workbook -> add(workbook, "1.1", "等级", "", "2"));
        finds("table.which-group", "「」", workbook -> add(workbook, "9.9", "评分项", "新行", "2"));
        finds("table.unknown-row", "root/children/99", workbook -> {
            add(workbook, "1.1", "等级", "优", "4");
            workbook.rows()
                    .getRow(workbook.spare().getRowNum() - 1)
                    .getCell(Column.KEY.place())
                    .setCellValue("root/children/99");
        });
        finds("table.code-taken", "1.1", workbook -> {
            Row row = add(workbook, "1.1", "评分项", "又一行", "2");
            EditedWorkbook.put(row, Column.GROUP, "1");
        });
        finds("table.added-surplus", "有效月数", workbook -> {
            Row row = add(workbook, "1.1", "等级", "优", "4");
            EditedWorkbook.put(row, Column.MONTHS, "12");
        });
        finds("table.unknown-assessor", "街道办", workbook -> {
            Row row = add(workbook, "5.5", "", "应急", "2");
            EditedWorkbook.put(row, Column.GROUP, "5");
            EditedWorkbook.put(row, Column.ASSESSOR, "街道办");
        });
    }

    private static Row add(EditedWorkbook workbook, String code, String kind, String label, String points) {
        Row row = workbook.spare();
        EditedWorkbook.put(row, Column.CODE, code);
        EditedWorkbook.put(row, Column.KIND, kind);
        EditedWorkbook.put(row, Column.LABEL, label);
        EditedWorkbook.put(row, Column.POINTS, points);
        EditedWorkbook.put(row, Column.ASSESSOR, "评审组");
        return row;
    }

    @Test
    void aCopyWithoutAnyChange() {
        finds("table.row-twice", "1.1", workbook -> workbook.copyBelow(workbook.row("1.1", "等级", "founded")));
    }

    @Test
    void whatCannotBeTakenOut() {
        finds(
                "table.not-removable",
                "1",
                workbook -> EditedWorkbook.put(workbook.row("1", "分组", ""), Column.REMOVE, "是"));
        finds(
                "table.remove-word",
                "也许",
                workbook -> EditedWorkbook.put(workbook.row("1.1", "评分项", ""), Column.REMOVE, "也许"));
    }

    @Test
    void rowsThatWereMovedAreOnlyWarnedOf() {
        ReadEdition read = read(workbook -> {
            Row first = workbook.row("5.2", "检查项", "council");
            Row second = workbook.row("5.2", "检查项", "consultation");
            for (Column column : Column.values()) {
                String text = EditedWorkbook.text(first, column);
                EditedWorkbook.put(first, column, EditedWorkbook.text(second, column));
                EditedWorkbook.put(second, column, text);
            }
        });

        assertThat(EditedWorkbook.said(read)).contains("移了位置");
        assertThat(read.isSound()).isTrue();
        assertThat(read.document()).isEqualTo(document);
    }

    @Test
    void theWrongWorkbook() {
        Value.Fields commercial =
                Shipped.document(Path.of("../../rubric-chengdu/src/main/resources/rubrics/commercial.yaml"));
        Value.Fields other = (Value.Fields) Tree.set(document, List.of("title"), Optional.of(Value.text("别的标题")));

        assertThat(EditedWorkbook.said(EditionWorkbook.read(EditionWorkbook.write(commercial), document)))
                .contains("chengdu.commercial 的工作簿");
        assertThat(EditedWorkbook.said(EditionWorkbook.read(EditionWorkbook.write(other), document)))
                .contains("重新导出");
        finds("table.no-sheet", "细则", workbook -> workbook.book().setSheetName(0, "表1"));
        finds("table.no-base", "版次", workbook -> workbook.scheme("base/digest").setCellValue(""));
    }

    @Test
    void whatIsNoWorkbook() {
        byte[] whole = EditionWorkbook.write(document);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(keys(EditionWorkbook.read(old, document))).containsExactly("table.old-or-locked");
        assertThat(keys(EditionWorkbook.read(new byte[0], document))).containsExactly("table.not-whole-file");
        assertThat(keys(EditionWorkbook.read("甲,乙".getBytes(StandardCharsets.UTF_8), document)))
                .containsExactly("table.not-whole-file");
        assertThat(keys(EditionWorkbook.read(new byte[OfficeFile.MOST_BYTES + 1], document)))
                .containsExactly("table.too-large");
        for (int length = 1; length < whole.length; length += whole.length / 20) {
            assertThat(EditionWorkbook.read(Arrays.copyOf(whole, length), document)
                            .isSound())
                    .isFalse();
        }
    }

    @Test
    void aZipThatIsSomethingElse() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }

        assertThat(keys(EditionWorkbook.read(file.toByteArray(), document))).containsExactly("table.unreadable");
    }

    @Test
    void aZipThatUnpacksWithoutEnd() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1 << 20];
            for (long written = 0; written <= OfficeFile.MOST_UNPACKED; written += nothing.length) {
                zip.write(nothing);
            }
        }

        assertThat(keys(EditionWorkbook.read(file.toByteArray(), document))).containsExactly("table.too-large");
    }

    @Test
    void anEditThatAReadingOverrides() {
        Value.Fields commercial =
                Shipped.document(Path.of("../../rubric-chengdu/src/main/resources/rubrics/commercial.yaml"));
        EditedWorkbook workbook = new EditedWorkbook(commercial);
        String code = "5.1";
        EditedWorkbook.put(workbook.row(code, "评分项", ""), Column.LABEL, "换个名称");

        assertThat(EditedWorkbook.said(workbook.read())).contains(code + " 有改动，而口径");
        assertThat(workbook.read().isSound()).isTrue();
    }

    private ReadEdition read(Consumer<EditedWorkbook> edit) {
        return new EditedWorkbook(document).with(edit).read();
    }

    private void finds(String key, String words, Consumer<EditedWorkbook> edit) {
        ReadEdition read = read(edit);
        assertThat(EditedWorkbook.said(read)).contains(words);
        assertThat(read.findings())
                .anySatisfy(finding -> assertThat(finding.message().key()).isEqualTo(key));
        assertThat(read.isSound()).isFalse();
    }

    private static List<String> keys(ReadEdition read) {
        return read.findings().stream()
                .map(Finding::message)
                .map(message -> message.key())
                .toList();
    }
}
