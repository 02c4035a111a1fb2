package org.hongping.fault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A sound zip of which single fields are changed. Offsets are those of the format's description. */
final class PatchedZip {
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private final byte[] bytes;
    private final ByteBuffer view;

    PatchedZip(byte[] sound) {
        bytes = sound.clone();
        view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Changes a field of two bytes in the end of the directory. */
    PatchedZip end(int offset, int value) {
        view.putShort(endAt() + offset, (short) value);
        return this;
    }

    /** Changes a field of two bytes in the directory's header of an entry. */
    PatchedZip central(int entry, int offset, int value) {
        view.putShort(centralAt(entry) + offset, (short) value);
        return this;
    }

    /** Changes a field of four bytes there. */
    PatchedZip central4(int entry, int offset, int value) {
        view.putInt(centralAt(entry) + offset, value);
        return this;
    }

    /** Changes a field of two bytes in the header before an entry's content. */
    PatchedZip local(int entry, int offset, int value) {
        view.putShort(localAt(entry) + offset, (short) value);
        return this;
    }

    /** Changes a field of four bytes there. */
    PatchedZip local4(int entry, int offset, int value) {
        view.putInt(localAt(entry) + offset, value);
        return this;
    }

    /** Gives an entry another name of as many bytes, in both places. */
    PatchedZip renamed(int entry, byte[] name) {
        System.arraycopy(name, 0, bytes, centralAt(entry) + CENTRAL_LENGTH, name.length);
        return renamedBefore(entry, name);
    }

    /** Gives an entry another name of as many bytes before its content alone. */
    PatchedZip renamedBefore(int entry, byte[] name) {
        System.arraycopy(name, 0, bytes, localAt(entry) + LOCAL_LENGTH, name.length);
        return this;
    }

    /** Returns the archive with bytes put in somewhere, the directory's place in its end moved if it is behind them. */
    byte[] inserted(int at, byte[] more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        if (at <= start()) {
            ByteBuffer.wrap(longer)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(longer.length - END_LENGTH + 16, start() + more.length);
        }
        return longer;
    }

    /** Returns where the directory begins. */
    int start() {
        return view.getInt(endAt() + 16);
    }

    int endAt() {
        return bytes.length - END_LENGTH;
    }

    int entries() {
        return view.getShort(endAt() + 10);
    }

    int localOf(int entry) {
        return localAt(entry);
    }

    private int localAt(int entry) {
        return view.getInt(centralAt(entry) + 42);
    }

    private int centralAt(int entry) {
        int at = start();
        for (int before = 0; before < entry; before++) {
            at += CENTRAL_LENGTH + view.getShort(at + 28) + view.getShort(at + 30) + view.getShort(at + 32);
        }
        return at;
    }
}
