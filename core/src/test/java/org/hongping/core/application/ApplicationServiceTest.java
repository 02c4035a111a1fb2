package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.campaign.WindowClosed;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.registry.RegistryFixture;
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

    private MainJob job;
    private Campaign campaign;

    @BeforeEach
    void open() {
        job = new MainJob(database);
        campaign = job.openCampaign();
    }

    @Test
    void startsWithTheFormFilledFromTheRegistry() {
        Application application = job.started(campaign, "示例一期");

        assertThat(dossier(application).fields().values().stream().map(Field::value))
                .contains("示例一期", job.enterprise.name());
    }

    @Test
    void startingTwiceIsOneApplication() {
        Application first = job.started(campaign, "示例一期");

        assertThat(job.applications.start(campaign.id(), first.estateId(), job.applicant))
                .isEqualTo(first);
    }

    @Test
    void anotherEnterpriseSeesNothingOfIt() {
        Application application = job.started(campaign, "示例一期");
        Visitor stranger = job.registry.applicant("stranger");
        job.registry.enterpriseOf(stranger, RegistryFixture.SECOND_CODE);

        assertThatThrownBy(() -> job.applications.get(application.id(), stranger))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> job.applications.start(campaign.id(), application.estateId(), stranger))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void savesALineAndTellsTheLiveTotal() {
        Application application = job.started(campaign, "示例一期");

        DraftService.SavedLine saved = save(application, "2.1", "{\"checks\":[\"hall\",\"notice\"]}", 0);

        assertThat(saved.line().version()).isEqualTo(1);
        assertThat(saved.result().partialTotal().text()).isEqualTo("4.00");
        assertThat(job.applications.get(application.id(), job.applicant).selfTotal())
                .contains("4.00");
    }

    @Test
    void refusesAnAnswerOutOfRangeAndKeepsTheOldOne() {
        Application application = job.started(campaign, "示例一期");
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
        Application application = job.started(campaign, "示例一期");
        save(application, "5.1", "{\"points\":3}", 0);

        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":4}", 0))
                .asInstanceOf(type(StaleSave.class))
                .extracting(StaleSave::current)
                .isEqualTo(line(application, "5.1"));
    }

    @Test
    void theSameSaveAgainChangesNothing() {
        Application application = job.started(campaign, "示例一期");
        DraftService.SavedLine first = save(application, "5.1", "{\"points\":3}", 0);

        assertThat(save(application, "5.1", "{\"points\":3}", 0).line()).isEqualTo(first.line());
    }

    @Test
    void anUnknownLineIsNotFound() {
        Application application = job.started(campaign, "示例一期");

        assertThatThrownBy(() -> save(application, "9.9", "{\"points\":3}", 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAFieldThatIsNoDateAndKeepsNotFounded() {
        Application application = job.started(campaign, "示例一期");

        assertThatThrownBy(() -> job.drafts.saveField(application.id(), "completedOn", "去年", 0, job.applicant))
                .isInstanceOf(Invalid.class);
        int version = dossier(application).fields().containsKey("committeeFounded")
                ? dossier(application).fields().get("committeeFounded").version()
                : 0;
        Field saved = job.drafts.saveField(application.id(), "committeeFounded", "未成立", version, job.applicant);

        assertThat(saved.value()).isEqualTo("未成立");
    }

    @Test
    void anIncompleteApplicationNamesWhatIsLacking() {
        Application application = job.started(campaign, "示例一期");
        job.complete(application);
        clear(application, "5.1");

        assertThatThrownBy(() -> job.applications.submit(application.id(), job.applicant))
                .asInstanceOf(type(Incomplete.class))
                .satisfies(incomplete -> assertThat(incomplete.fields()).containsOnlyKeys("5.1"));
    }

    @Test
    void submittingFreezesWhatWasSaid() throws IOException {
        Application application = job.started(campaign, "示例一期");
        job.complete(application);
        Evidence piece = job.evidence.take("现场.png", new ByteArrayInputStream(PNG), job.applicant);
        job.drafts.attach(application.id(), "2.1", piece.id(), job.applicant);

        Application submitted = job.applications.submit(application.id(), job.applicant);

        Submission submission =
                job.applications.submissions(application.id(), job.applicant).get(0);
        assertThat(submitted.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(submission.snapshot()).contains(piece.sha256());
        assertThat(Submitted.of(submission).answers().get("5.1")).isEqualTo(ValueText.fields("{\"points\":5}"));
        assertThat(Submitted.of(submission).evidence().get("2.1")).containsExactly(piece.id());
        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":4}", 1))
                .isInstanceOf(Application.WrongState.class);
    }

    @Test
    void submittingTwiceIsOneSubmission() {
        Application application = job.started(campaign, "示例一期");
        job.complete(application);
        job.applications.submit(application.id(), job.applicant);

        job.applications.submit(application.id(), job.applicant);

        assertThat(job.applications.submissions(application.id(), job.applicant))
                .hasSize(1);
    }

    @Test
    void aReturnNamesLinesAndTheNewVersionStandsBesideTheOld() {
        Application application = job.started(campaign, "示例一期");
        job.complete(application);
        job.applications.submit(application.id(), job.applicant);
        job.applications.returnForCorrection(application.id(), "补照片", Map.of("2.1", "缺现场照片"), job.organiser);

        save(application, "5.1", "{\"points\":4}", 1);
        job.applications.submit(application.id(), job.applicant);

        List<Submission> submissions = job.applications.submissions(application.id(), job.applicant);
        assertThat(submissions).extracting(Submission::number).containsExactly(2, 1);
        assertThat(submissions).extracting(Submission::checksum).doesNotHaveDuplicates();
        assertThat(job.applications
                        .returns(application.id(), job.applicant)
                        .get(0)
                        .lines())
                .containsEntry("2.1", "缺现场照片");
    }

    @Test
    void nothingIsSavedAfterTheWindowClosed() {
        Application application = job.started(campaign, "示例一期");
        job.campaigns.moveWindow(
                campaign.id(),
                campaign.version(),
                new StageWindow(
                        Stage.FILING,
                        job.now().minus(Duration.ofDays(2)),
                        job.now().minus(Duration.ofDays(1))),
                "提前截止",
                job.organiser);

        assertThatThrownBy(() -> save(application, "5.1", "{\"points\":4}", 0)).isInstanceOf(WindowClosed.class);
        assertThatThrownBy(() -> job.applications.submit(application.id(), job.applicant))
                .isInstanceOf(WindowClosed.class);
    }

    @Test
    void whatIsSubmittedSurvivesARestart() {
        Application application = job.started(campaign, "示例一期");
        job.complete(application);
        job.applications.submit(application.id(), job.applicant);
        List<Submission> before = job.applications.submissions(application.id(), job.applicant);

        List<Submission> after = database.reopened()
                .read(handle -> handle.attach(ApplicationDao.class).submissions(application.id()));

        assertThat(after).isEqualTo(before);
    }

    private DraftService.SavedLine save(Application application, String code, String answer, int expected) {
        return job.drafts.saveLine(application.id(), code, ValueText.fields(answer), "", expected, job.applicant);
    }

    private void clear(Application application, String code) {
        job.drafts.saveLine(
                application.id(),
                code,
                Value.noFields(),
                "",
                line(application, code).version(),
                job.applicant);
    }

    private Line line(Application application, String code) {
        return Objects.requireNonNull(dossier(application).lines().get(code));
    }

    private Dossier dossier(Application application) {
        return job.drafts.dossier(application.id(), job.applicant);
    }

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                    .getBytes(StandardCharsets.US_ASCII));
}
