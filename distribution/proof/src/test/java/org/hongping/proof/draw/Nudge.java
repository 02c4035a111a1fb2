package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Judged;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.SecondScorer;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/**
 * Moves the total of a sheet onto the bound of a grade, or a hundredth beside it, where its judged lines leave room.
 *
 * @param dice chance
 * @param table the table
 */
record Nudge(Dice dice, Table table) {
    private static final BigDecimal BESIDE = new BigDecimal("0.01");

    Sheet towardsABound(Sheet sheet, List<Row> rows) {
        String total = SecondScorer.score(table, sheet).figures().get("total");
        if (total.equals("null")) {
            return sheet;
        }
        BigDecimal bound = BigDecimal.valueOf(dice.one(List.of(70, 80, 90))).add(BESIDE.multiply(aside()));
        BigDecimal missing = bound.subtract(new BigDecimal(total));
        Map<String, Object> answers = sheet.part("answers");
        for (Row row : rows) {
            if (row.form() instanceof Judged && answers.get(row.code()) instanceof Map<?, ?> answer) {
                missing = missing.subtract(moved(row, answer, missing, answers));
            }
        }
        Map<String, Object> nudged = new LinkedHashMap<>(sheet.given());
        nudged.put("answers", answers);
        return new Sheet(nudged);
    }

    private BigDecimal aside() {
        return BigDecimal.valueOf(dice.one(List.of(-1, 0, 0, 1)));
    }

    /** Gives a line as much of what is missing as it can take, and returns that. */
    private static BigDecimal moved(Row row, Map<?, ?> answer, BigDecimal missing, Map<String, Object> answers) {
        BigDecimal max = Answers.decimal(row.max());
        boolean sound =
                answer.get("points") instanceof BigDecimal given && given.signum() >= 0 && given.compareTo(max) <= 0;
        if (!sound) {
            return BigDecimal.ZERO;
        }
        BigDecimal points = (BigDecimal) answer.get("points");
        BigDecimal moved = points.add(missing).max(BigDecimal.ZERO).min(max);
        Map<Object, Object> nudged = new LinkedHashMap<>(answer);
        nudged.put("points", moved);
        answers.put(row.code(), nudged);
        return moved.subtract(points);
    }
}
