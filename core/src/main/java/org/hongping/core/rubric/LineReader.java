package org.hongping.core.rubric;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.hongping.rubric.Message;

/** Reads lines of bytes, none of which may fill the memory. For one stream and one thread. */
final class LineReader {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream bytes;
    private final int most;
    private boolean begun;

    LineReader(InputStream bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    /** A line that is too long, or not UTF-8. */
    static final class NotText extends Exception {
        private final transient Message problem;

        NotText(Message problem) {
            super(problem.key());
            this.problem = problem;
        }

        Message problem() {
            return problem;
        }
    }

    /** One line, its end left out. */
    static final class Line {
        private final byte[] content;
        private final int most;

        Line(byte[] content, int most) {
            this.content = content;
            this.most = most;
        }

        String text() throws NotText {
            if (content.length > most) {
                throw new NotText(Message.of("rubric.line-too-long", Integer.toString(most)));
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                throw new NotText(Message.of("rubric.line-not-text"));
            }
        }
    }

    /** Returns the next line; what is beyond the limit is read and forgotten. */
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        int read = bytes.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = bytes.read()) {
            if (line.size() <= most + MARK.length) {
                line.write(read);
            }
        }
        return Optional.of(new Line(withoutMark(line.toByteArray()), most));
    }

    /** Some editors begin a file with a mark that is no part of its text. */
    private byte[] withoutMark(byte[] line) {
        boolean isFirst = !begun;
        begun = true;
        boolean isMarked =
                isFirst && line.length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
        return isMarked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }
}
