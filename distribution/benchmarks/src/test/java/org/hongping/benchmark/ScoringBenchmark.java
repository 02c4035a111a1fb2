package org.hongping.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;
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

/** Scoring Chengdu's residential sheet, every line answered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScoringBenchmark {
    private static final String FULL_MARKS = """
            {"answers": {"1.1": {"level": "active"}, "1.2": {"level": "joined"}, "1.3": {"quantity": 2},
             "1.4": {"level": "joined"}, "1.5": {"level": "joined"},
             "1.6": {"parts": {"a": {"points": 4}, "b": {"level": "serving"}}},
             "2.1": {"checks": ["hall", "equipment", "posts", "notice", "culture"]},
             "2.2": {"checks": ["emblems", "press", "systems"]}, "3.1": {"checks": ["platform", "services"]},
             "3.2": {"checks": ["epidemic", "patrols", "regional", "volunteers"]},
             "4.1": {"checks": ["scenes", "charity", "brand", "education"]}, "5.1": {"points": 5},
             "5.2": {"checks": ["council", "consultation"]}, "5.3": {"checks": ["mediation", "feedback"]},
             "5.4": {"parts": {"a": {"checks": ["monitor"]}, "b": {"value": 100}}}, "6.1": {"points": 2},
             "6.2": {"checks": ["posted", "duties"]}, "6.3": {"value": 100},
             "6.4": {"checks": ["campaign", "supervision"]}, "6.5": {"checks": ["committee", "enterprise"]},
             "6.6": {"points": 2}, "6.7": {"points": 2, "reason": "推广"}}}
            """;

    private RubricRevision rubric;
    private Value sheet;

    /** Reads the sheet from {@code -Dhongping.rubrics}. */
    @Setup
    public void read() throws IOException {
        Path sources = Path.of(System.getProperty("hongping.rubrics", "rubric-chengdu/src/main/resources"));
        rubric = new Verifier(ModelVersion.ofThisInstallation())
                .draft(sources).stream()
                        .filter(draft -> draft.id().text().equals("chengdu.residential"))
                        .findFirst()
                        .orElseThrow();
        sheet = Json.read(FULL_MARKS);
        if (!score().total().orElseThrow().text().equals("120.00")) {
            throw new IllegalStateException("full marks give " + score().total());
        }
    }

    /** A sheet to a result with its traces. */
    @Benchmark
    public Result score() {
        return rubric.score(sheet);
    }

    /** JSON to JSON, as {@code rubric score --json} does it. */
    @Benchmark
    public String scoreJson() {
        Result result = rubric.score(Json.read(FULL_MARKS));
        return Json.write(ResultDocument.of(result, Locale.ROOT));
    }
}
