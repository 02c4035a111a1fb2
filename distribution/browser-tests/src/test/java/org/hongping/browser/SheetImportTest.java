package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk exports the estates, adds rows, gets the faults back in the own file and brings the rest in. */
class SheetImportTest {
    private static final int ADDED = 60;
    private static final int LAST_COLUMN = 18;

    @TempDir
    private static Path folder;

    private static Distribution server;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.demonstration(Files.createDirectory(folder.resolve("home")));
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void rowsAreAddedToAnExportMendedAndImported() throws IOException {
        try (Visit visit = chromium.visit(server)) {
            visit.signInAsShown("organiser");
            Page page = visit.page();
            visit.open("/estates");
            page.locator(".page-actions a[href='/sheets/estates']").click();
            Path export = saved(page, "a[href$='export.xlsx']", "export.xlsx");
            Path edited = edited(export, "新苑", 3);

            bring(page, edited);
            page.waitForSelector("#findings-title");
            assertThat(visit.text()).contains("有 20 行有问题，一行也没有导入", "“很多”不是整数；例如 800");
            String found = page.url();
            try (XSSFWorkbook marked = read(saved(page, "a[href$='marked.xlsx']", "marked.xlsx"))) {
                Row heading = marked.getSheetAt(0).getRow(0);
                assertThat(heading.getCell(heading.getLastCellNum() - 1).getStringCellValue())
                        .isEqualTo("导入结果");
            }
            List<String> faults = new Seen(page, new HashSet<>()).faults(found);
            assertThat(faults).isEmpty();

            visit.send("/again");
            page.waitForSelector(".notice-done");
            assertThat(visit.text()).contains("新增 40 项", "另有 20 行有问题，没有导入");
            visit.open("/estates?q=新苑1");
            assertThat(visit.text()).contains("新苑1（示例）");
            assertThat(new Seen(page, new HashSet<>()).faults(server.page("/imports")))
                    .isEmpty();
            assertThat(new Seen(page, new HashSet<>()).faults(server.page("/sheets/estates")))
                    .isEmpty();
        }
    }

    @Test
    void withoutScriptThePageIsLookedAtAgain() throws IOException {
        try (Visit visit = chromium.visit(server)) {
            visit.signInAsShown("organiser");
            visit.scripts(false);
            Page page = visit.page();
            visit.open("/sheets/estates");
            Path edited = edited(saved(page, "a[href$='export.xlsx']", "plain.xlsx"), "素苑", ADDED + 1);

            bring(page, edited);
            for (int look = 0; look < 100 && page.locator(".notice-done").count() == 0; look++) {
                page.waitForTimeout(200);
                page.reload();
            }
            assertThat(visit.text()).contains("新增 59 项");
        }
    }

    private static void bring(Page page, Path file) {
        page.setInputFiles("main input[type=file]", file);
        if (file.toString().contains("plain")) {
            page.locator("main input[name=goodRowsOnly]").check();
        }
        page.locator("main form[enctype] button[type=submit]").click();
        page.waitForURL("**/imports/*");
    }

    private static Path saved(Page page, String link, String name) {
        Download download =
                page.waitForDownload(() -> page.locator("main " + link).click());
        Path file = folder.resolve(name);
        download.saveAs(file);
        return file;
    }

    /** Copies the first estate under new names; every so many rows the households are no number. */
    private static Path edited(Path export, String name, int faultEvery) throws IOException {
        Path edited = folder.resolve("edited-" + export.getFileName());
        try (XSSFWorkbook book = read(export);
                OutputStream out = Files.newOutputStream(edited)) {
            Sheet sheet = book.getSheetAt(0);
            Row first = sheet.getRow(1);
            int below = sheet.getLastRowNum();
            for (int number = 1; number <= ADDED; number++) {
                Row row = sheet.createRow(below + number);
                for (int column = 0; column < LAST_COLUMN; column++) {
                    copy(first.getCell(column), row, column);
                }
                row.getCell(0).setCellValue(name + number + "（示例）");
                if (number % faultEvery == 0 || (faultEvery > ADDED && number == 1)) {
                    row.createCell(8).setCellValue("很多");
                }
            }
            book.write(out);
        }
        return edited;
    }

    private static void copy(Cell from, Row row, int column) {
        if (from != null) {
            Cell to = row.createCell(column);
            to.setCellStyle(from.getCellStyle());
            switch (from.getCellType()) {
                case NUMERIC -> to.setCellValue(from.getNumericCellValue());
                default -> to.setCellValue(from.getStringCellValue());
            }
        }
    }

    private static XSSFWorkbook read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }
}
