package org.hongping.core.result;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Score sheets on paper. */
public final class SheetPrintRoutes {
    private static final Set<Role> PANEL = Set.of(Role.APPLICANT, Role.ORGANISER, Role.ASSESSOR);

    private final PrintedSheets sheets;

    private SheetPrintRoutes(PrintedSheets sheets) {
        this.sheets = sheets;
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, PrintedSheets sheets) {
        SheetPrintRoutes pages = new SheetPrintRoutes(sheets);
        routes.get(
                "/applications/{id}/print/sheet",
                pages::sheet,
                Role.APPLICANT,
                Role.EXAMINER,
                Role.ORGANISER,
                Role.ASSESSOR);
    }

    /**
     * With {@code ?of=panel} the panel's, with an assignment's id that member's; without, the self-assessment, which alone
     * an examiner reads.
     */
    private void sheet(Context ctx) {
        ApplicationId id = ApplicationId.of(ctx.pathParam("id"));
        String whose = Optional.ofNullable(ctx.queryParam("of")).orElse("self");
        Visitor by = Visitor.of(ctx);
        Locale language = Languages.of(ctx);
        if (!whose.equals("self") && !by.isAnyOf(PANEL)) {
            throw new Forbidden(Message.of("problem.not-your-role"));
        }
        PrintedSheet sheet = switch (whose) {
            case "self" -> sheets.self(id, by, language);
            case "panel" -> sheets.panel(id, by, language);
            default -> sheets.member(id, AssignmentId.of(whose), by, language);
        };
        ctx.render("result/print-sheet.peb", Map.of("sheet", sheet, "desk", sheet.desk()));
    }
}
