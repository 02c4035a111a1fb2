package org.hongping.core.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedCopyTest {
    @TempDir
    private Path folder;

    private void marked(TypedBook typed, int column, Map<Integer, Marks.Mark> rows, Consumer<XSSFSheet> look)
            throws IOException {
        Path file = Files.write(folder.resolve("file.xlsx"), typed.bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open(file)) {
            new MarkedCopy(book, new Marks(book.sheets().get(0), column, "导入结果", 1, rows)).write(out);
        }
        try (XSSFWorkbook copy = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            look.accept(copy.getSheetAt(0));
        }
    }

    @Test
    void remarksStandAtTheirRowsAndTheRestStays() throws IOException {
        TypedBook typed = new TypedBook("名称", "日期")
                .row("甲 <&> \"𠮷\"\n乙", LocalDate.of(2020, 2, 29))
                .row("丙")
                .with(sheet -> {
                    sheet.createFreezePane(1, 1);
                    sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B3"));
                    sheet.setColumnWidth(2, 50 * 256);
                    sheet.getRow(1).createCell(3).setCellFormula("1+1");
                });

        marked(
                typed,
                4,
                Map.of(2, new Marks.Mark("不好 <&>", List.of(1)), 3, new Marks.Mark("没填", List.of(1))),
                sheet -> {
                    assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("导入结果");
                    assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("不好 <&>");
                    assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("甲 <&> \"𠮷\"\n乙");
                    var day = sheet.getRow(1).getCell(1);
                    assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2020, 2, 29));
                    assertThat(day.getCellStyle().getDataFormatString()).contains("yyyy");
                    assertThat(day.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                            .isEqualTo("FFFFE0DB");
                    assertThat(sheet.getRow(2)
                                    .getCell(1)
                                    .getCellStyle()
                                    .getFillForegroundXSSFColor()
                                    .getARGBHex())
                            .isEqualTo("FFFFE0DB");
                    assertThat(sheet.getRow(1).getCell(3).getCellFormula()).isEqualTo("1+1");
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                    assertThat(sheet.getColumnWidth(2)).isEqualTo(50 * 256);
                    assertThat(sheet.getColumnWidth(4)).isGreaterThan(50 * 256);
                });
    }

    @Test
    void aRemarkOfBeforeIsReplacedWhereItStands() throws IOException {
        TypedBook typed = new TypedBook("名称", "导入结果", "日期").row("甲", "旧的话", "x").row("乙", "旧的话", "y");

        marked(typed, 1, Map.of(2, new Marks.Mark("新的话", List.of())), sheet -> {
            assertThat(TypedBook.texts(sheet, 1, 3)).containsExactly("甲", "新的话", "x");
            assertThat(TypedBook.texts(sheet, 2, 3)).containsExactly("乙", "", "y");
        });
    }

    @Test
    void aWidthOfManyColumnsIsParted() throws IOException {
        TypedBook typed = new TypedBook("名称").row("甲").with(sheet -> {
            var cols = sheet.getCTWorksheet().addNewCols().addNewCol();
            cols.setMin(1);
            cols.setMax(16384);
            cols.setWidth(9);
            cols.setCustomWidth(true);
        });

        marked(typed, 1, Map.of(2, new Marks.Mark("话", List.of())), sheet -> {
            assertThat(sheet.getColumnWidth(0)).isEqualTo(9 * 256);
            assertThat(sheet.getColumnWidth(1)).isEqualTo(60 * 256);
            assertThat(sheet.getColumnWidth(2)).isEqualTo(9 * 256);
        });
    }
}
