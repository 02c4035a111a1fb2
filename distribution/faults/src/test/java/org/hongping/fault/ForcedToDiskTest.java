package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system is asked to do between a save and its answer, as strace sees it. */
class ForcedToDiskTest {
    private static final int SAVES = 20;

    /** SQLite's driver asks for fsync, which forces all that fdatasync does and the file's attributes. */
    private static final Pattern FORCED = Pattern.compile("f(?:data)?sync(\\(\\d+\\)| resumed>\\)) += 0");

    @Test
    void aSaveIsForcedToTheDiskBeforeItIsAnswered(@TempDir Path folder) throws Exception {
        assumeTrue(isTraceable() || Report.isFull(), "strace is not there or not allowed");
        SeededHome home = SeededHome.in(folder);
        Path trace = folder.resolve("trace");
        try (Server server = Server.start(home.folder())) {
            Process strace = attached(server.pid(), trace);
            Api assessor = new Api(server.address(), home.sheets().get(0).token());
            String line = "/api/v1/assessments/" + home.sheets().get(0).id() + "/lines/5.1";
            for (int save = 0; save < SAVES; save++) {
                String body = "{\"answer\":{\"points\":" + save % 5 + ",\"reason\":\"核\"}}";
                assertThat(assessor.put(line, save, body).statusCode()).isEqualTo(200);
            }
            strace.destroy();
            strace.waitFor();
        }
        List<Integer> forced = forcedInEachSave(Files.readAllLines(trace, StandardCharsets.ISO_8859_1));

        assertThat(forced).hasSize(SAVES).allMatch(times -> times >= 1);
        Report.add(
                SAVES + " saves under strace",
                "at least " + forced.stream().min(Integer::compare).orElseThrow()
                        + " fsync (SQLite asks for it in place of fdatasync) between a save's request and its acknowledgement");
    }

    private static List<Integer> forcedInEachSave(List<String> trace) {
        List<Integer> forced = new ArrayList<>();
        int times = -1;
        for (String call : trace) {
            if (call.contains("\"PUT /api/v1/")) {
                times = 0;
            } else if (times >= 0 && FORCED.matcher(call).find()) {
                times++;
            } else if (times >= 0 && call.contains("\"HTTP/1.1 200")) {
                forced.add(times);
                times = -1;
            }
        }
        return forced;
    }

    private static Process attached(long pid, Path trace) throws IOException, InterruptedException {
        Process strace = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-s",
                        "40",
                        "-e",
                        "trace=fsync,fdatasync,read,write,writev,recvfrom,sendto",
                        "-o",
                        trace.toString(),
                        "-p",
                        Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(trace.resolveSibling("strace.log").toFile())
                .start();
        while (strace.isAlive()
                && !Files.readString(trace.resolveSibling("strace.log")).contains("attached")) {
            Thread.sleep(20);
        }
        Thread.sleep(500); // to every thread
        return strace;
    }

    private static boolean isTraceable() throws InterruptedException {
        try {
            Process probe = new ProcessBuilder("strace", "-e", "trace=none", "true")
                    .redirectErrorStream(true)
                    .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
