package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandsTest {
    private static final int LABEL = 3;
    private static final int POINTS = 4;
    private static final int KEY = 2;

    @TempDir
    Path folder;

    private Path bundles;
    private Path workbook;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void export() throws IOException {
        bundles = ShippedRubrics.packed("rubric-chengdu");
        workbook = folder.resolve("w.xlsx");
        assertThat(run("export", "chengdu.residential@2022", "--xlsx", "-o", workbook.toString()))
                .isZero();
    }

    @Test
    void aWorkbookComesBackAsAFolderThatCanBePacked() throws IOException {
        edit("等级", "有党组织", "4");
        scheme("edition", "2026");
        Path revision = folder.resolve("revision");

        assertThat(run("import", workbook.toString(), "-o", revision.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("rule.levels.founded.points: 3 → 4", "1 rows changed, 0 added, 0 withdrawn, 0 moved");
        assertThat(revision.resolve("rubrics/residential.yaml")).content().contains("edition: \"2026\"");
        Path jar = folder.resolve("revision.jar");
        assertThat(run("pack", revision.toString(), "-o", jar.toString()))
                .as(out.toString())
                .isZero();
        assertThat(run("list", "--bundles", only(jar).toString())).isZero();
        assertThat(out.toString()).contains("chengdu.residential@2026#");
    }

    @Test
    void whatIsNotEditedChangesNothing() {
        int code = run("import", workbook.toString());
        assertThat(code).as(out.toString()).isZero();

        assertThat(out.toString()).contains("0 rows changed, 0 added, 0 withdrawn, 0 moved");
        assertThat(folder.toFile().list()).containsExactly("w.xlsx");
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() throws IOException {
        edit("等级", "有党组织", "三分");
        Path revision = folder.resolve("revision");

        assertThat(run("import", workbook.toString(), "-o", revision.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("细则!", "“三分” is no figure");
        assertThat(revision).doesNotExist();
    }

    @Test
    void sumsThatNoLongerAgreeAreFoundByTheChecksOfADocument() throws IOException {
        edit("评分项", "居民意见征集与反馈", "6");

        assertThat(run("import", workbook.toString(), "-o", folder.resolve("x").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("100", "101");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aWorkbookOfAnEditionThatIsNotThereIsRefused() throws IOException {
        Path others = ShippedRubrics.packed("rubric-shenzhen");

        assertThat(run("import", workbook.toString(), "--bundles", others.toString()))
                .isNotZero();
    }

    @Test
    void anyOtherTableBecomesADraft() throws IOException {
        Path table = folder.resolve("table.xlsx");
        try (var book = new XSSFWorkbook();
                var file = Files.newOutputStream(table)) {
            Sheet sheet = book.createSheet("表");
            put(sheet, "类别", "评价内容", "评价标准", "分值");
            put(sheet, "一、组织（10分）", "入会", "加入协会。（已申请得2分，已加入得5分，未申请不得分）", "5");
            put(sheet, "", "比例", "交叉任职不低于50%。", "5");
            book.write(file);
        }
        Path draft = folder.resolve("draft.yaml");

        assertThat(run(
                        "import",
                        table.toString(),
                        "-o",
                        draft.toString(),
                        "--id",
                        "lushan.estate",
                        "--edition",
                        "2026"))
                .isEqualTo(1);

        assertThat(out.toString()).contains("2 lines read: base 10, bonus 0; 1 to be confirmed", "To be confirmed 1.2");
        assertThat(draft).content().contains("- code: \"1.2\"  # 待确认：");
        assertThat(run("verify", draft.toString())).as(out.toString()).isZero();
    }

    @Test
    void aDraftNeedsAnIdAndAnEdition() throws IOException {
        Path table = Files.writeString(folder.resolve("t.docx"), "nothing");

        assertThat(run("import", table.toString())).isEqualTo(2);
        assertThat(run("import", table.toString(), "--id", "Lushan", "--edition", "2026"))
                .isEqualTo(2);
        assertThat(run("import", table.toString(), "--id", "lushan.estate")).isEqualTo(2);
        assertThat(run("import", table.toString(), "--id", "lushan.estate", "--edition", "2026"))
                .isEqualTo(1);
        assertThat(run("export", "chengdu.residential", "-o", table.toString())).isEqualTo(2);
    }

    private void edit(String kind, String label, String points) throws IOException {
        try (var book = read()) {
            for (Row row : book.getSheet("细则")) {
                if (row.getCell(1).getStringCellValue().equals(kind)
                        && row.getCell(LABEL).getStringCellValue().equals(label)) {
                    row.getCell(POINTS).setCellValue(points);
                }
            }
            write(book);
        }
    }

    private void scheme(String key, String value) throws IOException {
        try (var book = read()) {
            for (Row row : book.getSheet("总体")) {
                if (row.getCell(KEY).getStringCellValue().equals(key)) {
                    row.getCell(KEY - 1).setCellValue(value);
                }
            }
            write(book);
        }
    }

    private XSSFWorkbook read() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)));
    }

    private void write(XSSFWorkbook book) throws IOException {
        try (var file = Files.newOutputStream(workbook)) {
            book.write(file);
        }
    }

    private static void put(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String text : List.of(texts)) {
            Cell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
            cell.setCellValue(text);
        }
    }

    private Path only(Path jar) throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone"));
        Files.copy(jar, alone.resolve("revision.jar"));
        return alone;
    }

    private int run(String... arguments) {
        return RubricCommandLine.of(
                        Locale.ENGLISH,
                        Optional.of(bundles),
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(arguments);
    }
}
