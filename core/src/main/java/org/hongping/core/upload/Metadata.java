package org.hongping.core.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jspecify.annotations.Nullable;

/**
 * The header Upload-Metadata: words with values in Base64, parted by commas.
 *
 * @param text as it was sent, without space around it
 * @param fileName what it says under the word filename, or else under name
 */
record Metadata(String text, String fileName) {
    private static final int LONGEST_NAME = 200;
    private static final Pattern PAIR = Pattern.compile("([!-+\\--~]+)(?: ([A-Za-z0-9+/]*={0,2}))?");

    /** Reads it.
     *  @throws Invalid if it is not written so, or names no file */
    static Metadata of(String header, @Nullable String sent) {
        String text = Optional.ofNullable(sent).orElse("").strip();
        Map<String, String> values = new HashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Matcher read = PAIR.matcher(pair.strip());
            if (!read.matches()
                    || values.put(
                                    read.group(1),
                                    Optional.ofNullable(read.group(2)).orElse(""))
                            != null) {
                throw new Invalid(header, Message.of("upload.bad-metadata", header, pair.strip()));
            }
        }
        String name = Optional.ofNullable(values.get("filename"))
                .or(() -> Optional.ofNullable(values.get("name")))
                .orElse("");
        return new Metadata(text, named(header, name));
    }

    private static String named(String header, String encoded) {
        String name = decoded(header, encoded);
        int length = name.codePointCount(0, name.length());
        if (name.isBlank() || length > LONGEST_NAME) {
            throw new Invalid(
                    header, Message.of("upload.bad-name", header, Integer.toString(length), "" + LONGEST_NAME));
        }
        return name;
    }

    private static String decoded(String header, String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw new Invalid(header, Message.of("upload.bad-metadata", header, encoded));
        }
    }
}
