package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AroundTest {
    private static final List<String> DONE = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final WebExtension WEB = new WebExtension(config -> {
        Around around = Around.in(config.routes);
        around.before(ctx -> DONE.add("before"));
        around.beforeMatched(ctx -> {
            DONE.add("first");
            if (ctx.queryParam("refused") != null) {
                throw new Conflict(Message.of("problem.no-page", "x"));
            }
        });
        around.beforeMatched(ctx -> DONE.add("second"));
        around.after(ctx -> {
            DONE.add("after");
            if (ctx.queryParam("broken") != null) {
                throw new IllegalStateException("ours");
            }
        });
        around.after(ctx -> DONE.add("last"));
        config.routes.get("/here", ctx -> DONE.add("here"), Role.ANYONE);
    });

    @BeforeEach
    void forget() {
        DONE.clear();
    }

    @Test
    void isDoneInOrder() {
        WEB.client().get("/here");

        assertThat(DONE).containsExactly("before", "first", "second", "here", "after", "last");
    }

    @Test
    void whatIsRefusedGoesNoFurtherButIsTidiedUpAfter() {
        assertThat(WEB.client().get("/here?refused=1").statusCode()).isEqualTo(409);

        assertThat(DONE).containsExactly("before", "first", "after", "last");
    }

    @Test
    void oneThatFailsAfterwardsKeepsNoOtherFromBeingDone() {
        assertThat(WEB.client().get("/here?broken=1").statusCode()).isEqualTo(500);

        assertThat(DONE).endsWith("after", "last");
    }

    @Test
    void whereThereIsNoRouteOnlyTheOuterOnesAreDone() {
        WEB.client().get("/nowhere");

        assertThat(DONE).containsExactly("before", "after", "last");
    }
}
