package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnceFormsTest {
    private static final AtomicInteger DONE = new AtomicInteger();
    private static final AtomicLong NANOS = new AtomicLong();
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);
    private static final AnswersInMemory KEPT = new AnswersInMemory();

    @RegisterExtension
    static final WebExtension WEB = new WebExtension(OnceFormsTest::configure);

    private static void configure(JavalinConfig config) {
        new OnceForms(KEPT, new ShownPages(NANOS::get)).install(Around.in(config.routes));
        config.routes.post(
                "/things",
                ctx -> {
                    DONE.incrementAndGet();
                    Flash.say(ctx, Message.of("web.fill-in"));
                    ctx.redirect("/style?done=" + DONE.get(), HttpStatus.SEE_OTHER);
                },
                Role.SIGNED_IN);
        config.routes.post(
                "/slips",
                ctx -> {
                    OnceForms.tells(ctx);
                    ctx.html("<p>secret " + DONE.incrementAndGet() + "</p>");
                },
                Role.SIGNED_IN);
        config.routes.post(
                "/start",
                ctx -> {
                    OnceForms.tells(ctx);
                    ctx.html("<p>slips " + DONE.incrementAndGet() + "</p>");
                },
                Role.ANYONE);
        config.routes.post("/looks", ctx -> ctx.html("<p>" + DONE.incrementAndGet() + "</p>"), Role.SIGNED_IN);
        config.routes.post(
                "/refused",
                ctx -> {
                    DONE.incrementAndGet();
                    throw new Conflict(Message.of("problem.no-page", "x"));
                },
                Role.SIGNED_IN);
        config.routes.post(
                "/slow",
                ctx -> {
                    BEGUN.countDown();
                    GO_ON.await();
                    ctx.redirect("/style?slow=" + DONE.incrementAndGet(), HttpStatus.SEE_OTHER);
                },
                Role.SIGNED_IN);
    }

    @Test
    void theSameFormIsDoneOnceAndLeadsToTheSamePlace() {
        TestClient client = reader("organiser");
        String once = RandomText.token();

        HttpResponse<String> first = post(client, "/things", once, "a");
        int done = DONE.get();
        TestClient again = reader("organiser");
        HttpResponse<String> second = post(again, "/things", once, "a");

        assertThat(DONE).hasValue(done);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.cookie("hongping_flash")).isNotEmpty().isEqualTo(client.cookie("hongping_flash"));
    }

    /** Clients that follow a redirection may go on saying what they sent before. */
    @Test
    void readingAPageIsNoDeedWhateverItSaysItSends() {
        TestClient client = reader("organiser").withHeader("Content-Type", "multipart/form-data; boundary=none");

        assertThat(client.get("/problems").statusCode()).isEqualTo(200);
    }

    @Test
    void otherFieldsOrAnotherPageAreAnotherDeed() {
        TestClient client = reader("organiser");
        String once = RandomText.token();
        int before = DONE.get();

        post(client, "/things", once, "a");
        post(client, "/things", once, "b");
        post(client, "/things", RandomText.token(), "a");
        post(reader("assessor"), "/things", once, "a");

        assertThat(DONE).hasValue(before + 4);
    }

    @Test
    void theSecondWaitsForTheFirst() throws InterruptedException {
        TestClient one = reader("organiser");
        TestClient other = reader("organiser");
        String once = RandomText.token();
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> post(one, "/slow", once, "a"));
        BEGUN.await();
        CompletableFuture<HttpResponse<String>> second =
                CompletableFuture.supplyAsync(() -> post(other, "/slow", once, "a"));
        GO_ON.countDown();

        assertThat(second.join().headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.join().headers().firstValue("Location"));
    }

    @Test
    void whatWasRefusedIsTriedAgain() {
        TestClient client = reader("organiser");
        String once = RandomText.token();
        int before = DONE.get();

        assertThat(post(client, "/refused", once, "a").statusCode()).isEqualTo(409);
        assertThat(post(client, "/refused", once, "a").statusCode()).isEqualTo(409);

        assertThat(DONE).hasValue(before + 2);
    }

    @Test
    void aPageThatOnlyShowsIsMadeAnew() {
        TestClient client = reader("organiser");
        String once = RandomText.token();
        int before = DONE.get();

        post(client, "/looks", once, "a");
        post(client, "/looks", once, "a");

        assertThat(DONE).hasValue(before + 2);
    }

    @Test
    void whatIsToldOnceIsToldAgainForTenMinutesAndStoredNowhere() {
        TestClient client = reader("organiser");
        String once = RandomText.token();

        HttpResponse<String> first = post(client, "/slips", once, "a");
        int done = DONE.get();
        HttpResponse<String> second = post(client, "/slips", once, "a");
        NANOS.addAndGet(Duration.ofMinutes(11).toNanos());
        HttpResponse<String> late = post(client, "/slips", once, "a");

        assertThat(second.body()).contains("secret").isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("已经办理");
        assertThat(DONE).hasValue(done);
        assertThat(KEPT.hold("secret")).isFalse();
    }

    @Test
    void aStrangerIsKnownByTheCookieOfTheForm() {
        TestClient stranger = WEB.client();
        stranger.get("/style");
        Map<String, String> form = Map.of("_csrf", stranger.cookie("hongping_form"), "_once", RandomText.token());

        HttpResponse<String> first = stranger.postAsIs("/start", form);
        int done = DONE.get();
        HttpResponse<String> second = stranger.postAsIs("/start", form);

        assertThat(second.body()).contains("slips").isEqualTo(first.body());
        assertThat(DONE).hasValue(done);
        assertThat(KEPT.hold("slips")).isFalse();
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        assertThat(post(reader("organiser"), "/things", "mine", "a").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theNewestPagesAreKept() {
        ShownPages pages = new ShownPages(() -> 0);
        for (int number = 0; number <= 50; number++) {
            pages.keep(key(number), new KeptAnswer("", 200, Map.of(), "page"));
        }

        assertThat(pages.find(key(0))).isEmpty();
        assertThat(pages.find(key(1))).isPresent();
    }

    private static KeptAnswers.Key key(int number) {
        return new KeptAnswers.Key("account", "form " + number);
    }

    private static TestClient reader(String role) {
        return WEB.client().withSession(role);
    }

    private static HttpResponse<String> post(TestClient client, String path, String once, String name) {
        return client.postAsIs(path, Map.of("_csrf", KnownVisitors.CSRF, "_once", once, "name", name));
    }
}
