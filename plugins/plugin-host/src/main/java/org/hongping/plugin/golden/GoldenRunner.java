package org.hongping.plugin.golden;

import java.util.List;
import java.util.function.Function;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.engine.Result;

/** Scores golden cases and compares what they expect with what comes out; what they do not mention is free. */
public final class GoldenRunner {
    private GoldenRunner() {}

    /** Returns a finding for every expectation of a file that did not come out. */
    public static List<Finding> run(GoldenCases golden, Function<Value, Result> scorer) {
        Findings findings = new Findings();
        golden.cases().forEach(example -> findings.addAll(run(example, scorer)));
        return findings.list();
    }

    /** Returns a finding for every expectation of one case that did not come out. */
    public static List<Finding> run(GoldenCase golden, Function<Value, Result> scorer) {
        return new Comparison(golden, scorer.apply(golden.sheet())).findings();
    }
}
