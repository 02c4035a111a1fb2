package org.hongping.core.rubric;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

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

    /** One line, its end left out. */
    static final class Line {
        private final byte[] content;
        private final boolean isTooLong;

        private Line(byte[] content, boolean isTooLong) {
            this.content = content;
            this.isTooLong = isTooLong;
        }

        byte[] content() {
            return content;
        }

        /** Says whether it goes on beyond what may be read of it. */
        boolean isTooLong() {
            return isTooLong;
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
                return Optional.of(line(line.toByteArray()));
            }
        }
        return isThere ? Optional.of(line(line.toByteArray())) : Optional.empty();
    }

    private Line line(byte[] read) {
        byte[] content = withoutMark(read);
        return new Line(content, content.length > most);
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
