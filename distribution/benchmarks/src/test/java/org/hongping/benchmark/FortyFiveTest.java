package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hongping.operator.Report;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A sheet of 45 lines with caps, tiers, vetoes and full traces, beside a plain loop and, at full size, a rule engine. */
class FortyFiveTest {
    private static final double OF_THE_LOOP = 0.5;
    private static final double OF_DROOLS = 10;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<String, Double> rates = new HashMap<>();
    private double allocated;

    @Test
    void theEngineIsAboutAsFastAsAPlainLoop() throws Exception {
        run(FortyFiveBenchmark.class.getName());
        if (Report.isFull()) {
            run("org.hongping.benchmark.DroolsBenchmark");
        }

        double engine = rates.get("engine");
        report("45 lines, caps, tiers, vetoes, traces: engine", engine, rates.get("plainLoop"), OF_THE_LOOP);
        Report.add("… allocated for a sheet", String.format(Locale.ROOT, "%.1f kB", allocated / 1_000), "—", "—");
        if (Report.isFull()) {
            report("the same beside Drools", engine, rates.get("drools"), OF_DROOLS);
            assertThat(engine / rates.get("plainLoop")).isGreaterThanOrEqualTo(OF_THE_LOOP);
            assertThat(engine / rates.get("drools")).isGreaterThanOrEqualTo(OF_DROOLS);
        }
    }

    private void run(String benchmark) throws Exception {
        // The collector and heap of the product, but both compilers: what is compared is the engines, not their
        // warm-up.
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark)
                .shouldFailOnError(true)
                .jvmArgs("-XX:+UseSerialGC", "-Xms160m", "-Xmx160m", "-Xmn96m")
                .addProfiler(GCProfiler.class);
        if (!Report.isFull()) {
            options.forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(200));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            rates.put(name, result.getPrimaryResult().getScore());
            if (name.equals("engine")) {
                allocated = result.getSecondaryResults().get(ALLOCATED).getScore();
            }
        }
    }

    private static void report(String what, double engine, double other, double bound) throws IOException {
        Report.add(
                what,
                String.format(Locale.ROOT, "%,.0f of %,.0f sheets/s = %.2f ×", engine, other, engine / other),
                String.format(Locale.ROOT, "≥ %s ×", bound),
                engine / other >= bound ? "kept" : "missed");
    }
}
