package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.campaign.WindowClosed;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApplicationServiceTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private ApplicationFixture fixture;
    private Campaign campaign;

    @BeforeEach
    void open() {
        fixture = new ApplicationFixture(database.storage(), database.folder());
        campaign = fixture.campaign("2026 年示范项目（示例）");
    }

    @Test
    void startsWithTheFormFilledFromTheRegistry() {
        Application application = fixture.started(campaign, "示例一期");

        assertThat(dossier(application).fields().values().stream().map(Field::value))
                .contains("示例一期", fixture.enterprise().name());
    }

    @Test
    void startingTwiceIsOneApplication() {
        Application first = fixture.started(campaign, "示例一期");

        assertThat(fixture.parts()
                        .applications()
                        .start(
                                campaign.id(),
                                EntrantRef.of(first.entrant().estateId().orElseThrow()),
                                fixture.applicant()))
                .isEqualTo(first);
    }

    @Test
    void anotherEnterpriseSeesNothingOfIt() {
        Application application = fixture.started(campaign, "示例一期");
        Visitor stranger = fixture.rival();

        assertThatThrownBy(() -> fixture.parts().applications().get(application.id(), stranger))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> fixture.parts()
                        .applications()
                        .start(
                                campaign.id(),
                                EntrantRef.of(application.entrant().estateId().orElseThrow()),
                                stranger))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void savesALineAndTellsTheLiveTotal() {
        Application application = fixture.started(campaign, "示例一期");

        DraftService.SavedLine saved = save(application, "2.1", "{\"checks\":[\"hall\",\"notice\"]}", 0);

        assertThat(saved.line().version()).isEqualTo(1);
        assertThat(saved.result().partialTotal().text()).isEqualTo("4.00");
        assertThat(fixture.parts()
                        .applications()
                        .get(application.id(), fixture.applicant())
                        .selfTotal())
                .contains("4.00");
    }

    @Test
    void refusesAnAnswerOutOfRangeAndKeepsTheOldOne() {
        Application application = fixture.started(campaign, "示例一期");
        save(application, "5.1", "{\"points\":3}", 0);

        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":6}", 1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":2.755}", 1))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":-1}", 1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":\"abc\"}", 1))
                .isInstanceOf(Invalid.class);

        assertThat(line(application, "5.1").answer()).isEqualTo(ValueText.fields("{\"points\":3}"));
    }

    @Test
    void aStaleSaveCarriesWhatStandsNow() {
        Application application = fixture.started(campaign, "示例一期");
        save(application, "5.1", "{\"points\":3}", 0);

        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":4}", 0))
                .asInstanceOf(type(StaleSave.class))
                .extracting(StaleSave::current)
                .isEqualTo(line(application, "5.1"));
    }

    @Test
    void theSameSaveAgainChangesNothing() {
        Application application = fixture.started(campaign, "示例一期");
        DraftService.SavedLine first = save(application, "5.1", "{\"points\":3}", 0);

        assertThat(save(application, "5.1", "{\"points\":3}", 0).line()).isEqualTo(first.line());
    }

    @Test
    void anUnknownLineIsNotFound() {
        Application application = fixture.started(campaign, "示例一期");

        assertThatThrownBy(() -> save(application, "9.9", "{\"points\":3}", 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAFieldThatIsNoDateAndKeepsNotFounded() {
        Application application = fixture.started(campaign, "示例一期");

        assertThatThrownBy(() -> fixture.parts()
                        .drafts()
                        .saveField(application.id(), "completedOn", "去年", 0, fixture.applicant()))
                .isInstanceOf(Invalid.class);
        int version = dossier(application).fields().containsKey("committeeFounded")
                ? dossier(application).fields().get("committeeFounded").version()
                : 0;
        Field saved = fixture.parts()
                .drafts()
                .saveField(application.id(), "committeeFounded", "未成立", version, fixture.applicant());

        assertThat(saved.value()).isEqualTo("未成立");
    }

    @Test
    void anIncompleteApplicationNamesWhatIsLacking() {
        Application application = fixture.complete(campaign, "示例一期");
        clear(application, "5.1");

        assertThatThrownBy(() -> fixture.parts().applications().submit(application.id(), fixture.applicant()))
                .asInstanceOf(type(Incomplete.class))
                .satisfies(incomplete -> assertThat(incomplete.fields()).containsOnlyKeys("5.1"));
    }

    @Test
    void submittingFreezesWhatWasSaid() throws IOException {
        Application application = fixture.complete(campaign, "示例一期");
        Evidence piece = fixture.parts().evidence().take("现场.png", new ByteArrayInputStream(PNG), fixture.applicant());
        fixture.parts().drafts().attach(application.id(), "2.1", piece.id(), fixture.applicant());

        Application submitted = fixture.parts().applications().submit(application.id(), fixture.applicant());

        Submission submission = fixture.parts()
                .applications()
                .submissions(application.id(), fixture.applicant())
                .get(0);
        assertThat(submitted.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(submission.snapshot()).contains(piece.sha256());
        assertThat(Submitted.of(submission).answers().get("5.1")).isEqualTo(ValueText.fields("{\"points\":4}"));
        assertThat(Submitted.of(submission).evidence().get("2.1")).containsExactly(piece.id());
        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":4}", 1))
                .isInstanceOf(Application.WrongState.class);
    }

    @Test
    void untilWhenEvidenceIsValidIsFrozenToo() {
        Application application = fixture.complete(campaign, "示例一期");
        Evidence piece = fixture.bring(application, "2.1", "现场.png", PNG);
        Evidence other = fixture.bring(application, "2.1", "另一张.png", PNG);
        LocalDate last = LocalDate.of(2022, 6, 30);
        fixture.parts().drafts().describe(application.id(), piece.id(), Optional.of(last), fixture.applicant());

        fixture.parts().applications().submit(application.id(), fixture.applicant());

        Desk seen = fixture.parts().desks().open(application.id(), fixture.organiser());
        assertThat(seen.validity().until(piece)).contains(last);
        assertThat(seen.validity().isOver(piece)).isTrue();
        assertThat(seen.validity().until(other)).isEmpty();
        assertThat(seen.validity().isOver(other)).isFalse();
        assertThatThrownBy(() -> fixture.parts()
                        .drafts()
                        .describe(application.id(), piece.id(), Optional.empty(), fixture.applicant()))
                .isInstanceOf(Application.WrongState.class);
    }

    @Test
    void onlyEvidenceOfTheApplicationIsDescribed() {
        Application application = fixture.started(campaign, "示例一期");
        Evidence piece = fixture.bring(fixture.started(campaign, "示例二期"), "2.1", "现场.png", PNG);

        assertThatThrownBy(() -> fixture.parts()
                        .drafts()
                        .describe(application.id(), piece.id(), Optional.empty(), fixture.applicant()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void submittingTwiceIsOneSubmission() {
        Application application = fixture.complete(campaign, "示例一期");
        fixture.parts().applications().submit(application.id(), fixture.applicant());

        fixture.parts().applications().submit(application.id(), fixture.applicant());

        assertThat(fixture.parts().applications().submissions(application.id(), fixture.applicant()))
                .hasSize(1);
    }

    @Test
    void aReturnNamesLinesAndTheNewVersionStandsBesideTheOld() {
        Application application = fixture.complete(campaign, "示例一期");
        fixture.parts().applications().submit(application.id(), fixture.applicant());
        fixture.parts()
                .applications()
                .returnForCorrection(application.id(), "补照片", Map.of("2.1", "缺现场照片"), fixture.organiser());

        save(application, "5.1", "{\"points\":5}", 1);
        fixture.parts().applications().submit(application.id(), fixture.applicant());

        List<Submission> submissions =
                fixture.parts().applications().submissions(application.id(), fixture.applicant());
        assertThat(submissions).extracting(Submission::number).containsExactly(2, 1);
        assertThat(submissions).extracting(Submission::checksum).doesNotHaveDuplicates();
        assertThat(fixture.parts()
                        .applications()
                        .returns(application.id(), fixture.applicant())
                        .get(0)
                        .lines())
                .containsEntry("2.1", "缺现场照片");
    }

    @Test
    void nothingIsSavedAfterTheWindowClosed() {
        Application application = fixture.started(campaign, "示例一期");
        fixture.parts()
                .campaigns()
                .moveWindow(
                        campaign.id(),
                        campaign.version(),
                        new StageWindow(
                                Stage.FILING,
                                fixture.now().minus(Duration.ofDays(2)),
                                fixture.now().minus(Duration.ofDays(1))),
                        "提前截止",
                        fixture.organiser());

        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":4}", 0)).isInstanceOf(WindowClosed.class);
        assertThatThrownBy(() -> fixture.parts().applications().submit(application.id(), fixture.applicant()))
                .isInstanceOf(WindowClosed.class);
    }

    @Test
    void whatIsSubmittedSurvivesARestart() {
        Application application = fixture.complete(campaign, "示例一期");
        fixture.parts().applications().submit(application.id(), fixture.applicant());
        List<Submission> before = fixture.parts().applications().submissions(application.id(), fixture.applicant());

        List<Submission> after = database.reopened()
                .read(handle -> handle.attach(ApplicationDao.class).submissions(application.id()));

        assertThat(after).isEqualTo(before);
    }

    private DraftService.SavedLine save(Application application, String code, String answer, int expected) {
        return fixture.parts()
                .drafts()
                .saveLine(application.id(), code, ValueText.fields(answer), "", expected, fixture.applicant());
    }

    private void clear(Application application, String code) {
        fixture.parts()
                .drafts()
                .saveLine(
                        application.id(),
                        code,
                        Value.noFields(),
                        "",
                        line(application, code).version(),
                        fixture.applicant());
    }

    private Line line(Application application, String code) {
        return Objects.requireNonNull(dossier(application).lines().get(code));
    }

    private Dossier dossier(Application application) {
        return fixture.parts().drafts().dossier(application.id(), fixture.applicant());
    }

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                    .getBytes(StandardCharsets.US_ASCII));
}
