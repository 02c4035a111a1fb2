package org.hongping.core.application;

import java.util.Locale;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.LineCodes;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Stale;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/** Shows a line whose save was refused: what was typed stays, beside the reason or what another saved meanwhile. */
public final class LineTrouble {
    private LineTrouble() {}

    /**
     * Returns the line with what was typed.
     *
     * @param fresh the line as it stands now
     */
    public static LineView shown(
            Desk desk, Criterion line, LineView fresh, Typed typed, Rejected why, Locale language) {
        Widget widget =
                Widgets.again(fresh.widget(), line, typed, desk.revision().wording(language));
        if (why instanceof Stale && fresh.savedAt().isPresent()) {
            LineView.Other other =
                    new LineView.Other(fresh.how(), fresh.savedAt().get(), fresh.version());
            return fresh.stale(widget, Message.of("application.line-stale", LineCodes.shown(line.code())), other);
        }
        Optional<Message> atLine = why instanceof Invalid invalid
                ? Optional.ofNullable(invalid.fields().get(line.answerKey()))
                : Optional.empty();
        Message reason = atLine.map(
                        message -> AnswerWords.of(message, line, desk.revision().wording(language)))
                .orElse(why.detail());
        return fresh.refused(widget, reason);
    }
}
