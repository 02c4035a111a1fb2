package org.hongping.core.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Slice;

/** Turning pages in tests. */
final class Pages {
    private Pages() {}

    static Cursor after(Slice<?> slice, int limit) {
        byte[] key = Base64.getUrlDecoder().decode(slice.next().orElseThrow());
        return new Cursor(Optional.of(new String(key, StandardCharsets.UTF_8)), limit);
    }
}
