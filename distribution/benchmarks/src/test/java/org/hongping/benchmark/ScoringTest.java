package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import org.hongping.operator.Report;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class ScoringTest {
    @Test
    void aSheetIsScored() throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ScoringBenchmark.class.getName())
                .shouldFailOnError(true)
                .jvmArgsAppend("-Dhongping.rubrics=" + System.getProperty("hongping.rubrics"));
        if (!Report.isFull()) {
            options.forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(200));
        }

        Collection<RunResult> results = new Runner(options.build()).run();

        assertThat(results).hasSize(2);
        for (RunResult result : results) {
            String figure = String.format(
                    Locale.ROOT, "%.1f µs", result.getPrimaryResult().getScore());
            Report.add("JMH " + result.getPrimaryResult().getLabel() + ", 22 lines, full marks", figure, "—", "—");
        }
    }
}
