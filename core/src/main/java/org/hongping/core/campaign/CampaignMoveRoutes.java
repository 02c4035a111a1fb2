package org.hongping.core.campaign;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.core.workday.HolidayService;
import org.hongping.rubric.Message;

/** The moves of a campaign from its board: opening, moving a window, closing, calling off. */
final class CampaignMoveRoutes {
    private static final String ONE = "/campaigns/{id}";
    private static final int LONGEST_REASON = 500;

    private final CampaignService campaigns;
    private final Boards boards;
    private final HolidayService holidays;

    private CampaignMoveRoutes(CampaignParts parts) {
        this.campaigns = parts.campaigns();
        this.boards = new Boards(parts);
        this.holidays = parts.holidays();
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, CampaignParts parts) {
        CampaignMoveRoutes moves = new CampaignMoveRoutes(parts);
        routes.post(ONE + "/open", moves::open, Role.ORGANISER);
        routes.post(ONE + "/close", moves::close, Role.ORGANISER);
        routes.post(ONE + "/cancel", moves::cancel, Role.ORGANISER);
        routes.post(ONE + "/windows/{stage}", moves::moveWindow, Role.ORGANISER);
    }

    private void open(Context ctx) {
        move(ctx, "open", (form, version) -> campaigns.open(id(ctx), version, Visitor.of(ctx)), "campaign.opened-says");
    }

    private void close(Context ctx) {
        move(
                ctx,
                "close",
                (form, version) -> campaigns.close(id(ctx), version, Visitor.of(ctx)),
                "campaign.closed-says");
    }

    private void cancel(Context ctx) {
        move(
                ctx,
                "cancel",
                (form, version) -> campaigns.cancel(id(ctx), version, reason(form, "cancel-reason"), Visitor.of(ctx)),
                "campaign.cancelled-says");
    }

    private void moveWindow(Context ctx) {
        Stage stage = Arrays.stream(Stage.values())
                .filter(known -> new WindowFields(known).prefix().equals(ctx.pathParam("stage")))
                .findFirst()
                .orElseThrow(() -> new NotFound(ctx.pathParam("stage")));
        WindowFields fields = new WindowFields(stage);
        if (WindowNote.asked(FormInput.of(ctx))) {
            Map<String, String> mended = WindowNote.mended(CampaignDraftRoutes.typed(ctx), holidays.calendar());
            show(ctx, BoardPage.sent(campaigns.get(id(ctx)), mended), fields.prefix(), false);
            return;
        }
        move(
                ctx,
                fields.prefix(),
                (form, version) -> {
                    Optional<StageWindow> window = fields.require(form);
                    String reason = reason(form, fields.prefix() + "-reason");
                    form.mustBeAccepted();
                    return campaigns.moveWindow(id(ctx), version, window.orElseThrow(), reason, Visitor.of(ctx));
                },
                "campaign.window-moved-says");
    }

    /** A move that may be refused; then the board is shown again with everything that was typed. */
    private void move(Context ctx, String name, Move move, String done) {
        Campaign standing = campaigns.get(id(ctx));
        FormInput form = BoardPage.sent(standing, CampaignDraftRoutes.typed(ctx));
        try {
            Campaign after = move.make(form, Version.asked(ctx).toInt());
            Flash.say(ctx, Message.of(done, after.text().title()));
            ctx.redirect("/campaigns/" + after.id().text(), HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            show(ctx.status(invalid.status()), form, name, false);
        } catch (Stale stale) {
            show(ctx.status(stale.status()), form, name, true);
        }
    }

    private void show(Context ctx, FormInput form, String name, boolean stale) {
        Locale language = Languages.of(ctx);
        Board board = boards.of(campaigns.get(id(ctx)), language);
        ctx.render("campaign/board.peb", BoardPage.of(board, form, name, stale, language));
    }

    private static String reason(FormInput form, String field) {
        String reason = form.fields().text(field, LONGEST_REASON);
        form.mustBeAccepted();
        return reason;
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }

    /** One move, read from its form. */
    @FunctionalInterface
    private interface Move {
        Campaign make(FormInput form, int version);
    }
}
