package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;
import static org.hongping.core.registry.RegistryFixture.SECOND_CODE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongping.core.audit.Subject;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportFixture;
import org.hongping.core.exchange.ImportState;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Languages;
import org.hongping.core.xlsx.TypedBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists, grades, buildings, committees, Party organisations and people come in and go out as sheets. */
class RecordSheetTest {
    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private RegistryFixture registry;
    private ImportFixture imports;
    private Enterprise enterprise;
    private Estate estate;

    @BeforeEach
    void open() {
        registry = new RegistryFixture(database.storage());
        imports = new ImportFixture(
                database.storage(),
                registry.audit(),
                database.folder().resolve("imports"),
                registry.registry().sheets(),
                registry.organiser());
        enterprise = registry.enterpriseOf(registry.applicant("own"), FIRST_CODE);
        estate = registry.estateOf(enterprise, "荷苑");
    }

    @AfterEach
    void close() {
        imports.close();
    }

    private static TypedBook lists() {
        return new TypedBook("统一社会信用代码", "企业名称", "名单", "依据文件", "列入日期", "期满日期");
    }

    @Test
    void listEntriesComeInByCreditCode() {
        byte[] file = lists().row(FIRST_CODE, enterprise.name(), "黑名单", "示例文〔2024〕1 号", SINCE, "2025-02-28")
                .row(FIRST_CODE, "", "红榜", "示例文〔2024〕2 号", "2024年5月1日", "")
                .bytes();

        Import brought = imports.bring("list-entries", file, false);

        assertThat(imports.findings(brought)).isEmpty();
        assertThat(brought.counts().added()).isEqualTo(2);
        Standing then = standing(LocalDate.of(2024, 4, 1));
        assertThat(then.listEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(ListEntry.Kind.BLACKLIST);
            assertThat(entry.untilOn()).contains(LocalDate.of(2025, 2, 28));
        });
        assertThat(registry.audit().about(Subject.of("enterprise", enterprise.id()), 2))
                .allMatch(row -> row.action().equals("enterprise.list-added"));
    }

    @Test
    void eachFaultStandsAtItsCellAndKeepsEverythingOut() {
        byte[] file = lists().row(FIRST_CODE, "", "黑名单", "示例文〔2024〕1 号", SINCE, "")
                .row(SECOND_CODE, "", "黑名单", "示例文〔2024〕1 号", SINCE, "")
                .row(FIRST_CODE, "别家物业（示例）", "灰名单", "", "明天", "")
                .row(FIRST_CODE, "", "黑名单", "示例文〔2024〕1 号", SINCE, "")
                .bytes();

        Import found = imports.bring("list-entries", file, false);

        assertThat(found.state()).isEqualTo(ImportState.FOUND);
        assertThat(standing(SINCE).listEntries()).isEmpty();
        assertThat(imports.findings(found))
                .containsExactly(
                        "A3 统一社会信用代码：没有代码为“" + SECOND_CODE + "”的企业，请先登记",
                        "B4 企业名称：代码 " + FIRST_CODE + " 登记的是“" + enterprise.name() + "”，表中写的是“别家物业（示例）”；请核对代码或名称",
                        "C4 名单：“灰名单”不在选项中，可选：失信、黑名单、红榜、黑榜",
                        "D4 依据文件：请填写",
                        "E4 列入日期：“明天”不是日期；例如 2022-06-30",
                        "D5 依据文件：依据“示例文〔2024〕1 号”的这一条已经登记");
        assertThat(imports.bring("list-entries", file, true).counts().added()).isEqualTo(1);
    }

    @Test
    void gradesOverTimeMakeTheGradeOfToday() {
        byte[] file = new TypedBook("统一社会信用代码", "等级", "起算日期", "来源")
                .row(FIRST_CODE, "AA", LocalDate.of(2023, 1, 1), "示例协会")
                .row(FIRST_CODE, "AAA", LocalDate.of(2025, 1, 1), "示例协会")
                .bytes();

        assertThat(imports.findings(imports.bring("credit-grades", file, false)))
                .isEmpty();

        assertThat(standing(LocalDate.of(2024, 1, 1)).grade().orElseThrow().text())
                .isEqualTo("AA");
        assertThat(registry.enterprises()
                        .get(enterprise.id(), registry.organiser())
                        .details()
                        .creditGrade()
                        .orElseThrow()
                        .text())
                .isEqualTo("AAA");
        assertThat(imports.bring("credit-grades", exported("credit-grades"), false)
                        .counts()
                        .unchanged())
                .isEqualTo(2);
    }

    @Test
    void aGradeThatWasTypedWithoutSourceComesBackAsItIs() {
        EnterpriseBuilder typed =
                EnterpriseBuilder.anEnterprise().coded(SECOND_CODE).named("示例乙物业");
        registry.enterprises().register(typed.graded("A").build(), registry.organiser());

        Import brought = imports.bring("credit-grades", exported("credit-grades"), false);

        assertThat(imports.findings(brought)).isEmpty();
        assertThat(brought.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void buildingsChangePlacesInAnExport() {
        byte[] file = new TypedBook("项目名称", "楼栋名称", "层数", "户数")
                .row("荷苑", "1 栋", 18, 72)
                .row("荷苑", "2 栋", 6, "")
                .bytes();
        assertThat(imports.findings(imports.bring("buildings", file, false))).isEmpty();

        byte[] swapped = edited(exported("buildings"), sheet -> {
            int name = TypedBook.texts(sheet, 0, 10).indexOf("楼栋名称 *");
            sheet.getRow(1).createCell(name).setCellValue("2 栋");
            sheet.getRow(2).createCell(name).setCellValue("1 栋");
        });
        Import brought = imports.bring("buildings", swapped, false);

        assertThat(imports.findings(brought)).isEmpty();
        assertThat(brought.counts().changed()).isEqualTo(2);
        assertThat(of("buildings")).contains("2 栋 18").contains("1 栋 6");
        assertThat(imports.findings(imports.bring("buildings", swapped, false)))
                .hasSize(2)
                .allMatch(finding -> finding.contains("“荷苑”在导出以后被修改过"));
    }

    @Test
    void aRowThatFailsLeavesItsRecordInTheWayOfOthers() {
        registry.registry()
                .records()
                .enter(
                        Holder.of(estate.id()),
                        "committees",
                        committee("2020-01-01", "2022-12-31"),
                        registry.organiser());
        byte[] file = edited(exported("committees"), sheet -> {
            List<String> headings = TypedBook.texts(sheet, 0, 12);
            sheet.getRow(1).createCell(headings.indexOf("任期结束 *")).setCellValue("2021-12-31");
            sheet.getRow(1).createCell(headings.indexOf("备案日期")).setCellValue("2099-01-01");
            var next = sheet.createRow(2);
            List<String> values = List.of("荷苑", "", "2022-01-01", "2024-12-31", "7", "3");
            for (int column = 0; column < values.size(); column++) {
                next.createCell(column).setCellValue(values.get(column));
            }
        });

        Import brought = imports.bring("committees", file, true);

        assertThat(brought.counts().added()).isZero();
        assertThat(imports.findings(brought))
                .anyMatch(finding -> finding.contains("“2099-01-01”还没有到"))
                .anyMatch(finding -> finding.contains("与 2020-01-01 至 2022-12-31 的一届重叠"));
    }

    @Test
    void estatesOfOneNameAreToldApartByTheirAreas() {
        Area other = registry.areas()
                .add(
                        java.util.Optional.of(
                                registry.above(AreaLevel.SUBDISTRICT).id()),
                        AreaLevel.COMMUNITY,
                        "别处社区",
                        registry.organiser());
        registry.estates()
                .register(
                        EstateBuilder.anEstate(other.id()).named("荷苑").build(),
                        new Takeover(enterprise.id(), LocalDate.of(2015, 1, 1)),
                        registry.organiser());
        byte[] file = new TypedBook("项目名称", "所在区域", "姓名", "职务", "开始")
                .row("荷苑", "", "王示例", "负责人", SINCE)
                .row("荷苑", "示例街道/示例社区", "王示例", "负责人", SINCE)
                .row("无此苑", "", "王示例", "负责人", SINCE)
                .bytes();

        Import brought = imports.bring("estate-people", file, true);

        assertThat(imports.findings(brought))
                .containsExactly("B2 所在区域：名为“荷苑”的项目有 2 个，请填写所在区域", "A4 项目名称：没有登记名为“无此苑”的项目；请写登记的名称，并核对所在区域");
        assertThat(registry.registry()
                        .records()
                        .estateOn(estate.id(), SINCE, registry.organiser())
                        .people())
                .extracting(Person::name)
                .containsExactly("王示例");
    }

    @Test
    void everySheetGoesOutInBothLanguagesAndComesBackUnchanged() throws IOException {
        registry.registry()
                .records()
                .enter(
                        Holder.of(estate.id()),
                        "party-organisations",
                        Map.of("name", "荷苑党支部", "kind", "branch", "members", "12", "fromOn", "2020-07-01"),
                        registry.organiser());
        registry.registry()
                .records()
                .enter(
                        Holder.of(enterprise.id()),
                        "people",
                        Map.of("name", "李示例", "role", "contact", "phone", "0800-0000", "fromOn", "2020-07-01"),
                        registry.organiser());
        for (SheetKind<?> kind : registry.registry().sheets()) {
            for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
                Path template = imports.imports().sheets(kind.code()).template(language);
                Path export = imports.imports().sheets(kind.code()).export(language);
                Import brought = imports.bring(kind.code(), Files.readAllBytes(export), false);
                assertThat(Files.size(template)).as(kind.code()).isPositive();
                assertThat(brought.counts().added() + brought.counts().changed())
                        .as(kind.code())
                        .isZero();
                assertThat(imports.findings(brought))
                        .as(kind.code() + language)
                        .noneMatch(found -> found.matches("[A-Z]+[2-9].*"));
            }
        }
        assertThat(registry.audit().verify()).isEmpty();
    }

    @Test
    void aRecordStaysWithWhomItIsOf() {
        registry.estateOf(enterprise, "莲苑");
        imports.bring(
                "buildings", new TypedBook("项目名称", "楼栋名称").row("荷苑", "1 栋").bytes(), false);

        byte[] moved = edited(
                exported("buildings"), sheet -> sheet.getRow(1).createCell(0).setCellValue("莲苑"));

        assertThat(imports.findings(imports.bring("buildings", moved, false)))
                .singleElement()
                .asString()
                .contains("这一条登记在“荷苑”名下");
    }

    private Standing standing(LocalDate day) {
        return database.storage().read(handle -> registry.registry().records().standing(handle, enterprise.id(), day));
    }

    private static Map<String, String> committee(String from, String until) {
        return Map.of("fromOn", from, "untilOn", until, "members", "7", "partyMembers", "3");
    }

    private String of(String kind) {
        StringBuilder all = new StringBuilder();
        edited(exported(kind), sheet -> {
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                List<String> texts = TypedBook.texts(sheet, row, 4);
                all.append(texts.get(2)).append(' ').append(texts.get(3)).append('\n');
            }
        });
        return all.toString();
    }

    private byte[] exported(String kind) {
        try {
            return Files.readAllBytes(imports.imports().sheets(kind).export(Languages.CHINESE));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static byte[] edited(byte[] file, Consumer<XSSFSheet> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(file))) {
            edit.accept(book.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
