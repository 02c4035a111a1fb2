package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.RubricChecks;
import org.hongping.rubric.edition.EditionDiff;
import org.hongping.rubric.edition.FieldChange;
import org.hongping.rubric.edition.RowChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What a clerk does to the workbook of the residential sheet, and what becomes of it. */
class EditionEditsTest {
    private final Value.Fields document = Shipped.residential();
    private EditedWorkbook workbook;

    @BeforeEach
    void open() {
        workbook = new EditedWorkbook(document);
    }

    @Test
    void changedFiguresAndTitlesAreLaidOverTheDocument() {
        workbook.cell("1.1", "等级", "founded", Column.POINTS).setCellValue("３.5");
        workbook.cell("2.1", "档次", "1", Column.POINTS).setCellValue("3");
        workbook.cell("6", "分组", "", Column.CAP).setCellValue("18");
        workbook.scheme("edition").setCellValue("2026");
        workbook.scheme("expect/bonus").setCellValue("18");

        Rubric revised = sound();

        assertThat(revised.edition()).isEqualTo("2026");
        assertThat(changes(revised))
                .containsOnlyKeys("1.1", "2.1", "6")
                .containsEntry("1.1", List.of("rule.levels.founded.points"));
        assertThat(Tree.shown(workbook.read().document(), "expect", "bonus")).isEqualTo("18");
        assertThat(errors(revised)).isEmpty();
    }

    @Test
    void aNumberCellIsReadByItsDecimals() {
        Cell cell = workbook.cell("1.1", "等级", "founded", Column.POINTS);
        ((XSSFCell) cell).getCTCell().setV("3.1000000000000001");
        ((XSSFCell) cell).getCTCell().setT(STCellType.N);

        Criterion line = (Criterion)
                ((Group) sound().root().children().get(0)).children().get(0);
        assertThat(((Levels) line.rule()).levels().get(1).from()).isEqualTo(new BigDecimal("3.1"));
    }

    @Test
    void aFigureWrittenOtherwiseIsNoChange() {
        workbook.cell("1.1", "评分项", "", Column.POINTS).setCellValue("5.00");
        workbook.cell("1.2", "评分项", "", Column.POINTS).setCellValue(4);

        assertThat(workbook.read().document()).isEqualTo(document);
        assertThat(workbook.read().findings()).isEmpty();
    }

    @Test
    void aLevelCopiedBelowAnotherIsANewLevel() {
        Row copy = workbook.copyBelow(workbook.row("1.1", "等级", "founded"));
        EditedWorkbook.put(copy, Column.LABEL, "有党组织且有活动室");
        EditedWorkbook.put(copy, Column.POINTS, "4");

        Rubric revised = sound();

        assertThat(errors(revised)).isEmpty();
        Criterion line = (Criterion)
                ((Group) revised.root().children().get(0)).children().get(0);
        assertThat(((Levels) line.rule()).levels())
                .extracting(level -> level.id() + " " + level.from())
                .containsExactly("none 0", "founded 3", "n1 4", "active 5");
    }

    @Test
    void checksAndTiersAddedAtTheEndGoToTheirList() {
        Row check = workbook.spare();
        EditedWorkbook.put(check, Column.CODE, "3.1");
        EditedWorkbook.put(check, Column.KIND, "检查项");
        EditedWorkbook.put(check, Column.LABEL, "邻里互助");
        EditedWorkbook.put(check, Column.ID, "neighbours");
        Row tier = workbook.spare();
        EditedWorkbook.put(tier, Column.CODE, "3.1");
        EditedWorkbook.put(tier, Column.KIND, "档次");
        EditedWorkbook.put(tier, Column.AT_LEAST, "3");
        EditedWorkbook.put(tier, Column.POINTS, "7");
        workbook.cell("3.1", "评分项", "", Column.POINTS).setCellValue("7");
        workbook.cell("3.2", "评分项", "", Column.POINTS).setCellValue("13");
        workbook.cell("3.2", "档次", "3", Column.POINTS).setCellValue("13");

        Rubric revised = sound();

        assertThat(errors(revised)).isEmpty();
        assertThat(changes(revised)).containsOnlyKeys("3.1", "3.2");
    }

    @Test
    void aNewLineIsJudgedAndStandsWhereItWasWritten() {
        Row line = workbook.spare();
        EditedWorkbook.put(line, Column.CODE, "5.5");
        EditedWorkbook.put(line, Column.LABEL, "应急演练");
        EditedWorkbook.put(line, Column.POINTS, "2");
        EditedWorkbook.put(line, Column.ASSESSOR, "评审组");
        EditedWorkbook.put(line, Column.GROUP, "5");
        EditedWorkbook.put(line, Column.CLAUSE, "4.1 五（十三）");
        workbook.scheme("expect/base").setCellValue("102");

        Rubric revised = sound();

        assertThat(errors(revised)).isEmpty();
        assertThat(EditionDiff.of(rubric(document), revised).counts())
                .containsEntry(RowChange.Kind.ADDED, 1L)
                .doesNotContainKey(RowChange.Kind.WITHDRAWN);
        assertThat(((Group) revised.root().children().get(4)).children())
                .last()
                .extracting(node -> node.code())
                .isEqualTo("5.5");
    }

    @Test
    void whatIsMarkedForRemovalGoes() {
        workbook.cell("2.1", "档次", "1", Column.REMOVE).setCellValue("是");
        workbook.cell("2.1", "检查项", "culture", Column.REMOVE).setCellValue("是");
        workbook.cell("5.1", "评分项", "", Column.REMOVE).setCellValue("是");
        workbook.scheme("expect/base").setCellValue("95");

        Rubric revised = sound();

        assertThat(errors(revised)).isEmpty();
        assertThat(EditionDiff.of(rubric(document), revised).counts()).containsEntry(RowChange.Kind.WITHDRAWN, 1L);
        assertThat(changes(revised)).containsKeys("2.1", "5.1").doesNotContainKey("2.2");
    }

    @Test
    void severalEditsOfOneListDoNotDisturbEachOther() {
        Row copy = workbook.copyBelow(workbook.row("1.2", "等级", "applied"));
        EditedWorkbook.put(copy, Column.LABEL, "已受理");
        EditedWorkbook.put(copy, Column.POINTS, "3");
        Row another = workbook.copyBelow(copy);
        EditedWorkbook.put(another, Column.LABEL, "已公示");
        EditedWorkbook.put(another, Column.POINTS, "3.5");
        workbook.cell("1.2", "等级", "joined", Column.REMOVE).setCellValue("删去");
        workbook.cell("1.2", "等级", "none", Column.LABEL).setCellValue("没有申请");

        Criterion line = (Criterion)
                ((Group) sound().root().children().get(0)).children().get(1);

        assertThat(((Levels) line.rule()).levels())
                .extracting(level -> level.label() + " " + level.from())
                .containsExactly("没有申请 0", "已申请 2", "已受理 3", "已公示 3.5");
    }

    private Rubric sound() {
        ReadEdition read = workbook.read();
        assertThat(EditedWorkbook.said(read)).isEmpty();
        return rubric(read.document());
    }

    private static Rubric rubric(Value.Fields fields) {
        return DocumentReader.read(fields, Marks.none()).rubric().orElseThrow();
    }

    private static List<Finding> errors(Rubric rubric) {
        return RubricChecks.check(rubric, Marks.none()).stream()
                .filter(Finding::isError)
                .toList();
    }

    private Map<String, List<String>> changes(Rubric revised) {
        Map<String, List<String>> changes = new TreeMap<>();
        EditionDiff.of(rubric(document), revised).rows().stream()
                .filter(row -> row.kind() != RowChange.Kind.UNCHANGED)
                .forEach(row -> changes.put(
                        row.newerCode().or(row::olderCode).orElseThrow(),
                        row.fields().stream().map(FieldChange::path).toList()));
        return changes;
    }
}
