package org.hongping.core.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** Places as somebody types them, a line each: {@code 2026 10}. */
final class QuotaLines {
    private static final Pattern LINE = Pattern.compile("(\\d{4})\\s*年?[\\s,，:：]+(\\d{1,5})");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private QuotaLines() {}

    /**
     * Reads them; nothing typed means that there is no plan.
     *
     * @throws Invalid naming the field and the first line that cannot be right
     */
    static List<Quota> read(String field, String rubricId, String text) {
        List<Quota> quotas = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new Invalid(field, Message.of("quota.not-a-line", Integer.toString(number), line.strip()));
            }
            int year = Integer.parseInt(parts.group(1));
            if (year < FIRST_YEAR || year > LAST_YEAR || !years.add(year)) {
                throw new Invalid(field, Message.of("quota.no-year", Integer.toString(number), Integer.toString(year)));
            }
            quotas.add(new Quota(rubricId, year, Integer.parseInt(parts.group(2))));
        }
        return quotas;
    }

    static String write(List<PlanBoard.Year> years) {
        StringBuilder text = new StringBuilder();
        years.forEach(year -> year.places()
                .ifPresent(places ->
                        text.append(year.year()).append(' ').append(places).append('\n')));
        return text.toString();
    }
}
