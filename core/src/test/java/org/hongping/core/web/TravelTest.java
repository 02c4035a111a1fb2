package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What travels with requests: versions, cursors, the sentence for the next page. */
class TravelTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension(TravelTest::routes);

    private static void routes(JavalinConfig config) {
        List<String> names =
                IntStream.rangeClosed(1, 5).mapToObj(number -> "小区" + number).toList();
        config.routes.get("/api/names", ctx -> ctx.json(slice(names, Cursor.asked(ctx))), Role.ANYONE);
        config.routes.get("/api/version", ctx -> ctx.result(Version.asked(ctx).text()), Role.ANYONE);
        config.routes.get(
                "/saved",
                ctx -> {
                    Flash.saved(ctx, Instant.parse("2026-11-21T02:42:59Z"));
                    ctx.redirect("/about");
                },
                Role.ANYONE);
        config.routes.get(
                "/said", ctx -> Flash.say(ctx, Message.of("problem.no-page", Message.of("web.home"))), Role.ANYONE);
    }

    private static Map<String, Object> slice(List<String> names, Cursor cursor) {
        List<String> rows = names.stream()
                .filter(name -> cursor.after().isEmpty()
                        || name.compareTo(cursor.after().get()) > 0)
                .limit(cursor.limit() + 1L)
                .toList();
        Slice<String> slice = Slice.of(rows, cursor, Function.identity());
        return Map.of("items", slice.items(), "next", slice.next().orElse(""));
    }

    @Test
    void aListGoesOnWhereItStopped() {
        String first = WEB.client().get("/api/names?limit=2").body();
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        String second = WEB.client().get("/api/names?limit=3&after=" + next).body();

        assertThat(first).contains("[\"小区1\",\"小区2\"]");
        assertThat(second).contains("[\"小区3\",\"小区4\",\"小区5\"]").contains("\"next\":\"\"");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThat(WEB.client().get("/api/names?after=***").statusCode()).isEqualTo(400);
        assertThat(WEB.client().get("/api/names?limit=0").statusCode()).isEqualTo(400);
        assertThat(WEB.client().get("/api/names?limit=201").body()).contains("每页条数应为 1 至 200 的整数，收到“201”");
    }

    @Test
    void anEditSaysItsVersion() {
        assertThat(WEB.client()
                        .withHeader("If-Match", "\"v12\"")
                        .get("/api/version")
                        .body())
                .isEqualTo("12");
        assertThat(WEB.client()
                        .withHeader("If-Match", "yesterday")
                        .get("/api/version")
                        .statusCode())
                .isEqualTo(400);
        assertThat(WEB.client().get("/api/version").statusCode()).isEqualTo(428);
    }

    @Test
    void savingIsSaidOnceByTheClockOfTheOffice() {
        TestClient client = WEB.client();
        client.get("/saved");

        assertThat(client.get("/about").body()).contains("<span>已保存 10:42</span>");
        assertThat(client.get("/about").body()).doesNotContain("已保存");
    }

    @Test
    void aSentenceMayHoldAnother() {
        TestClient client = WEB.client();
        client.get("/said");

        assertThat(client.get("/about").body()).contains("没有“首页”这个页面。");
    }

    @Test
    void aSentenceThatIsNotOursIsNotShown() {
        assertThat(WEB.client()
                        .withCookie("hongping_flash", "!!!")
                        .get("/about")
                        .statusCode())
                .isEqualTo(200);
        assertThat(WEB.client()
                        .withCookie("hongping_flash", "bm8ua2V5")
                        .get("/about")
                        .statusCode())
                .isEqualTo(200);
    }
}
