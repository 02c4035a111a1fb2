package org.hongping.core.app;

import java.io.IOException;
import org.hongping.core.result.ResultFixture;
import org.hongping.core.result.SampleResults;

/** {@link SeededApp} with results; assessors are {@code reviewer-a} and {@code reviewer-b}. */
final class SeededResults {
    private SeededResults() {}

    /** Runs until it is stopped: {@code SeededResults 18090 50}. */
    public static void main(String[] arguments) throws IOException {
        SeededApp seeded = SeededApp.start(Integer.parseInt(arguments[0]), 0);
        ResultFixture fixture = new ResultFixture(seeded.storage(), seeded.fixture());
        SampleResults samples = SampleResults.in(fixture, Integer.parseInt(arguments[1]));
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
