package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportFixture;
import org.hongping.core.exchange.ImportState;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.xlsx.TypedBook;
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
                        fixture.parts().applications().campaigns(), fixture.assessments(), registry.accounts())),
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

    private Import bring(TypedBook book) {
        return imports.bring("assignments", book.bytes(), false);
    }
}
