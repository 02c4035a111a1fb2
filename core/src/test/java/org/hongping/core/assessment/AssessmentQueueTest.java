package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.storage.Copies;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member's list says how many are left until when, and which is next. */
class AssessmentQueueTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private AssessmentFixture fixture;
    private Campaign campaign;

    @BeforeEach
    void open() {
        fixture = new AssessmentFixture(database.storage(), database.folder());
        campaign = fixture.applications().campaign("首页");
    }

    @Test
    void theFirstPageTellsWhatIsLeftAndLeadsToTheNext() {
        assertThat(card()).isEmpty();
        List<Assignment> mine = given(3);
        fixture.finished(mine.get(0), fixture.first(), "5");
        fixture.assessments().decline(mine.get(1).id(), "曾在该企业任职", fixture.first());

        assertThat(todo()).startsWith("您有 2 家待评，已评 1，还剩 1，截止 ");
        assertThat(card().orElseThrow().next().orElseThrow().href())
                .isEqualTo("/assessments/" + mine.get(2).id().text());
    }

    @Test
    void withSixtySheetsTheFirstPageTellsHowManyAreLeftUntilWhen() {
        List<Assignment> mine = given(2);
        fixture.finished(mine.get(0), fixture.first(), "5");
        copied(mine.get(0), 36);
        copied(mine.get(1), 22);

        String until = OfficeTime.moment(
                campaign.window(Stage.ASSESSMENT).orElseThrow().closesAt());
        assertThat(todo()).isEqualTo("您有 60 家待评，已评 37，还剩 23，截止 " + until + "。");
        assertThat(card().orElseThrow().todo().in(Locale.ENGLISH))
                .isEqualTo("You have 60 to score: 37 done, 23 left, until " + until + ".");
    }

    @Test
    void thePanelThatDiffersIsToldOnTheFirstPage() {
        Assignment mine = given(1).get(0);
        HomeBlock home = new ReconciliationHome(fixture.parts());
        assertThat(home.card(fixture.first())).isEmpty();
        fixture.finished(mine, fixture.first(), "5");
        Assignment theirs =
                fixture.assessments().assignments(mine.applicationId()).get(1);
        fixture.finished(theirs, fixture.second(), "4");
        fixture.parts().reconciliations().begin(mine.applicationId(), List.of("5.1"), "现场情况有变", fixture.organiser());

        HomeCard told = home.card(fixture.first()).orElseThrow();
        assertThat(told.todo().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("有 1 份申报等待您复议");
        assertThat(told.next().orElseThrow().href())
                .isEqualTo("/assessments/" + mine.id().text() + "/reconcile");
        fixture.parts().reconciliations().conclude(mine.id(), fixture.first());
        assertThat(home.card(fixture.first())).isEmpty();
        assertThat(home.card(fixture.organiser())).isEmpty();
    }

    @Test
    void theFirstPageTellsWhenAllIsDoneAndWhenItIsTooLate() {
        List<Assignment> mine = given(2);
        fixture.finished(mine.get(0), fixture.first(), "5");
        fixture.applications().close(campaign, Stage.ASSESSMENT);

        assertThat(todo()).startsWith("评审已于").contains("2 家中已评 1，还有 1 家未评");

        reopenWindow();
        fixture.finished(mine.get(1), fixture.first(), "5");
        assertThat(todo()).isEqualTo("2 家已全部评完。");
    }

    @Test
    void theListGoesOnWhereItEndedWithWhatIsDueFirst() {
        List<Assignment> later = given(3);
        Campaign pressing = fixture.applications().campaign("先截止");
        fixture.applications().close(pressing, Stage.ASSESSMENT);
        Assignment first = fixture.assigned(fixture.admitted(pressing, "先截止苑")).get(0);

        Slice<QueueRow> head = page(new Cursor(Optional.empty(), 2));
        Slice<QueueRow> rest = page(new Cursor(Optional.of(decoded(head)), 2));

        assertThat(head.items())
                .extracting(QueueRow::id)
                .containsExactly(first.id(), later.get(0).id());
        assertThat(rest.items())
                .extracting(QueueRow::id)
                .containsExactly(later.get(1).id(), later.get(2).id());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNoLongerToDo() {
        List<Assignment> mine = given(2);
        fixture.applications()
                .parts()
                .applications()
                .withdraw(
                        mine.get(0).applicationId(),
                        "本年度不再申报",
                        fixture.applications().applicant());

        assertThat(todo()).startsWith("您有 1 家待评，已评 0，还剩 1");
    }

    @Test
    void aSheetKnowsItsPlaceAmongTheOthers() {
        List<Assignment> mine = given(3);
        fixture.finished(mine.get(2), fixture.first(), "5");

        Place place =
                fixture.parts().desks().open(mine.get(1).id(), fixture.first()).place();

        assertThat(place)
                .isEqualTo(new Place(
                        2,
                        3,
                        Optional.of(mine.get(0).id()),
                        Optional.of(mine.get(2).id()),
                        2,
                        Optional.of(mine.get(0).id())));
    }

    private List<Assignment> given(int count) {
        List<Assignment> given = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Application admitted = fixture.admitted(campaign, "第 " + number + " 苑");
            given.add(fixture.assigned(admitted).get(0));
        }
        return given;
    }

    /** The same sheet of so many other estates. */
    private void copied(Assignment sheet, int copies) {
        Application applied =
                fixture.applications().parts().applications().get(sheet.applicationId(), fixture.organiser());
        database.storage().change(handle -> {
            Copies.add(
                    handle, "estate", applied.entrant().estateId().orElseThrow().text(), copies, "id");
            Copies.add(handle, "application", applied.id().text(), copies, "id", "estate_id");
            Copies.add(handle, "assignment", sheet.id().text(), copies, "id", "application_id");
        });
    }

    private void reopenWindow() {
        CampaignService campaigns = fixture.applications().parts().campaigns();
        Campaign known = campaigns.get(campaign.id());
        StageWindow window = new StageWindow(
                Stage.ASSESSMENT,
                fixture.applications().now().minus(Duration.ofDays(3)),
                fixture.applications().now().plus(Duration.ofDays(3)));
        campaigns.moveWindow(known.id(), known.version(), window, "延长", fixture.organiser());
    }

    private Slice<QueueRow> page(Cursor cursor) {
        return fixture.parts().queue().page(new QueueSearch(Optional.empty(), cursor), fixture.first());
    }

    private static String decoded(Slice<QueueRow> slice) {
        return new String(
                java.util.Base64.getUrlDecoder().decode(slice.next().orElseThrow()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private Optional<HomeCard> card() {
        return new AssessorHome(fixture.parts()).card(fixture.first());
    }

    private String todo() {
        return card().orElseThrow().todo().in(Locale.SIMPLIFIED_CHINESE);
    }
}
