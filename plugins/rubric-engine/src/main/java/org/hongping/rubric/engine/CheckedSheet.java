package org.hongping.rubric.engine;

import java.util.Map;

/**
 * A sheet whose keys, inputs and facts were checked against the rubric.
 *
 * @param sheet the sheet without inputs and facts that were refused
 * @param answers its answers by place
 */
record CheckedSheet(ScoreSheet sheet, PlacedAnswers answers) {
    /** Returns a sheet that no row is going to read. */
    static CheckedSheet unread(ScoreSheet sheet) {
        return new CheckedSheet(sheet, new PlacedAnswers(Map.of(), AnswerKeys.NONE));
    }
}
