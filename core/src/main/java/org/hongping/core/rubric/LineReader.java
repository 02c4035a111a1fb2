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

    private static final int USUAL = 1_024;
    private static final int TOGETHER = 65_536;

    private final InputStream bytes;
    private final int most;
    private final byte[] buffer = new byte[TOGETHER];
    private int from;
    private int until;
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
        var line = new ByteArrayOutputStream(USUAL);
        boolean isThere = false;
        while (from < until || fill()) {
            isThere = true;
            int end = endOfLine();
            int room = Math.max(0, most + MARK.length + 1 - line.size());
            line.write(buffer, from, Math.min(room, end - from));
            from = end;
            if (end < until) {
                from++;
                return Optional.of(new Line(withoutMark(line.toByteArray()), most));
            }
        }
        return isThere ? Optional.of(new Line(withoutMark(line.toByteArray()), most)) : Optional.empty();
    }

    /** Says whether there was something left to read. */
    private boolean fill() throws IOException {
        from = 0;
        until = Math.max(0, bytes.read(buffer));
        return until > 0;
    }

    private int endOfLine() {
        int end = from;
        while (end < until && buffer[end] != '\n') {
            end++;
        }
        return end;
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
