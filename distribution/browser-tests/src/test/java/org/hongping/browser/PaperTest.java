package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of a printer: leaves of A4, each with its foot, and on them every row there is. */
class PaperTest {
    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page(?!s)");
    private static final String ROWS = "rows => rows.map(row => row.textContent.replace(/\\s/g, ''))";

    private static Distribution server;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        server = Distribution.demonstration(home);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"applicant, .*/print/form, 3", "applicant, .*/print/sheet, 1", "assessor1, .*/print/sheet.*, 1"})
    void everyRowStandsOnALeafAndEveryLeafIsAPage(String name, String kind, int copies) {
        try (Visit visit = chromium.visit(server)) {
            visit.signInAsShown(name);
            Page page = visit.page();
            String path = new Pages(page, server.page(""))
                    .from(List.of("/")).stream()
                            .filter(known -> known.matches(kind))
                            .findFirst()
                            .orElseThrow();

            List<?> written = withoutScript(visit, path);
            visit.open(path);
            Locator leaves = page.locator(".leaf");
            leaves.first().waitFor();

            assertThat((List<?>) rows(page)).isNotEmpty().isEqualTo(written);
            assertThat(page.locator(".leaf .foot-says:has-text('演示数据')").count())
                    .as("leaves that say what they are not")
                    .isEqualTo(leaves.count());
            List<String> numbers = page.locator(".leaf .foot-pages").allInnerTexts();
            int ofOne = leaves.count() / copies;
            assertThat(numbers.get(ofOne - 1)).contains("第 " + ofOne + " 页").contains("共 " + ofOne + " 页");
            assertThat(numbers).filteredOn(number -> number.contains("第 1 页")).hasSize(copies);
            assertThat(pagesOf(page.pdf(new PdfOptions().setPreferCSSPageSize(true))))
                    .isEqualTo(leaves.count());
        }
    }

    private static List<?> withoutScript(Visit visit, String path) {
        visit.scripts(false);
        visit.open(path);
        List<?> rows = (List<?>) rows(visit.page());
        visit.scripts(true);
        return rows;
    }

    private static Object rows(Page page) {
        return page.locator("tbody > tr").evaluateAll(ROWS);
    }

    private static long pagesOf(byte[] pdf) {
        return PAGE_OF_PDF
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
