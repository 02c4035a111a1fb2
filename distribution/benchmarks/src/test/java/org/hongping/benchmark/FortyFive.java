package org.hongping.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A sheet of 45 lines with caps, vetoes and tiers as every engine here scores it, and random sheets for it. */
final class FortyFive {
    static final int LINES = 45;
    static final int GROUPS = 7;
    static final int SHEETS = 1024;
    static final int[] VETOES = {0, 7, 14, 21, 28};
    /** Caps of the groups in hundredths of a point. */
    static final int[] CAPS = {1700, 1700, 1700, 1700, 1700, 1500, 2000};

    private static final int BASE_LINES = 38;
    private static final int SEED = 7;

    private FortyFive() {}

    static int groupOf(int line) {
        return line < BASE_LINES ? line % 6 : 6;
    }

    /** Returns what a level of a line is worth, in hundredths of a point. */
    static int worthOf(int line) {
        return line < BASE_LINES ? 55 : 80;
    }

    /** Returns levels 0 to 5 by line; a twentieth of them 0. */
    static List<int[]> sheets() {
        Random random = new Random(SEED);
        List<int[]> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            int[] levels = new int[LINES];
            for (int line = 0; line < LINES; line++) {
                levels[line] = random.nextInt(20) == 0 ? 0 : 2 + random.nextInt(4);
            }
            sheets.add(levels);
        }
        return sheets;
    }

    static Map<String, Integer> named(int[] levels) {
        Map<String, Integer> named = new HashMap<>();
        for (int line = 0; line < LINES; line++) {
            named.put("K" + line, levels[line]);
        }
        return named;
    }

    /** Returns the tier of a total in hundredths. */
    static String tier(int total, boolean vetoed) {
        if (vetoed) {
            return "F";
        }
        return total >= 9500 ? "A" : total >= 8000 ? "B" : total >= 6500 ? "C" : total >= 5000 ? "D" : "E";
    }

    /** A rubric as data: a loop over records, decimal points, and one explanation a line; nothing else. */
    static final class PlainLoop {
        private final List<Line> lines = new ArrayList<>();

        private record Line(String id, int group, BigDecimal worth, int most) {}

        PlainLoop() {
            for (int line = 0; line < LINES; line++) {
                lines.add(new Line("K" + line, groupOf(line), BigDecimal.valueOf(worthOf(line), 2), 5));
            }
        }

        /** Returns the total in hundredths times ten, and the tier as the last digit. */
        int score(Map<String, Integer> sheet, List<Object[]> traces) {
            BigDecimal[] groups = new BigDecimal[GROUPS];
            java.util.Arrays.fill(groups, BigDecimal.ZERO);
            for (Line line : lines) {
                int level = Math.min(line.most(), sheet.get(line.id()));
                BigDecimal points = line.worth().multiply(BigDecimal.valueOf(level));
                groups[line.group()] = groups[line.group()].add(points);
                traces.add(new Object[] {line.id(), level, points});
            }
            boolean vetoed = false;
            for (int veto : VETOES) {
                vetoed |= sheet.get(lines.get(veto).id()) == 0;
            }
            BigDecimal total = BigDecimal.ZERO;
            for (int group = 0; group < GROUPS; group++) {
                total = total.add(groups[group].min(BigDecimal.valueOf(CAPS[group], 2)));
            }
            int hundredths = total.movePointRight(2).intValueExact();
            return hundredths * 10 + (tier(hundredths, vetoed).charAt(0) - 'A');
        }
    }
}
