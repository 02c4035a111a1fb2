package org.hongping.core.bundle;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.rubric.Locks;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Bundles for programs: {@code /api/v1/bundles}. */
public final class BundleApiRoutes {
    private static final String ALL = "/api/v1/bundles";
    private static final String ONE = ALL + "/{digest}";

    private final BundleService bundles;

    private BundleApiRoutes(BundleService bundles) {
        this.bundles = bundles;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, BundleService bundles) {
        BundleApiRoutes api = new BundleApiRoutes(bundles);
        routes.get(ALL, api::list, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(ALL, api::bring, Role.ADMINISTRATOR);
        routes.get(ONE, api::show, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post(ONE + "/in-force", api::putInForce, Role.ADMINISTRATOR);
        routes.post(ONE + "/uninstall", api::uninstall, Role.ADMINISTRATOR);
        routes.post(ONE + "/block", api::block, Role.ADMINISTRATOR);
        routes.post(ONE + "/unblock", api::unblock, Role.ADMINISTRATOR);
    }

    private void list(Context ctx) {
        ctx.json(Map.of(
                "items",
                bundles.list(Languages.of(ctx)).stream()
                        .map(BundleApiRoutes::summary)
                        .toList()));
    }

    private void show(Context ctx) {
        Locale language = Languages.of(ctx);
        String digest = ctx.pathParam("digest");
        Map<String, Object> document = summary(bundles.get(digest, language));
        document.put(
                "arrivals",
                bundles.arrivals(digest).stream()
                        .map(arrival -> arrival(arrival, language))
                        .toList());
        ctx.json(document);
    }

    /** 201 with the steps when it is kept, 422 with the steps when it is refused. */
    private void bring(Context ctx) throws IOException {
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            throw new Invalid("name", Message.of("bundles.no-file"));
        }
        Arrival arrival = BundleFile.bring(bundles, files.get(0), "api", Visitor.of(ctx));
        ctx.status(arrival.isServed() ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(arrival(arrival, Languages.of(ctx)));
    }

    private void putInForce(Context ctx) {
        bundles.putInForce(ctx.pathParam("digest"), reason(ctx), Visitor.of(ctx));
        show(ctx);
    }

    private void uninstall(Context ctx) {
        bundles.uninstall(ctx.pathParam("digest"), reason(ctx), Visitor.of(ctx));
        show(ctx);
    }

    private void block(Context ctx) {
        bundles.block(ctx.pathParam("digest"), reason(ctx), Visitor.of(ctx));
        show(ctx);
    }

    private void unblock(Context ctx) {
        bundles.unblock(ctx.pathParam("digest"), reason(ctx), Visitor.of(ctx));
        show(ctx);
    }

    /** @throws Invalid if no reason is sent */
    private static String reason(Context ctx) {
        Value.Fields sent = ValueText.sent(ctx.body());
        if (sent.fields().get("reason") instanceof Value.Text reason) {
            return reason.text().strip();
        }
        throw new Invalid("reason", Message.of("bundles.reason-missing"));
    }

    private static Map<String, Object> summary(BundleRow row) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("digest", row.bundle().digest());
        summary.put("bundle", row.bundle().symbolicName());
        summary.put("version", row.bundle().version());
        summary.put("state", row.state().name());
        summary.put("source", row.bundle().source());
        summary.put("storedAt", row.bundle().storedAt());
        summary.put(
                "rubrics",
                row.revisions().stream().map(BundleApiRoutes::revision).toList());
        summary.put("problems", row.problems());
        return summary;
    }

    private static Map<String, Object> revision(BundleRow.RevisionRow row) {
        Map<String, Object> revision = new LinkedHashMap<>();
        revision.put("id", row.id());
        revision.put("edition", row.edition());
        revision.put("title", row.title());
        revision.put("rubricDigest", row.rubricDigest());
        revision.put("inForce", row.inForce());
        revision.put("locks", row.locks().stream().map(Locks.Lock::title).toList());
        return revision;
    }

    private static Map<String, Object> arrival(Arrival arrival, Locale language) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", arrival.id());
        written.put("arrivedAt", arrival.arrivedAt());
        written.put("name", arrival.name());
        written.put("digest", arrival.bundleDigest());
        written.put("source", arrival.source());
        written.put("state", arrival.state().name());
        written.put(
                "steps",
                arrival.steps(language).stream()
                        .map(step -> Map.of(
                                "step",
                                step.code(),
                                "label",
                                step.label().in(language),
                                "outcome",
                                step.outcome().name(),
                                "findings",
                                step.findings()))
                        .toList());
        return written;
    }
}
