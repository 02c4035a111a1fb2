package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Canonical;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.DocumentWriter;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.RubricDigest;
import org.hongping.rubric.yaml.YamlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditionRoundTripTest {
    private static final Path EVERYTHING = Path.of("../rubric-yaml/src/test/resources/rubrics/everything.yaml");

    static List<Path> shipped() {
        List<Path> files = new ArrayList<>(Shipped.files());
        assertThat(files).hasSize(13);
        files.add(EVERYTHING);
        return files;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsNotEditedComesBackAsItWas(Path file) {
        Value.Fields document = Shipped.document(file);

        ReadEdition read = EditionWorkbook.read(EditionWorkbook.write(document), document);

        assertThat(EditedWorkbook.said(read)).isEmpty();
        assertThat(digest(read.document())).isEqualTo(digest(document));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theYamlOfADocumentHasItsDigest(Path file) {
        Value.Fields document = Shipped.document(file);

        Value.Fields again = DocumentWriter.write(Shipped.rubric(YamlWriter.write(document)));

        assertThat(Canonical.text(again)).isEqualTo(Canonical.text(document));
    }

    /** Every figure that may be changed is changed by one; the document that comes back has all of them. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everyOpenFigureGetsThrough(Path file) {
        Value.Fields document = Shipped.document(file);
        EditedWorkbook workbook = new EditedWorkbook(document);
        int changed = 0;
        for (SheetRow row : EditionLayout.rows(document)) {
            for (Column column : Set.of(Column.POINTS, Column.TO, Column.CAP, Column.AT_LEAST)) {
                Slot slot = row.cell(column);
                if (slot.content().isNumber() && slot.required()) {
                    cellOf(workbook, row, column).setCellValue(oneMore(slot.text()));
                    changed++;
                }
            }
        }

        ReadEdition read = workbook.read();

        assertThat(read.findings()).noneMatch(finding -> finding.isError());
        int found = 0;
        for (SheetRow row : EditionLayout.rows(document)) {
            for (Slot slot : row.cells().values()) {
                boolean isChanged = !slot.path().isEmpty()
                        && !Tree.at(read.document(), slot.path()).equals(Tree.at(document, slot.path()));
                if (isChanged) {
                    assertThat(Slot.shown(Tree.at(read.document(), slot.path()).orElseThrow()))
                            .isEqualTo(oneMore(slot.text()));
                    found++;
                }
            }
        }
        assertThat(found).isEqualTo(changed).isPositive();
    }

    @Test
    void nothingIsANumberAndOnlyWhatMayChangeIsUnlocked() throws IOException {
        try (var book = new EditedWorkbook(Shipped.residential()).book()) {
            for (Sheet sheet : book) {
                assertThat(sheet.getProtect()).isTrue();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    }
                }
            }
        }
        EditedWorkbook workbook = new EditedWorkbook(Shipped.residential());
        assertThat(isLocked(workbook.cell("1.1", "评分项", "", Column.CODE))).isTrue();
        assertThat(isLocked(workbook.cell("1.1", "评分项", "", Column.RULE))).isTrue();
        assertThat(isLocked(workbook.cell("1.1", "评分项", "", Column.POINTS))).isFalse();
        assertThat(isLocked(workbook.cell("1.1", "等级", "founded", Column.POINTS)))
                .isFalse();
        assertThat(isLocked(workbook.cell("1", "分组", "", Column.POINTS))).isTrue();
        assertThat(workbook.cell("1", "分组", "", Column.POINTS).getStringCellValue())
                .isEqualTo("30");
        assertThat(isLocked(workbook.scheme("expect/base"))).isFalse();
        assertThat(isLocked(workbook.scheme("base/digest"))).isTrue();
    }

    @Test
    void theWorkbookSaysFromWhichEditionItIs() {
        Value.Fields document = Shipped.residential();

        assertThat(EditionWorkbook.base(EditionWorkbook.write(document)))
                .contains(new WorkbookBase("chengdu.residential", "2022", digest(document)));
        assertThat(EditionWorkbook.base(new byte[] {1, 2, 3})).isEmpty();
    }

    private static boolean isLocked(Cell cell) {
        return cell.getCellStyle().getLocked();
    }

    private static Cell cellOf(EditedWorkbook workbook, SheetRow row, Column column) {
        for (Row candidate : workbook.rows()) {
            if (EditedWorkbook.text(candidate, Column.KEY).equals(row.key())) {
                return candidate.getCell(column.place());
            }
        }
        throw new AssertionError("no row " + row.key());
    }

    private static String oneMore(String figure) {
        return Decimals.parse(figure)
                .orElseThrow()
                .add(BigDecimal.ONE)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String digest(Value.Fields document) {
        assertThat(DocumentReader.read(document, Marks.none()).findings()).isEmpty();
        return RubricDigest.of(Canonical.text(document));
    }
}
