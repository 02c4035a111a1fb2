package org.hongping.core.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.HookRetaking;
import org.hongping.core.application.SampleApplications;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.SampleAssessments;
import org.hongping.core.assessment.StoredEvaluations;
import org.hongping.core.bundle.BundleService;
import org.hongping.core.campaign.CampaignLocks;
import org.hongping.core.relock.RelockService;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.storage.Storage;

/**
 * The whole server with Chengdu's rubric and applications in every state, to be looked at and to be measured. Sign in
 * as {@code applicant}, {@code rival}, {@code office}, {@code assessor1} or {@code assessor2} with the password {@code
 * correct horse}.
 */
public final class SeededApp implements AutoCloseable {
    private final App app;
    private final ApplicationFixture fixture;
    private final SampleApplications samples;
    private final SampleAssessments assessments;

    private SeededApp(App app, ApplicationFixture fixture, SampleApplications samples, SampleAssessments assessments) {
        this.app = app;
        this.fixture = fixture;
        this.samples = samples;
        this.assessments = assessments;
    }

    /** Starts on a port with so many more applications that were only begun. */
    public static SeededApp start(int port, int more) throws IOException {
        return start(port, more, 2);
    }

    /** As above, with so many more score sheets for each assessor. */
    public static SeededApp start(int port, int more, int sheets) throws IOException {
        Path home = Files.createTempDirectory("hongping-seeded-");
        Settings settings =
                CheapPasswords.from(Map.of("PORT", Integer.toString(port), "HONGPING_HOME", home.toString()));
        App app = App.start(settings, Optional.of(ShippedRubrics.packed("rubric-chengdu")));
        ApplicationFixture fixture = new ApplicationFixture(app.services().storage(), home);
        SampleApplications samples = SampleApplications.in(fixture, more);
        AssessmentFixture assessments = new AssessmentFixture(app.services().storage(), fixture);
        return new SeededApp(app, fixture, samples, SampleAssessments.in(assessments, samples.campaign(), sheets));
    }

    /** Returns the port it listens on. */
    public int port() {
        return app.port();
    }

    App app() {
        return app;
    }

    /** Returns its services. */
    Features features() {
        return app.features();
    }

    /** Returns the database it stands on. */
    public Storage storage() {
        return app.services().storage();
    }

    /** Returns what brings bundles and puts them in force. */
    BundleService bundles() {
        return new BundleService(
                app.rubrics(),
                storage(),
                app.services().audit(),
                new CampaignLocks(features().campaigns()));
    }

    /** Returns what moves running campaigns. */
    RelockService relocks() {
        return new RelockService(
                storage(),
                app.services().audit(),
                features().campaigns(),
                new HookRetaking(storage()),
                features().assessments(),
                bundles(),
                app.rubrics(),
                new StoredEvaluations(storage()));
    }

    /** Returns what lies behind the pages. */
    public ApplicationFixture fixture() {
        return fixture;
    }

    /** Returns what there is to see. */
    public SampleApplications samples() {
        return samples;
    }

    /** Returns what there is to score. */
    public SampleAssessments assessments() {
        return assessments;
    }

    @Override
    public void close() {
        app.close();
    }

    /** Runs until it is stopped: {@code SeededApp 18090 50 20}. */
    public static void main(String[] arguments) throws IOException {
        SeededApp seeded =
                start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.getLogger("seeded")
                .log(
                        System.Logger.Level.INFO,
                        "campaign={0} draft={1} returned={2} twice={3} admitted={4} sheet={5} fresh={6}",
                        seeded.samples().campaign().id().text(),
                        seeded.samples().draft().id().text(),
                        seeded.samples().returned().id().text(),
                        seeded.samples().twice().id().text(),
                        seeded.samples().admitted().id().text(),
                        seeded.assessments().begun().id().text(),
                        seeded.assessments().fresh().id().text());
    }
}
