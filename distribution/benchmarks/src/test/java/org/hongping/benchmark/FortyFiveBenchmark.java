package org.hongping.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.hongping.plugin.Draft;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.yaml.YamlDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our engine beside the plain loop, on the same sheets, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FortyFiveBenchmark {
    private final FortyFive.PlainLoop loop = new FortyFive.PlainLoop();
    private final List<Map<String, Integer>> plain = new ArrayList<>();
    private final List<Value> sheets = new ArrayList<>();
    private RubricRevision rubric;
    private int next;

    /** Both have to come to the same on every sheet. */
    @Setup
    public void read() throws IOException {
        rubric = revision();
        for (int[] levels : FortyFive.sheets()) {
            plain.add(FortyFive.named(levels));
            sheets.add(sheet(levels));
        }
        for (int i = 0; i < sheets.size(); i++) {
            int expected = loop.score(plain.get(i), new ArrayList<>());
            Result result = rubric.score(sheets.get(i));
            if (packed(result) != expected) {
                throw new IllegalStateException("sheet " + i + ": " + packed(result) + ", the loop says " + expected);
            }
        }
    }

    private static RubricRevision revision() throws IOException {
        try (InputStream yaml = FortyFiveBenchmark.class.getResourceAsStream("/rubrics/fortyfive.yaml")) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            Value document = YamlDocument.read("fortyfive.yaml", text).value().orElseThrow();
            return new Draft((Value.Fields) document).revision().orElseThrow();
        }
    }

    /** The sheet as the product gets it: read from JSON. */
    private static Value sheet(int[] levels) {
        StringJoiner answers = new StringJoiner(", ");
        for (int line = 0; line < levels.length; line++) {
            answers.add("\"K" + line + "\": {\"quantity\": " + levels[line] + "}");
        }
        return Json.read("{\"answers\": {" + answers + "}}");
    }

    private static int packed(Result result) {
        Exact total = result.total().orElseThrow();
        int hundredths = total.toDecimal(2).movePointRight(2).intValueExact();
        return hundredths * 10 + (result.grades().get("tier").orElseThrow().charAt(0) - 'A');
    }

    /** A sheet to a result with its traces. */
    @Benchmark
    public Result engine() {
        return rubric.score(sheets.get(next++ & (FortyFive.SHEETS - 1)));
    }

    /** The measuring stick. */
    @Benchmark
    public int plainLoop() {
        return loop.score(plain.get(next++ & (FortyFive.SHEETS - 1)), new ArrayList<>(FortyFive.LINES));
    }
}
