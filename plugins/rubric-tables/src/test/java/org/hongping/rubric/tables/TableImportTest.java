package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.DocumentWriter;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.RubricChecks;
import org.junit.jupiter.api.Test;

/** The two annexes, as a text document and as a workbook: right sums, right rules, and doubt where doubt is due. */
class TableImportTest {
    private static final ImportOptions OPTIONS = ImportOptions.of("lushan.estate", "2026");
    private static final String TITLE = "芦山县“暖心物业”示范项目评分细则";

    @Test
    void theResidentialTableIsUnderstoodButForTwoLines() {
        for (ImportedRubric imported : both(PrintedTables.residential())) {
            assertHundredAndTwenty(imported);
            assertThat(imported.rows()).hasSize(22);
            assertThat(imported.doubtful()).extracting(ImportedRow::code).containsExactly("6.2", "6.3");
            assertThat(imported.doubtful()).allMatch(row -> row.kind().equals("judgement"));
            assertSameFigures(imported, "residential.yaml");
        }
    }

    @Test
    void theCommercialTableIsNotCountedTwiceWhereThePageEnds() {
        for (ImportedRubric imported : both(PrintedTables.commercial())) {
            assertHundredAndTwenty(imported);
            assertThat(imported.rows()).hasSize(11);
            assertThat(imported.doubtful()).extracting(ImportedRow::code).containsExactly("5.1");
            assertSameFigures(imported, "commercial.yaml");
            assertThat(imported.yaml()).contains("宣传优秀传统文化");
        }
    }

    @Test
    void doubtsStandOnTheirLinesAndInTheList() {
        ImportedRubric imported = docx(PrintedTables.commercial());

        assertThat(imported.yaml()).contains("- code: \"5.1\"  # 待确认：编了号的有 4 项，其间有一行没有编号，不知算不算一项。");
        assertThat(imported.yaml().lines().filter(line -> line.contains("# 待确认")))
                .hasSameSizeAs(imported.doubtful());
        assertThat(imported.rows().get(4).doubt().orElseThrow().in(Locale.ENGLISH))
                .contains("4 items are numbered");
    }

    @Test
    void bothFilesGiveTheSameDraft() {
        assertThat(docx(PrintedTables.residential()).yaml())
                .isEqualTo(xlsx(PrintedTables.residential()).yaml());
    }

    @Test
    void titleClausesAndNamesAreTakenFromTheTable() {
        Rubric rubric = Shipped.rubric(docx(PrintedTables.residential()).yaml());

        assertThat(rubric.title()).isEqualTo(TITLE);
        assertThat(rubric.edition()).isEqualTo("2026");
        Value.Fields document = DocumentWriter.write(rubric);
        Value third = Tree.at(document, List.of("root", "children", "0", "children", "3"))
                .orElseThrow();
        assertThat(Tree.shown(third, "source", "clause")).isEqualTo("一（二）");
        assertThat(Tree.shown(third, "label")).isEqualTo("区县协会");
        assertThat(Tree.shown(document, "root", "children", "5", "bonus")).isEqualTo("true");
        assertThat(Tree.shown(document, "root", "children", "5", "cap")).isEqualTo("20");
    }

    @Test
    void workThatTwoLinesNameIsFlagged() {
        assertThat(said(docx(PrintedTables.residential()))).contains("2.2 与 6.4 都提到“亮牌比学”");
    }

    @Test
    void sumsThatDoNotAgreeAreSaid() {
        List<List<PrintedRow>> pages = new ArrayList<>(PrintedTables.residential());
        List<PrintedRow> first = new ArrayList<>(pages.get(0));
        PrintedRow old = first.get(4);
        first.set(4, PrintedRow.of(old.category(), old.item(), old.content(), "加入协会。", "6"));
        pages.set(0, first);
        List<PrintedRow> last = new ArrayList<>(pages.get(2));
        last.add(PrintedRow.of("合计", "", "", "", "100"));
        pages.set(2, last);

        ImportedRubric imported = docx(pages);

        assertThat(imported.base()).isEqualByComparingTo("101");
        assertThat(said(imported))
                .contains("类别「组织领导」印的是 30 分，各行加起来是 31 分")
                .contains("原表合计印的是 100 分，读出的是基本分 101 分、加分 20 分");
        assertThat(RubricChecks.check(Shipped.rubric(imported.yaml()), Marks.none()))
                .anyMatch(Finding::isError);
    }

    @Test
    void aRowCutWithItsPointsPrintedTwiceIsOneRow() {
        List<List<PrintedRow>> pages = new ArrayList<>(PrintedTables.commercial());
        List<PrintedRow> second = new ArrayList<>(pages.get(1));
        PrintedRow cut = second.get(1);
        second.set(1, PrintedRow.of(cut.category(), cut.item(), cut.content(), cut.standard(), "30"));
        pages.set(1, second);

        for (ImportedRubric imported : both(pages)) {
            assertHundredAndTwenty(imported);
            assertThat(imported.rows()).hasSize(11);
        }
    }

    @Test
    void aFileWithTwoTablesAsksWhichOne() {
        byte[] file = PrintedFiles.docx(
                List.of("甲表", "乙表"), List.of(PrintedTables.residential(), PrintedTables.commercial()));

        assertThat(said(TableImport.read(file, OPTIONS))).contains("2 张表（1 甲表；2 乙表）");
        ImportedRubric second =
                TableImport.read(file, new ImportOptions("lushan.tower", "2026", Optional.empty(), Optional.of(2)));
        assertThat(second.rows()).hasSize(11);
        assertHundredAndTwenty(second);
    }

    @Test
    void aRowWithoutPointsIsSaidAndLeftOut() {
        List<PrintedRow> page = List.of(
                PrintedTables.HEAD,
                PrintedRow.of("一、组织（5分）", "（一）甲", "乙", "设立组织。", "5"),
                PrintedRow.of("", "（二）丙", "丁", "另有安排。", ""));

        ImportedRubric imported = docx(List.of(page));

        assertThat(said(imported)).contains("没有分值").contains("另有安排");
        assertThat(imported.findings()).anyMatch(Finding::isError);
        assertThat(imported.rows()).hasSize(1);
    }

    /** Three levels of indicators, no column of standards, who scores in the last column, no numerals. */
    @Test
    void aTableOfIndicatorsNamesItsAssessors() {
        List<List<String>> rows = List.of(
                List.of("一级指标", "二级指标", "三级指标", "分值", "评价主体"),
                List.of("先锋引领", "组织覆盖", "负责人是积极分子", "2", "考核组"),
                List.of("", "", "建立了小组", "2", ""),
                List.of("一级指标", "二级指标", "三级指标", "分值", "评价主体"),
                List.of("先锋引领", "组织覆盖", "党员比例不低于60%", "2", "考核组"),
                List.of("群众满意", "问卷", "住户满意", "4", "业主"),
                List.of("合计", "合计", "合计", "10", ""));

        for (byte[] file : List.of(PrintedFiles.docxOf(rows), PrintedFiles.xlsxOf(rows))) {
            ImportedRubric imported = TableImport.read(file, OPTIONS);

            assertThat(said(imported)).doesNotContain("请核对原表");
            assertThat(imported.rows())
                    .extracting(row -> row.code() + row.label() + row.max())
                    .containsExactly("1.1负责人是积极分子2", "1.2建立了小组2", "1.3党员比例不低于60%2", "2.1住户满意4");
            assertThat(imported.doubtful()).extracting(ImportedRow::code).containsExactly("1.3");
            assertThat(Shipped.rubric(imported.yaml()).assessors())
                    .extracting(body -> body.label())
                    .containsExactly("考核组", "业主");
            assertThat(RubricChecks.check(Shipped.rubric(imported.yaml()), Marks.none()))
                    .isEmpty();
        }
    }

    @Test
    void aSectionMayHaveARowOfItsOwn() {
        List<List<String>> rows = List.of(
                List.of("评价内容", "评分标准", "满分"),
                List.of("一、组织（3分）", "一、组织（3分）", "一、组织（3分）"),
                List.of("入会", "每项得１分", "3"),
                List.of("二、加分（1分）", "二、加分（1分）", "二、加分（1分）"),
                List.of("创新", "有创新。", "1"),
                List.of("注：以证书为准", "注：以证书为准", "注：以证书为准"));

        for (byte[] file : List.of(PrintedFiles.docxOf(rows), PrintedFiles.xlsxOf(rows))) {
            ImportedRubric imported = TableImport.read(file, OPTIONS);

            assertThat(imported.base()).isEqualByComparingTo("3");
            assertThat(imported.bonus()).isEqualByComparingTo("1");
            assertThat(imported.doubtful()).isEmpty();
            assertThat(said(imported)).contains("注：以证书为准");
            assertThat(imported.rows()).extracting(ImportedRow::label).containsExactly("入会", "创新");
        }
    }

    @Test
    void whatHoldsNoTableIsSaid() {
        assertThat(said(docx(List.of(List.of(PrintedRow.of("甲", "乙", "丙", "丁", "戊"))))))
                .contains("没有认得出的评分表");
        assertThat(said(TableImport.read(new byte[] {1}, OPTIONS))).contains("文件不完整");
        assertThat(said(TableImport.read("PK".getBytes(StandardCharsets.US_ASCII), OPTIONS)))
                .isNotEmpty();
    }

    private static List<ImportedRubric> both(List<List<PrintedRow>> pages) {
        return List.of(docx(pages), xlsx(pages));
    }

    private static ImportedRubric docx(List<List<PrintedRow>> pages) {
        return TableImport.read(PrintedFiles.docx(TITLE, pages), OPTIONS);
    }

    private static ImportedRubric xlsx(List<List<PrintedRow>> pages) {
        return TableImport.read(PrintedFiles.xlsx(TITLE, pages), OPTIONS);
    }

    private static void assertHundredAndTwenty(ImportedRubric imported) {
        assertThat(imported.findings()).noneMatch(Finding::isError);
        assertThat(imported.base()).isEqualByComparingTo(new BigDecimal("100"));
        assertThat(imported.bonus()).isEqualByComparingTo(new BigDecimal("20"));
        assertThat(said(imported)).doesNotContain("请核对原表");
        assertThat(RubricChecks.check(Shipped.rubric(imported.yaml()), Marks.none()))
                .isEmpty();
    }

    /** What is certain has the figures of the rubric that ships, which people made of the real table. */
    private static void assertSameFigures(ImportedRubric imported, String shipped) {
        Map<String, List<String>> right =
                figures(Shipped.document(Path.of("../../rubric-chengdu/src/main/resources/rubrics", shipped)));
        Map<String, List<String>> read = figures(DocumentWriter.write(Shipped.rubric(imported.yaml())));
        assertThat(read.keySet()).isEqualTo(right.keySet());
        imported.rows().stream()
                .filter(ImportedRow::isCertain)
                .forEach(row -> assertThat(read.get(row.code())).as(row.code()).isEqualTo(right.get(row.code())));
    }

    private static Map<String, List<String>> figures(Value.Fields document) {
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (SheetRow row : EditionLayout.rows(document)) {
            if (row.kind() != RowKind.GROUP && row.kind() != RowKind.NO_VALUE) {
                List<String> cells = figures.computeIfAbsent(row.code(), any -> new ArrayList<>());
                cells.add(row.kind() + " " + row.cell(Column.POINTS).text() + " "
                        + row.cell(Column.AT_LEAST).text() + " "
                        + row.cell(Column.ABOVE).text() + " "
                        + row.cell(Column.UNIT).text());
            }
        }
        return figures;
    }

    private static String said(ImportedRubric imported) {
        StringBuilder said = new StringBuilder();
        imported.findings()
                .forEach(finding ->
                        said.append(finding.in(Locale.SIMPLIFIED_CHINESE)).append('\n'));
        return said.toString();
    }
}
