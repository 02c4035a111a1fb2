package org.hongping.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hongping.core.assessment.AssessmentFixture;

/** One member who saves a sheet again and again, each time with other words. For one thread. */
final class Saves {
    private static final byte[] NOTHING = {};

    private final List<Function<Integer, byte[]>> round;
    private int version;

    private Saves(List<Function<Integer, byte[]>> round) {
        this.round = round;
    }

    /** Saves line by line, each over the version before. */
    static Saves ofLines(String address, ScoreSheets.Own own) {
        Put put = new Put(address, own);
        return new Saves(AssessmentFixture.FULL_MARKS.entrySet().stream()
                .map(line -> line(put, own.path() + "/lines/" + line.getKey(), line.getValue()))
                .toList());
    }

    private static Function<Integer, byte[]> line(Put put, String path, String answer) {
        String rest = answer.substring(1) + "}";
        return version -> put.of(
                path, "If-Match: \"v" + version + "\"\r\n", "{\"answer\":{\"reason\":\"第 " + version + " 次\"," + rest);
    }

    /** Saves whole sheets, and asks for no more than that it is done. */
    static Saves ofSheets(String address, ScoreSheets.Own own, List<String> codes, Set<String> levels) {
        Put put = new Put(address, own);
        Map<Boolean, String> answers = Map.of(true, "\"level\":\"none\"", false, "\"points\":1");
        return new Saves(List.of(version -> {
            StringJoiner lines = new StringJoiner(",", "{\"lines\":{", "}}");
            for (String code : codes) {
                lines.add("\"" + code + "\":{\"answer\":{" + answers.get(levels.contains(code)) + ",\"reason\":\"第 "
                        + version + " 次\"},\"basedOn\":" + version + "}");
            }
            return put.of(own.path() + "/lines", "If-Match: \"v0\"\r\nPrefer: return=minimal\r\n", lines.toString());
        }));
    }

    /** Returns its requests until a moment of {@link System#nanoTime}; the last round is gone through to its end. */
    Supplier<byte[]> until(long end) {
        return new Supplier<>() {
            private int next;

            @Override
            public byte[] get() {
                if (next == round.size()) {
                    next = 0;
                    version++;
                    if (System.nanoTime() >= end) {
                        return NOTHING;
                    }
                }
                return round.get(next++).apply(version);
            }
        };
    }
}
