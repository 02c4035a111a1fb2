package org.hongping.core.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hongping.rubric.Message;

/**
 * Unified social credit code (统一社会信用代码) of GB 32100-2015: 17 characters and a check character, modulus 31.
 *
 * @param text 18 characters of digits and capitals without I, O, S, V, Z
 */
public record CreditCode(String text) {
    private static final int LENGTH = 18;
    /** Characters 3 to 8 name the district of the registration, by its number. */
    private static final int REGION_BEGINS = 2;

    private static final int REGION_ENDS = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** Letters the standard leaves out, and what each is usually mistaken for. */
    private static final String LEFT_OUT = "IOSVZ";

    private static final String MEANT = "105U2";

    /** @throws IllegalArgumentException if the check character does not hold */
    public CreditCode {
        if (fault(text).isPresent()) {
            throw new IllegalArgumentException("not a unified social credit code: " + text);
        }
    }

    /** Returns what was typed without spaces, in narrow capitals. */
    public static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Says what is wrong with the text, and how it is mended; nothing if it is a code. */
    public static Optional<Message> fault(String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters != LENGTH) {
            return Optional.of(Message.of("registry.code-length", text, String.valueOf(characters)));
        }
        return strayCharacter(text).or(() -> strayInRegion(text)).or(() -> wrongCheckCharacter(text));
    }

    private static Optional<Message> strayCharacter(String text) {
        return text.codePoints()
                .filter(character -> ALPHABET.indexOf(character) < 0)
                .mapToObj(character -> stray(text, Character.toString(character)))
                .findFirst();
    }

    private static Message stray(String text, String character) {
        String place = String.valueOf(text.codePointCount(0, text.indexOf(character)) + 1);
        int leftOut = LEFT_OUT.indexOf(character);
        return leftOut < 0
                ? Message.of("registry.code-character", text, place, character)
                : Message.of("registry.code-letter", text, place, character, MEANT.substring(leftOut, leftOut + 1));
    }

    private static Optional<Message> strayInRegion(String text) {
        return IntStream.range(REGION_BEGINS, REGION_ENDS)
                .filter(place -> text.charAt(place) > '9')
                .mapToObj(place -> Message.of(
                        "registry.code-region", text, String.valueOf(place + 1), text.substring(place, place + 1)))
                .findFirst();
    }

    private static Optional<Message> wrongCheckCharacter(String text) {
        String given = text.substring(LENGTH - 1);
        String right = checkCharacter(text);
        return given.equals(right)
                ? Optional.empty()
                : Optional.of(Message.of("registry.code-check", text, given, right));
    }

    /** The weight of place i, from 0, is 3 to the power i modulo 31. */
    private static String checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += weight * ALPHABET.indexOf(text.charAt(place));
            weight = weight * 3 % ALPHABET.length();
        }
        int check = Math.floorMod(-sum, ALPHABET.length());
        return ALPHABET.substring(check, check + 1);
    }
}
