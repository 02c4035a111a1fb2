package org.hongping.core.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hongping.rubric.Message;

/**
 * Lets a program send a POST under {@code /api/v1} again without doing it twice: the header {@code Idempotency-Key} names
 * the request, and what was answered first is answered again. The answer is kept before it is sent, so whoever has read
 * one gets the same after a crash too. A failure of ours is not kept; the request may be tried again. Safe for use by
 * many threads.
 */
public final class Idempotency {
    static final String HEADER = "Idempotency-Key";

    private static final String API = "/api/v1/";
    private static final String UNDER_WAY = "hongping.idempotency";
    private static final String KEPT = "hongping.idempotency.kept";
    private static final String KEY = "[\\x21-\\x7E]{1,200}";
    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Language", "Location", "ETag", "Tus-Resumable", "Upload-Expires");
    private static final int OURS = 500;

    private final KeptAnswers answers;
    private final Set<KeptAnswers.Key> inFlight = ConcurrentHashMap.newKeySet();

    private record Claim(KeptAnswers.Key key, String fingerprint) {}

    /** Keeps answers there. */
    public Idempotency(KeptAnswers answers) {
        this.answers = answers;
    }

    /** Adds itself; call it after {@link Web#install}, so that only who may come in is answered. */
    public void install(Around around) {
        around.beforeMatched(this::begin);
        around.after(this::end);
    }

    /**
     * Answers with something that is told once, such as a password by chance. The same request sent again is answered
     * without it: a secret is not kept beside the answer.
     *
     * @param whole what is answered now
     * @param kept what is answered to a request that is repeated
     */
    public static void answerOnce(Context ctx, Object whole, Object kept) {
        ctx.header("Cache-Control", "no-store").json(whole);
        ctx.attribute(KEPT, ctx.jsonMapper().toJsonString(kept, kept.getClass()));
    }

    private void begin(Context ctx) {
        String text = ctx.header(HEADER);
        if (text == null
                || !ctx.method().equals(HandlerType.POST)
                || !ctx.path().startsWith(API)) {
            return;
        }
        Optional<String> account = Visitor.of(ctx).account();
        if (account.isEmpty()) {
            return;
        }
        if (!text.matches(KEY)) {
            throw new Rejected(400, "malformed", Message.of("problem.no-key"));
        }
        Claim claim = new Claim(new KeptAnswers.Key(account.get(), text), RequestFingerprint.of(ctx));
        if (!inFlight.add(claim.key())) {
            throw new Rejected(409, "under-way", Message.of("problem.first-not-answered", text));
        }
        ctx.attribute(UNDER_WAY, claim);
        answers.find(claim.key()).ifPresent(kept -> answerAgain(ctx, claim, kept));
    }

    private void answerAgain(Context ctx, Claim claim, KeptAnswer kept) {
        release(ctx, claim);
        if (!kept.fingerprint().equals(claim.fingerprint())) {
            throw new Rejected(
                    422,
                    "key-reused",
                    Message.of("problem.other-request", claim.key().text()));
        }
        kept.answerAgain(ctx);
    }

    private void end(Context ctx) {
        Claim claim = ctx.attribute(UNDER_WAY);
        if (claim == null) {
            return;
        }
        try {
            if (ctx.statusCode() < OURS) {
                answers.keep(claim.key(), answer(ctx, claim));
            }
        } finally {
            release(ctx, claim);
        }
    }

    private void release(Context ctx, Claim claim) {
        ctx.attribute(UNDER_WAY, null);
        inFlight.remove(claim.key());
    }

    private static KeptAnswer answer(Context ctx, Claim claim) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            Optional.ofNullable(ctx.res().getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        String told = Objects.requireNonNullElse(ctx.result(), "");
        String kept = Objects.requireNonNullElse(ctx.<String>attribute(KEPT), told);
        return new KeptAnswer(claim.fingerprint(), ctx.statusCode(), headers, kept);
    }
}
