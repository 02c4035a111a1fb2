package org.hongping.core.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.hongping.rubric.Message;

/**
 * Lets a form be sent twice, as by a double click, without doing it twice: the field {@code _once} (macro {@code once})
 * names the page it stands on, and whoever sends the same fields of the same page again sees what came of the first
 * time, waiting for it if need be. What was refused is not kept; nothing was done. An answer that leads elsewhere is
 * kept for a day; a page that {@link #tells} may hold passwords, so it stays in memory and for minutes only; any other
 * page says that nothing was done. Safe for use by many threads.
 */
public final class OnceForms {
    static final String FIELD = "_once";

    private static final String UNDER_WAY = "hongping.once";
    private static final String STRANGER = "stranger ";
    private static final String TOLD = "hongping.once.told";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int REFUSED = 400;

    private final KeptAnswers answers;
    private final ShownPages shown;
    private final ConcurrentMap<KeptAnswers.Key, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    private record Claim(KeptAnswers.Key key, String fingerprint, CompletableFuture<Void> done) {}

    /** Keeps answers there. */
    public OnceForms(KeptAnswers answers) {
        this(answers, new ShownPages(System::nanoTime));
    }

    OnceForms(KeptAnswers answers, ShownPages shown) {
        this.answers = answers;
        this.shown = shown;
    }

    /** Adds itself; call it after {@link Web#install}, so that only who may come in is answered. */
    public void install(Around around) {
        around.beforeMatched(this::begin);
        around.after(this::end);
    }

    /** Says that the page being made tells what was done and cannot tell it later, such as a password by chance. */
    public static void tells(Context ctx) {
        ctx.attribute(TOLD, true);
    }

    private void begin(Context ctx) {
        // whoever follows to the next page may still say what they sent before
        boolean sends = ctx.method().equals(HandlerType.POST) && (ctx.isFormUrlencoded() || ctx.isMultipartFormData());
        String token = sends ? ctx.formParam(FIELD) : null;
        if (token == null) {
            return;
        }
        if (!SHAPE.matcher(token).matches()) {
            throw new Csrf.FormExpired();
        }
        String fingerprint = RequestFingerprint.ofForm(ctx);
        Claim claim = claimed(new KeptAnswers.Key(whose(ctx), "form " + fingerprint), fingerprint);
        ctx.attribute(UNDER_WAY, claim);
        shown.find(claim.key()).or(() -> stored(ctx, claim)).ifPresent(kept -> answerAgain(ctx, claim, kept));
    }

    /** The account; a stranger is known by the secret of the cookie that goes with the form. */
    private static String whose(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return visitor.account().orElseGet(() -> STRANGER + visitor.csrf());
    }

    /** Answers to strangers stay in memory: there is no account to keep them with. */
    private Optional<KeptAnswer> stored(Context ctx, Claim claim) {
        return Visitor.of(ctx).signedIn() ? answers.find(claim.key()) : Optional.empty();
    }

    /** Returns the right to go on, once nobody else sends the same. */
    private Claim claimed(KeptAnswers.Key key, String fingerprint) {
        Claim claim = new Claim(key, fingerprint, new CompletableFuture<>());
        CompletableFuture<Void> other = underWay.putIfAbsent(key, claim.done());
        while (other != null) {
            await(other);
            other = underWay.putIfAbsent(key, claim.done());
        }
        return claim;
    }

    private static void await(CompletableFuture<Void> other) {
        try {
            other.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new Rejected(409, "under-way", Message.of("problem.form-under-way"));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("the end of a request is told, never its failure", impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the first answer", stopped);
        }
    }

    private void answerAgain(Context ctx, Claim claim, KeptAnswer kept) {
        release(ctx, claim);
        if (kept.body().isEmpty() && !leads(kept)) {
            throw new Rejected(409, "told-once", Message.of("problem.shown-before"));
        }
        kept.answerAgain(ctx);
    }

    private void end(Context ctx) {
        Claim claim = ctx.attribute(UNDER_WAY);
        if (claim == null) {
            return;
        }
        try {
            if (ctx.statusCode() < REFUSED) {
                keep(ctx, claim);
            }
        } finally {
            release(ctx, claim);
        }
    }

    private void keep(Context ctx, Claim claim) {
        String body = Objects.requireNonNullElse(ctx.result(), "");
        KeptAnswer answer = new KeptAnswer(claim.fingerprint(), ctx.statusCode(), headers(ctx), body);
        boolean stranger = claim.key().account().startsWith(STRANGER);
        boolean told = ctx.attribute(TOLD) != null;
        if (told || (stranger && leads(answer))) {
            shown.keep(claim.key(), answer);
        }
        if (!stranger && leads(answer)) {
            answers.keep(claim.key(), answer);
        } else if (!stranger && told) {
            answers.keep(claim.key(), new KeptAnswer(claim.fingerprint(), ctx.statusCode(), Map.of(), ""));
        }
    }

    private void release(Context ctx, Claim claim) {
        ctx.attribute(UNDER_WAY, null);
        underWay.remove(claim.key());
        claim.done().complete(null);
    }

    private static boolean leads(KeptAnswer answer) {
        return answer.headers().containsKey("Location");
    }

    /** The sentence for the next page travels in a cookie of its own; no other cookie is kept. */
    private static Map<String, String> headers(Context ctx) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {"Content-Type", "Location"}) {
            Optional.ofNullable(ctx.res().getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        ctx.res().getHeaders(KeptAnswer.COOKIE).stream()
                .filter(Flash::isIn)
                .forEach(cookie -> headers.put(KeptAnswer.COOKIE, cookie));
        return headers;
    }
}
