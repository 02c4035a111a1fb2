package org.hongping.core.app;

import java.io.IOException;
import java.util.Optional;
import org.hongping.core.notice.Contact;
import org.hongping.core.notice.NoticePlan;
import org.hongping.core.result.ResultFixture;
import org.hongping.core.result.SampleResults;

/** {@link SeededApp} with results; assessors are {@code assessor1} and {@code assessor2}. */
final class SeededResults {
    private SeededResults() {}

    /** Runs until it is stopped: {@code SeededResults 18090 50}. */
    public static void main(String[] arguments) throws IOException {
        SeededApp seeded = SeededApp.start(Integer.parseInt(arguments[0]), 0);
        ResultFixture fixture = new ResultFixture(seeded.storage(), seeded.fixture());
        SampleResults samples = SampleResults.in(fixture, Integer.parseInt(arguments[1]));
        Contact contact = new Contact("云溪区住建局物业管理科（示例）", "028-00000000", "示例市云溪区示例路 1 号 302 室");
        NoticePlan plan = new NoticePlan(NoticePlan.USUAL_DAYS, Optional.empty(), contact);
        for (int number = 1; number <= 2; number++) {
            seeded.features()
                    .notices()
                    .publish(samples.campaign().id(), plan, seeded.fixture().organiser());
        }
        System.getLogger("seeded")
                .log(
                        System.Logger.Level.INFO,
                        "campaign={0} conferred={1} assessed={2} scoring={3} draft={4} twice={5} of {6}",
                        samples.campaign().id().text(),
                        samples.conferred().applicationId().text(),
                        samples.assessed().id().text(),
                        samples.scoring().id().text(),
                        seeded.samples().draft().id().text(),
                        seeded.samples().twice().id().text(),
                        seeded.samples().campaign().id().text());
    }
}
