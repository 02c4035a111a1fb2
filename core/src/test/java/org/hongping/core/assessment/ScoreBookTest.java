package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sheets go out as a workbook and come back; a stale, foreign or wrong row keeps all of it out. */
class ScoreBookTest {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture;
    private ScoreBookService books;
    private Campaign campaign;
    private Assignment mine;
    private Assignment theirs;

    @BeforeEach
    void assign() {
        fixture = new AssessmentFixture(database.storage(), database.folder());
        books = fixture.parts().books();
        campaign = fixture.applications().campaign("表格（示例）");
        Application application = fixture.admitted(campaign, "表格苑");
        List<Assignment> both = fixture.assigned(application);
        mine = both.get(0);
        theirs = both.get(1);
    }

    @Test
    void whatWasFilledInComesBackAndTheSameAgainChangesNothing() {
        byte[] filled = filled(UnaryOperator.identity());

        ScoreBookService.Taken taken = take(filled);

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.lines()).isEqualTo(5);
        Sheet sheet = fixture.assessments().sheet(mine.id(), fixture.first());
        assertThat(sheet.scored()).isEqualTo(5);
        assertThat(sheet.points()).as("5 + 4 + 4 + 8 and an abstention").isEqualTo("21.00");
        assertThat(sheet.abstained()).hasSize(1);
        assertThat(take(books.write(campaign.id(), CHINESE, fixture.first())).lines())
                .as("saved again and brought back untouched")
                .isZero();
    }

    @Test
    void aRowThatIsStaleKeepsEverythingOut() {
        byte[] filled = filled(UnaryOperator.identity());
        fixture.save(mine, "1.2", "{\"level\":\"applied\"}", 0, fixture.first());

        ScoreBookService.Taken taken = take(filled);

        assertThat(taken.findings()).hasSize(1);
        assertThat(taken.findings().get(0).why().in(CHINESE)).contains("第 1 版");
        assertThat(taken.findings().get(0).where()).isEqualTo("表格苑 1.2");
        assertThat(fixture.assessments().sheet(mine.id(), fixture.first()).scored())
                .as("nothing half imported")
                .isEqualTo(1);
    }

    @Test
    void somebodyElsesSheetAndAWrongAnswerAreFindings() {
        byte[] filled = filled(entry -> entry.code().equals("5.1") ? with(entry, "99", entry.sheet()) : entry);
        assertThat(take(filled).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).endsWith("5.1"));

        byte[] foreign = filled(entry -> with(entry, entry.answer(), theirs.id().text()));
        assertThat(take(foreign).findings()).isNotEmpty();
        byte[] noChoice = filled(entry -> entry.code().equals("1.1") ? with(entry, "特优", entry.sheet()) : entry);
        assertThat(take(noChoice).findings().get(0).why().in(CHINESE)).contains("没有“特优”这个选项");
        assertThat(fixture.assessments().sheet(mine.id(), fixture.first()).scored())
                .isZero();
    }

    @Test
    void findingsAreWrittenIntoTheMembersOwnFileUntilItIsTakenIn() throws Exception {
        byte[] wrong = filled(entry -> entry.code().equals("1.1") ? with(entry, "特优", entry.sheet()) : entry);
        ScoreBookService.Finding finding = take(wrong).findings().get(0);
        assertThat(finding.column()).isEqualTo(4);
        java.nio.file.Path marked = books.marked(campaign.id(), fixture.first()).orElseThrow();

        try (var book = org.hongping.core.xlsx.Book.open(marked)) {
            book.read(book.sheets().get(0), row -> {
                if (row.number() == 1) {
                    assertThat(row.at(11).orElseThrow().text()).isEqualTo("导入结果");
                } else if (row.number() == finding.row()) {
                    assertThat(row.at(11).orElseThrow().text()).contains("特优");
                    assertThat(row.at(4).orElseThrow().text()).isEqualTo("特优");
                }
                return true;
            });
        }
        assertThat(books.marked(campaign.id(), fixture.second())).isEmpty();
        assertThat(take(java.nio.file.Files.readAllBytes(marked)).findings()).hasSize(1);
        assertThat(take(filled(UnaryOperator.identity())).findings()).isEmpty();
        assertThat(books.marked(campaign.id(), fixture.first())).isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsRefusedAndWithoutSheetsThereIsNone() {
        assertThatThrownBy(() -> take("写成了文字".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> books.write(campaign.id(), CHINESE, fixture.assessor("nobody")))
                .isInstanceOf(NotFound.class);
    }

    private ScoreBookService.Taken take(byte[] bytes) {
        return books.take(campaign.id(), new ByteArrayInputStream(bytes), CHINESE, fixture.first());
    }

    /** The workbook with four lines filled in and one abstained from. */
    private byte[] filled(UnaryOperator<ScoreBook.Entry> further) {
        List<ScoreBook.Entry> rows = new ArrayList<>();
        byte[] saved = books.write(campaign.id(), CHINESE, fixture.first());
        for (ScoreBook.Entry entry : ScoreBook.read(new ByteArrayInputStream(saved))) {
            rows.add(further.apply(
                    switch (entry.code()) {
                        case "1.1" -> with(entry, "3", entry.sheet());
                        case "1.2" -> with(entry, "已加入", entry.sheet());
                        case "1.3" -> with(entry, "2", entry.sheet());
                        case "2.1" -> with(entry, "1、2，3", entry.sheet());
                        case "3.1" ->
                            new ScoreBook.Entry(
                                    0,
                                    entry.entrant(),
                                    entry.code(),
                                    "",
                                    "",
                                    "",
                                    "",
                                    "未参加现场",
                                    "是",
                                    "",
                                    entry.sheet(),
                                    entry.version());
                        default -> entry;
                    }));
        }
        return ScoreBook.write(rows, CHINESE);
    }

    private static ScoreBook.Entry with(ScoreBook.Entry entry, String answer, String sheet) {
        return new ScoreBook.Entry(
                0,
                entry.entrant(),
                entry.code(),
                entry.label(),
                entry.max(),
                answer,
                entry.points(),
                entry.reason(),
                entry.abstain(),
                entry.how(),
                sheet,
                entry.version());
    }
}
