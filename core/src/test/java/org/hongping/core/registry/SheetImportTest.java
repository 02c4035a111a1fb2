package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryFixture.SECOND_CODE;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongping.core.audit.Chain;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportFixture;
import org.hongping.core.exchange.ImportState;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Version;
import org.hongping.core.xlsx.TypedBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SheetImportTest {
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private RegistryFixture registry;
    private ImportFixture imports;
    private Enterprise enterprise;

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        imports = imports();
        registry.community();
        enterprise = registry.enterpriseOf(registry.applicant("own"), FIRST_CODE);
    }

    private ImportFixture imports() {
        return new ImportFixture(
                database.storage(),
                registry.audit(),
                database.folder().resolve("imports"),
                registry.registry().sheets(),
                registry.organiser());
    }

    @AfterEach
    void close() {
        imports.close();
    }

    private static TypedBook estates() {
        return new TypedBook("小区名称", "所在社区", "项目类型*", "统一社会信用代码", "接管日期", "户数", "入住率", "竣工时间");
    }

    private TypedBook oneGoodOneBad() {
        return estates()
                .row("荷苑", "示例社区", "住宅小区", FIRST_CODE, SINCE, 1020, "92.5%", "2008年6月30日")
                .row("莲苑", "无此社区", "别墅", FIRST_CODE, "明天", "很多", "", "2008/2/30");
    }

    private List<ListedEstate> listed() {
        return registry.estates()
                .page(new EstateSearch("", Optional.empty(), new Cursor(Optional.empty(), 200)), registry.organiser())
                .items();
    }

    @Test
    void rowsAreReadHoweverPeopleTypeThem() {
        byte[] file = estates()
                .row("　荷苑 ", "示例市/示例区/示例街道/示例社区", "住宅小区", FIRST_CODE, SINCE, 1020, new BigDecimal("92.5"), "2008/6/30")
                .row()
                .row(
                        "莲苑",
                        "示例街道／示例社区",
                        "residential",
                        "９１３５０１００Ｍ０００１００Ｙ４３",
                        "2015年1月1日",
                        "１０２０",
                        "92.5%",
                        LocalDate.of(2008, 6, 30))
                .bytes();

        Import brought = imports.bring("estates", file, false);

        assertThat(imports.findings(brought)).isEmpty();
        assertThat(brought.state()).isEqualTo(ImportState.IMPORTED);
        assertThat(brought.counts().added()).isEqualTo(2);
        assertThat(listed()).hasSize(2).allSatisfy(row -> {
            Estate.Details details = row.estate().details();
            assertThat(details.figures().households()).contains(1020);
            assertThat(details.figures().occupancy()).contains(new BigDecimal("92.5"));
            assertThat(details.dates().completedOn()).contains(LocalDate.of(2008, 6, 30));
            assertThat(row.enterpriseName()).contains(enterprise.name());
        });
        assertThat(registry.audit().before(Chain.INSTALLATION, Long.MAX_VALUE, 10))
                .extracting(row -> row.action())
                .contains("import.written", "estate.added", "estate.taken-over");
        assertThat(registry.audit().verify()).isEmpty();
    }

    @Test
    void oneFaultKeepsEverythingOut() {
        Import brought = imports.bring("estates", oneGoodOneBad().bytes(), false);

        assertThat(brought.state()).isEqualTo(ImportState.FOUND);
        assertThat(brought.counts().failed()).isEqualTo(1);
        assertThat(brought.counts().good()).isEqualTo(1);
        assertThat(listed()).isEmpty();
        assertThat(imports.findings(brought))
                .containsExactly(
                        "B3 所在社区：没有名为“无此社区”的区域；请写登记册里的名称，例如“示例区/示例街道/示例社区”",
                        "C3 项目类型：“别墅”不在选项中，可选：住宅小区、商圈楼宇、产业功能区",
                        "E3 接管日期：“明天”不是日期；例如 2022-06-30",
                        "F3 户数：“很多”不是整数；例如 800",
                        "H3 竣工时间：“2008/2/30”这一天不存在");
    }

    @Test
    void theGoodRowsGoInIfThatIsAskedFor() {
        Import found = imports.bring("estates", oneGoodOneBad().bytes(), false);

        imports.imports().again(found.id(), true, registry.organiser());
        Import brought = imports.await(found.id());

        assertThat(brought.state()).isEqualTo(ImportState.IMPORTED);
        assertThat(brought.counts().added()).isEqualTo(1);
        assertThat(listed()).extracting(row -> row.estate().name()).containsExactly("荷苑");
        assertThat(imports.findings(brought)).hasSize(5);
    }

    @Test
    void theirOwnFileComesBackWithTheFindings() throws Exception {
        byte[] file = oneGoodOneBad()
                .with(sheet -> {
                    sheet.setColumnWidth(0, 40 * 256);
                    sheet.getRow(0).createCell(8).setCellValue("备注");
                    sheet.getRow(2).createCell(8).setCellValue("我自己的话");
                    sheet.getWorkbook()
                            .createSheet("我的另一张表")
                            .createRow(0)
                            .createCell(0)
                            .setCellValue("原样");
                    sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 1));
                })
                .bytes();
        Import found = imports.bring("estates", file, false);

        Path marked = imports.imports().marked(found.id(), Languages.CHINESE, registry.organiser());

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
            var sheet = book.getSheetAt(0);
            assertThat(TypedBook.texts(sheet, 0, 10)).contains("备注").endsWith("导入结果");
            assertThat(sheet.getRow(1).getCell(9).getStringCellValue()).isEqualTo("没有问题，尚未导入");
            assertThat(sheet.getRow(2).getCell(9).getStringCellValue())
                    .startsWith("所在社区：没有名为“无此社区”的区域")
                    .contains("\n户数：“很多”不是整数");
            assertThat(sheet.getRow(2).getCell(8).getStringCellValue()).isEqualTo("我自己的话");
            assertThat(sheet.getRow(2)
                            .getCell(5)
                            .getCellStyle()
                            .getFillForegroundXSSFColor()
                            .getARGBHex())
                    .isEqualTo("FFFFE0DB");
            assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(SINCE);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256);
            assertThat(sheet.getNumMergedRegions()).isEqualTo(1);
            assertThat(book.getSheet("我的另一张表").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("原样");
        }
        Import again = imports.bring("estates", Files.readAllBytes(marked), false);
        assertThat(imports.findings(again)).hasSameSizeAs(imports.findings(found));
    }

    @Test
    void duplicatesWithinTheFileAndOfTheRegistryAreFound() {
        registry.estateOf(enterprise, "荷苑");
        byte[] file = estates()
                .row("荷苑", "示例社区", "住宅小区", FIRST_CODE, SINCE)
                .row("莲苑", "示例社区", "住宅小区", FIRST_CODE, SINCE)
                .row("莲苑", "示例社区", "住宅小区", FIRST_CODE, SINCE)
                .row("竹苑", "示例社区", "住宅小区", SECOND_CODE, SINCE)
                .bytes();

        assertThat(imports.findings(imports.bring("estates", file, false)))
                .containsExactly(
                        "A2 小区名称：该区域已登记“荷苑”；要修改请先导出，在导出的表格里改；不是同一个项目请写出区别，例如加上期数",
                        "A4 小区名称：与第 3 行重复：同一区域、同名“莲苑”",
                        "D5 统一社会信用代码：没有代码为“" + SECOND_CODE + "”的企业，请先登记");
    }

    @Test
    void anExportComesInAgainAndOnlyWhatWasEditedChanges() throws Exception {
        Estate first = registry.estateOf(enterprise, "荷苑");
        registry.estateOf(enterprise, "莲苑");
        Path exported = imports.imports().sheets("estates").export(Languages.CHINESE);
        byte[] same = Files.readAllBytes(exported);
        assertThat(imports.bring("estates", same, false).counts().unchanged()).isEqualTo(2);

        byte[] edited;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(exported))) {
            var sheet = book.getSheetAt(0);
            int households = TypedBook.texts(sheet, 0, 20).indexOf("总户数（户）");
            sheet.getRow(1).createCell(households).setCellValue(77);
            var out = new java.io.ByteArrayOutputStream();
            book.write(out);
            edited = out.toByteArray();
        }
        Import brought = imports.bring("estates", edited, false);

        assertThat(imports.findings(brought)).isEmpty();
        assertThat(brought.counts().changed()).isEqualTo(1);
        assertThat(registry.estates()
                        .get(first.id(), registry.organiser())
                        .details()
                        .figures()
                        .households())
                .contains(77);
        assertThat(imports.findings(imports.bring("estates", edited, false)))
                .singleElement()
                .asString()
                .contains("版本：“荷苑”在导出以后被修改过");
    }

    @Test
    void aRowHandsTheEstateOver() throws Exception {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        Enterprise other = registry.enterpriseOf(registry.applicant("other"), SECOND_CODE);
        byte[] file = new TypedBook("项目名称", "所在区域", "项目类型", "企业的统一社会信用代码", "接管日期", "编号", "版本")
                .row(
                        "荷苑",
                        "示例社区",
                        "住宅小区",
                        SECOND_CODE,
                        LocalDate.of(2024, 3, 1),
                        estate.id().text(),
                        1)
                .bytes();

        Import brought = imports.bring("estates", file, false);

        assertThat(imports.findings(brought)).isEmpty();
        assertThat(registry.estates().managedBy(estate.id(), LocalDate.of(2024, 3, 1)))
                .map(Enterprise::id)
                .contains(other.id());
        assertThat(registry.estates().managedBy(estate.id(), LocalDate.of(2024, 2, 29)))
                .map(Enterprise::id)
                .contains(enterprise.id());
    }

    @Test
    void enterprisesComeInAndTakenCodesAreFound() {
        byte[] file = new TypedBook("企业名称", "信用代码", "信用等级")
                .row("新物业（示例）", SECOND_CODE, "AA级")
                .row("旧物业（示例）", FIRST_CODE, "")
                .bytes();

        assertThat(imports.findings(imports.bring("enterprises", file, false)))
                .singleElement()
                .asString()
                .contains("B3 信用代码：“" + FIRST_CODE + "”已登记为“");
        assertThat(imports.bring("enterprises", file, true).counts().added()).isEqualTo(1);
    }

    @Test
    void areasComeInFromAboveAndAreRenamed() throws Exception {
        byte[] file = new TypedBook("区域名称", "层级", "上级区域")
                .row("新区", "区县", "示例市")
                .row("新街道", "街道", "示例市/新区")
                .row("新社区", "社区（村）", "新街道")
                .row("孤社区", "社区", "不存在的街道")
                .bytes();
        assertThat(imports.findings(imports.bring("areas", file, false)))
                .singleElement()
                .asString()
                .startsWith("C5 上级区域：没有名为“不存在的街道”的区域");
        assertThat(imports.bring("areas", file, true).counts().added()).isEqualTo(3);

        Area district = registry.areas().tree().branches().stream()
                .map(AreaTree.Branch::area)
                .filter(area -> area.name().equals("新区"))
                .findFirst()
                .orElseThrow();
        byte[] renamed = new TypedBook("区域名称", "层级", "上级区域", "编号", "版本")
                .row("更新区", "区县", "示例市", district.id().text(), 1)
                .bytes();
        assertThat(imports.bring("areas", renamed, false).counts().changed()).isEqualTo(1);
        assertThat(registry.areas().get(district.id()).name()).isEqualTo("更新区");
    }

    @Test
    void headingsThatAreMissingOrTwiceAreFoundOthersAreTold() {
        byte[] file = new TypedBook("项目名称", "小区名称", "备注", "项目类型")
                .row("荷苑", "荷苑", "x", "住宅小区")
                .bytes();

        Import brought = imports.bring("estates", file, false);

        assertThat(brought.state()).isEqualTo(ImportState.FOUND);
        assertThat(imports.findings(brought))
                .contains(
                        "1 ：缺少“所在区域”这一列；请补上列名和内容",
                        "B1 小区名称：“小区名称”这一列出现了两次；请只留一列",
                        "C1 备注：“备注”这一列不认识，没有读取；如果应当导入，请把列名改成模板中的文字");
    }

    @Test
    void cellsThatCannotBeReadAreFound() {
        byte[] file = new TypedBook("企业名称", "信用代码", "负责人", "办公地址")
                .row("新物业（示例）", new BigDecimal("915101051234567890"), "甲", "乙")
                .row("合并一", SECOND_CODE, "甲", "乙")
                .row("", "", "甲", "乙")
                .with(sheet -> {
                    sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
                    sheet.getRow(1).getCell(2).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
                    sheet.getRow(1).createCell(3).setCellFormula("A1&\"x\"");
                })
                .bytes();

        assertThat(imports.findings(imports.bring("enterprises", file, false)))
                .anySatisfy(found ->
                        assertThat(found).startsWith("B2 信用代码：“91510105").contains("已经丢失"))
                .contains("C2 负责人：公式没有算出结果（#N/A）；请改为直接填写内容")
                .anySatisfy(found -> assertThat(found).startsWith("D2 办公地址：公式没有算出结果"))
                .contains("A4 企业名称：与旁边的单元格合并了，读不出内容；请取消合并并逐格填写");
    }

    @Test
    void aSheetWithoutOurHeadingsIsRefused() {
        Import brought =
                imports.bring("estates", new TypedBook("甲", "乙").row("丙", "丁").bytes(), false);

        assertThat(brought.state()).isEqualTo(ImportState.REFUSED);
        assertThat(brought.trouble().orElseThrow().message().in(Languages.CHINESE))
                .isEqualTo("在工作表“清单”的前三十行没有找到列名；应有一行写着：项目名称、所在区域、项目类型、企业的统一社会信用代码、接管日期");
    }

    @Test
    void threeHundredBadRowsAreAllNamed() {
        TypedBook book = estates();
        for (int number = 0; number < 300; number++) {
            book.row("荷苑" + number, "无此社区", "住宅小区", FIRST_CODE, SINCE);
        }

        Import brought = imports.bring("estates", book.bytes(), false);

        assertThat(brought.counts().failed()).isEqualTo(300);
        assertThat(imports.imports().countFindings(brought.id(), registry.organiser()))
                .isEqualTo(300);
    }

    @Test
    void anImportThatWasCutOffSaysSoAndHasChangedNothing() {
        Import brought = imports.bring("estates", oneGoodOneBad().bytes(), false);
        database.storage()
                .change(handle -> handle.execute("update sheet_import set state = 'WRITING', ended_at = null"));
        imports.close();

        imports = imports();

        Import after = imports.imports().get(brought.id(), registry.organiser());
        assertThat(after.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(after.trouble().orElseThrow().message().in(Languages.CHINESE))
                .contains("什么也没有导入");
        assertThat(listed()).isEmpty();
        imports.imports().again(brought.id(), true, registry.organiser());
        assertThat(imports.await(brought.id()).state()).isEqualTo(ImportState.IMPORTED);
    }

    @Test
    void aRowThatDoesNotFitAnyMoreWhenItIsWrittenIsFound() throws Exception {
        Estate estate = registry.estateOf(enterprise, "荷苑");
        byte[] exported = Files.readAllBytes(imports.imports().sheets("estates").export(Languages.CHINESE));
        Estate.Details other =
                EstateBuilder.anEstate(registry.community().id()).named("改名").build();
        registry.estates().edit(estate.id(), other, new Version(1), registry.organiser());

        assertThat(imports.findings(imports.bring("estates", exported, false)))
                .singleElement()
                .asString()
                .contains("在导出以后被修改过");
    }
}
