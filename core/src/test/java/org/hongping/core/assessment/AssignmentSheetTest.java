package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportFixture;
import org.hongping.core.exchange.ImportState;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.TypedBook;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who scores what goes out and comes in as a sheet. */
class AssignmentSheetTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture;
    private ImportFixture imports;
    private Application first;
    private Application second;

    @BeforeEach
    void open() {
        fixture = new AssessmentFixture(database.storage(), database.folder());
        RegistryFixture registry = fixture.applications().registry();
        imports = new ImportFixture(
                database.storage(),
                registry.audit(),
                database.folder().resolve("imports"),
                List.of(new AssignmentSheet(
                        fixture.parts().applications().campaigns(),
                        fixture.assessments(),
                        fixture.parts().interests(),
                        registry.accounts())),
                fixture.organiser());
        Campaign campaign = fixture.applications().campaign("分配 2026");
        first = fixture.admitted(campaign, "分配一苑");
        second = fixture.admitted(campaign, "分配二苑");
    }

    @AfterEach
    void close() {
        imports.close();
    }

    private static TypedBook book() {
        return new TypedBook("参评对象", "评价主体", "评审成员", "评分方式");
    }

    @Test
    void rowsHandOutByNamesEachOrJointly() {
        Import brought = bring(book().row("分配一苑", "panel", "assessor1、assessor2", "")
                .row("分配二苑", "panel", "ASSESSOR1，assessor2", "联合评分，全组一张评分表"));

        assertThat(imports.findings(brought)).isEmpty();
        assertThat(brought.counts().added()).isEqualTo(2);
        assertThat(fixture.assessments().assignments(first.id())).hasSize(2);
        assertThat(fixture.assessments().assignments(second.id())).hasSize(1);
        assertThat(fixture.parts()
                        .teams()
                        .team(
                                fixture.assessments()
                                        .assignments(second.id())
                                        .get(0)
                                        .id(),
                                fixture.second())
                        .mates())
                .hasSize(2);
    }

    @Test
    void faultsAreNamedInTheirCellsAndNothingIsHandedOut() {
        Import brought = bring(book().row("无此小区", "panel", "assessor1", "")
                .row("分配一苑", "无此主体", "assessor1", "")
                .row("分配一苑", "panel", "nobody", "")
                .row("分配二苑", "panel", "", "")
                .row("分配二苑", "panel", "assessor1", "")
                .row("分配二苑", "panel", "assessor2", ""));

        assertThat(brought.state()).isEqualTo(ImportState.FOUND);
        assertThat(imports.findings(brought))
                .extracting(found -> found.substring(0, 2))
                .containsExactly("A2", "B3", "C4", "C5", "B7");
        assertThat(fixture.assessments().assignments(second.id())).isEmpty();
    }

    @Test
    void whoSteppedAsideIsAFinding() {
        Assignment sheet = fixture.assigned(first, fixture.first()).get(0);
        fixture.assessments().decline(sheet.id(), "亲属任职", fixture.first());

        Import brought = bring(book().row("分配一苑", "panel", "assessor1", ""));

        assertThat(imports.findings(brought))
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("C2 评审成员：").contains("已对此申报回避"));
    }

    @Test
    void whatIsExportedComesBackUnchangedAndNewMembersAreAdded() throws IOException {
        fixture.assigned(first, fixture.first());
        Path exported = imports.imports().sheets("assignments").export(Locale.SIMPLIFIED_CHINESE);

        Import same = imports.bring("assignments", Files.readAllBytes(exported), false);

        assertThat(imports.findings(same)).isEmpty();
        assertThat(same.counts().unchanged()).isEqualTo(2);
        Import more = bring(book().row("分配一苑", "panel", "assessor1、assessor2", ""));
        assertThat(more.counts().changed()).isEqualTo(1);
        assertThat(fixture.assessments().assignments(first.id())).hasSize(2);
    }

    /** On the page each is ticked; in the sheet a word in the row says the same. */
    @Test
    void whatIsToBeLookedIntoIsSaidAndAcceptedInItsRow() {
        Visitor close = fixture.assessor("close");
        fixture.applications()
                .registry()
                .registry()
                .records()
                .enter(
                        Holder.of(fixture.applications().enterprise().id()),
                        "people",
                        Map.of("name", "close", "role", "manager", "fromOn", "2020-01-01"),
                        fixture.organiser());
        String[] headings = {"参评对象", "评价主体", "评审成员", "已核对"};

        Import asked = bring(new TypedBook(headings).row("分配一苑", "panel", "close", ""));
        assertThat(asked.state()).isEqualTo(ImportState.FOUND);
        assertThat(imports.findings(asked))
                .singleElement()
                .asString()
                .startsWith("D2 已核对：")
                .contains("同名，请核对是否同一人", "填“是”后再导入");
        assertThat(settled()).isZero();

        assertThat(imports.findings(bring(new TypedBook(headings).row("分配一苑", "panel", "close", "看过了"))))
                .singleElement()
                .asString()
                .startsWith("D2 已核对：")
                .contains("看过了", "是");
        assertThat(settled()).isZero();

        TypedBook looked = new TypedBook(headings).row("分配一苑", "panel", "close、assessor1", "是");
        Import handed = bring(looked);

        assertThat(imports.findings(handed)).isEmpty();
        assertThat(fixture.assessments().assignments(first.id()))
                .extracting(Assignment::accountId)
                .contains(close.accountOrRefuse())
                .hasSize(2);
        assertThat(settled()).as("on the record as from the page").isEqualTo(1);
        assertThat(bring(looked).counts().unchanged()).as("the same again").isEqualTo(1);
        assertThat(bring(new TypedBook(headings).row("分配二苑", "panel", "close", ""))
                        .counts()
                        .added())
                .as("asked about once")
                .isEqualTo(1);
        assertThat(settled()).isEqualTo(1);
    }

    @Test
    void aWordInARowWithNothingToLookIntoIsRefusedAndNothingCertainIsAcceptedByIt() {
        fixture.assessor("own", fixture.applications().enterprise().name());

        Import refused = bring(new TypedBook("参评对象", "评价主体", "评审成员", "已核对")
                .row("分配一苑", "panel", "assessor1", "是")
                .row("分配二苑", "panel", "own", "是"));

        assertThat(imports.findings(refused))
                .extracting(found -> found.substring(0, 2))
                .containsExactly("D2", "C3", "D3");
        assertThat(imports.findings(refused).get(0)).contains("没有待核对的事项");
        assertThat(settled()).isZero();
    }

    private int settled() {
        return database.storage().read(handle -> handle.attach(SettledDao.class).settled());
    }

    /** Counts what somebody has looked into that stands in the trail too. */
    interface SettledDao {
        @SqlQuery("""
                select count(*) from doubt_settled join audit_row on audit_row.subject = 'interest/' || doubt_settled.doubt
                where audit_row.action = 'interest.settled'""")
        int settled();
    }

    private Import bring(TypedBook book) {
        return imports.bring("assignments", book.bytes(), false);
    }
}
