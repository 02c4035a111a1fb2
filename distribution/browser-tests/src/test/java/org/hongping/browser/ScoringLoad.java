package org.hongping.browser;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs that score sheets without a pause while something else happens; every total is compared. */
final class ScoringLoad implements AutoCloseable {
    private static final int CALLERS = 3;
    /** So many characters of an answer tell what was wrong with it. */
    private static final int TOLD = 400;

    private static final Pattern TOTAL = Pattern.compile("\"total\":\"([0-9.]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> callers;
    private volatile boolean goesOn = true;

    private ScoringLoad(List<Question> questions) {
        callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> new Thread(() -> ask(questions), "scoring-" + caller))
                .toList();
    }

    /**
     * A sheet to score.
     *
     * @param request how it is asked for
     * @param totals what it may come to
     */
    record Question(HttpRequest request, Set<String> totals) {
        /** As somebody who is signed in asks. */
        static Question of(Visit visit, String address, String sheet, Set<String> totals) {
            String cookies = visit.page().context().cookies().stream()
                    .map(ScoringLoad::sent)
                    .collect(Collectors.joining("; "));
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Cookie", cookies)
                    .header("X-CSRF-Token", visit.token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(sheet))
                    .build();
            return new Question(request, totals);
        }
    }

    static ScoringLoad of(Question... questions) {
        ScoringLoad load = new ScoringLoad(List.of(questions));
        load.callers.forEach(Thread::start);
        return load;
    }

    /** Returns how many calls were answered as they should be. */
    int answered() {
        return answered.get();
    }

    /** Ends the calls and returns a line for each that failed or came to something else. */
    List<String> end() throws InterruptedException {
        goesOn = false;
        for (Thread caller : callers) {
            caller.join();
        }
        return faults.stream().distinct().toList();
    }

    @Override
    public void close() {
        goesOn = false;
    }

    private void ask(List<Question> questions) {
        for (int turn = 0; goesOn; turn++) {
            Question question = questions.get(turn % questions.size());
            try {
                judge(question, client.send(question.request(), BodyHandlers.ofString()));
            } catch (IOException failure) {
                faults.add(failure.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void judge(Question question, HttpResponse<String> answer) {
        Matcher total = TOTAL.matcher(answer.body());
        if (answer.statusCode() == 200 && total.find() && question.totals().contains(total.group(1))) {
            answered.incrementAndGet();
        } else {
            String said = answer.body();
            faults.add(answer.statusCode() + " " + said.substring(0, Math.min(said.length(), TOLD)));
        }
    }

    private static String sent(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }
}
