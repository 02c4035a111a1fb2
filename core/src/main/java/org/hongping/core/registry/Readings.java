package org.hongping.core.registry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.registry.Entry.Reading;
import org.hongping.rubric.Message;

/** How the texts of a form become values; wide digits and letters are read as narrow ones. */
final class Readings {
    private static final int LONGEST = 200;
    private static final Pattern FIGURE = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern PHONE = Pattern.compile("[0-9+()\\-转、,/; ]{5,60}");

    private Readings() {}

    /** A name, an address: one line of at most 200 characters. */
    static String line(String text) throws Unreadable {
        String line = text.replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        if (length > LONGEST) {
            throw unreadable("registry.entry-long", String.valueOf(length), String.valueOf(LONGEST));
        }
        int[] characters = line.codePoints().toArray();
        for (int place = 0; place < characters.length; place++) {
            if (isInvisible(characters[place])) {
                throw unreadable(
                        "registry.entry-invisible",
                        String.valueOf(place + 1),
                        String.format("U+%04X", characters[place]));
            }
        }
        return line;
    }

    static String phone(String text) throws Unreadable {
        String phone = narrow(text);
        if (!PHONE.matcher(phone).matches()) {
            throw unreadable("registry.entry-phone", text);
        }
        return phone;
    }

    static CreditCode creditCode(String text) throws Unreadable {
        String code = CreditCode.tidied(text);
        Optional<Message> fault = CreditCode.fault(code);
        if (fault.isPresent()) {
            throw new Unreadable(fault.get());
        }
        return new CreditCode(code);
    }

    static CreditGrade creditGrade(String text) throws Unreadable {
        String grade = narrow(text).toUpperCase(Locale.ROOT).replace("级", "");
        if (!CreditGrade.isGrade(grade)) {
            throw unreadable("registry.entry-grade", text);
        }
        return new CreditGrade(grade);
    }

    /** A figure with at most two decimals, 0 or more. */
    static BigDecimal figure(String text) throws Unreadable {
        String figure = narrow(text);
        if (!FIGURE.matcher(figure).matches()) {
            throw unreadable("registry.entry-figure", text);
        }
        return new BigDecimal(figure);
    }

    /** A figure from 0 to 100. */
    static BigDecimal percent(String text) throws Unreadable {
        BigDecimal percent = figure(text.replaceFirst("[%％]$", ""));
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw unreadable("registry.entry-percent", text);
        }
        return percent;
    }

    static Integer count(String text) throws Unreadable {
        String count = narrow(text);
        if (!COUNT.matcher(count).matches()) {
            throw unreadable("registry.entry-count", text);
        }
        return Integer.valueOf(count);
    }

    static LocalDate day(String text) throws Unreadable {
        Matcher day = DAY.matcher(narrow(text));
        if (!day.matches()) {
            throw unreadable("registry.entry-day", text);
        }
        try {
            return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
        } catch (DateTimeException noSuchDay) {
            throw unreadable("registry.entry-no-day", text);
        }
    }

    /** One of the constants, written as programs write it: {@code notFounded}. */
    static <E extends Enum<E>> Reading<E> choice(Class<E> options) {
        return text -> Arrays.stream(options.getEnumConstants())
                .filter(option -> Codes.of(option).equals(text))
                .findFirst()
                .orElseThrow(() -> unreadable("registry.entry-choice", text, Codes.all(options)));
    }

    /** Control characters, characters that turn the direction of the line, halves of a character. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.FORMAT;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static Unreadable unreadable(String key, Object... arguments) {
        return new Unreadable(Message.of(key, arguments));
    }
}
