package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in phrases. */
final class Phrases {
    static final String FIGURE = "(\\d+(?:\\.\\d+)?)";
    /** Words for a thing that is counted. */
    static final String UNIT = "(项|类|个|种|条|次|名|人|户|件|处|场|例|家|篇|起)";

    private static final Pattern POINTS = Pattern.compile("\\d+(?:\\.\\d+)?分");
    private static final Pattern CAP = Pattern.compile(
            "[,;(]?(?:本项|该项|累计|合计|总)?(?:得分|加分|分值)?(?:最多|最高)?(?:得|加)?" + "(?:不超过|不高于|最多得?|最高得?|封顶)" + FIGURE + "分\\)?");
    private static final String NUMERALS = "一二三四五六七八九十";

    private Phrases() {}

    static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** Says whether points are left that none of the phrases accounts for, other than a cap at the maximum. */
    static boolean leavesPoints(String text, BigDecimal max, Pattern... phrases) {
        String left = text;
        for (Pattern phrase : phrases) {
            left = phrase.matcher(left).replaceAll("");
        }
        return POINTS.matcher(withoutCap(left, max)).find();
    }

    /** Takes out a cap that says no more than the maximum does. */
    static String withoutCap(String text, BigDecimal max) {
        Matcher cap = CAP.matcher(text);
        return cap.replaceAll(
                found -> figure(found.group(1)).compareTo(max) == 0 ? "" : Matcher.quoteReplacement(found.group()));
    }

    static boolean hasCapAt(String text, BigDecimal max) {
        return all(CAP, text).stream().anyMatch(cap -> figure(cap.group(1)).compareTo(max) == 0);
    }

    static boolean hasPoints(String text) {
        return POINTS.matcher(text).find();
    }

    static BigDecimal figure(String text) {
        return new BigDecimal(text);
    }

    /** Returns the count that digits or a numeral up to ten say. */
    static int count(String text) {
        String even = text.replace("两", "二");
        int numeral = NUMERALS.indexOf(even);
        return numeral >= 0 ? numeral + 1 : Integer.parseInt(even);
    }

    static boolean isRising(List<BigDecimal> figures) {
        List<BigDecimal> sorted = new ArrayList<>(figures);
        sorted.sort(null);
        return figures.equals(sorted) && figures.stream().distinct().count() == figures.size();
    }

    static String id(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : "a" + index;
    }
}
