package org.hongping.plugin.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text from bytes, without guessing. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Returns the text.
     *
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    public static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
