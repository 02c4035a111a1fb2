package org.hongping.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.runtime.KieSession;
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

/** A rule engine on the same sheets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DroolsBenchmark {
    private final List<int[]> sheets = FortyFive.sheets();
    private KieBase rules;
    private int next;

    /** A line and its level. */
    public record Answered(int line, int level) {
        /** The line. */
        public int getLine() {
            return line;
        }

        /** Its level. */
        public int getLevel() {
            return level;
        }
    }

    /** What the rules add up. */
    public static final class Sheet {
        private final int[] groups = new int[FortyFive.GROUPS];
        private boolean vetoed;
        private int total = -1;
        private String tier = "";

        /** Adds to a group. */
        public void add(int group, int points) {
            groups[group] += points;
        }

        /** Adds the groups up, each cut at its cap. */
        public void addUp() {
            total = 0;
            for (int group = 0; group < groups.length; group++) {
                total += Math.min(groups[group], FortyFive.CAPS[group]);
            }
        }

        /** The total in hundredths, -1 before it is known. */
        public int getTotal() {
            return total;
        }

        /** Whether a veto holds. */
        public boolean isVetoed() {
            return vetoed;
        }

        /** Notes a veto. */
        public void veto() {
            vetoed = true;
        }

        /** Notes the tier. */
        public void setTier(String reached) {
            tier = reached;
        }
    }

    /** Builds the rules and compares them with the plain loop on a hundred sheets. */
    @Setup
    public void build() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/r/r.drl", rules());
        KieBuilder builder =
                services.newKieBuilder(files).buildAll(org.drools.model.codegen.ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        rules = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
        FortyFive.PlainLoop loop = new FortyFive.PlainLoop();
        for (int[] sheet : sheets.subList(0, 100)) {
            if (score(sheet) != loop.score(FortyFive.named(sheet), new ArrayList<>())) {
                throw new IllegalStateException("the rules come to something else");
            }
        }
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder("""
                package r;
                import org.hongping.benchmark.DroolsBenchmark.Answered;
                import org.hongping.benchmark.DroolsBenchmark.Sheet;
                """);
        for (int line = 0; line < FortyFive.LINES; line++) {
            rules.append("rule c%d salience 100 when Answered(line==%d,$l:level) $s:Sheet() then $s.add(%d,%d*$l); end%n"
                    .formatted(line, line, FortyFive.groupOf(line), FortyFive.worthOf(line)));
        }
        for (int veto : FortyFive.VETOES) {
            rules.append("rule v%d salience 90 when Answered(line==%d,level==0) $s:Sheet() then $s.veto(); end%n"
                    .formatted(veto, veto));
        }
        rules.append("rule tot salience 50 when $s:Sheet(total<0) then modify($s){addUp()} end\n");
        String[][] tiers = {
            {"A", "9500", "99999"}, {"B", "8000", "9500"}, {"C", "6500", "8000"}, {"D", "5000", "6500"}, {"E", "0", "5000"}
        };
        for (String[] tier : tiers) {
            rules.append("rule t%s when $s:Sheet(total>=%s,total<%s,vetoed==false) then $s.setTier(\"%s\"); end%n"
                    .formatted(tier[0], tier[1], tier[2], tier[0]));
        }
        return rules.append("rule tv when $s:Sheet(total>=0,vetoed==true) then $s.setTier(\"F\"); end\n")
                .toString();
    }

    private int score(int[] levels) {
        KieSession session = rules.newKieSession();
        try {
            Sheet sheet = new Sheet();
            session.insert(sheet);
            for (int line = 0; line < levels.length; line++) {
                session.insert(new Answered(line, levels[line]));
            }
            session.fireAllRules();
            return sheet.total * 10 + (sheet.tier.charAt(0) - 'A');
        } finally {
            session.dispose();
        }
    }

    /** One sheet through a session of its own. */
    @Benchmark
    public int drools() {
        return score(sheets.get(next++ & (FortyFive.SHEETS - 1)));
    }
}
