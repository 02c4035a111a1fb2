package org.hongping.benchmark;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Writes PUT requests as they go over the wire. */
final class Put {
    private final String begin;

    /** To an address, by whoever holds the token. */
    Put(String address, ScoreSheets.Own own) {
        begin = " HTTP/1.1\r\nHost: " + URI.create(address).getAuthority()
                + "\r\nContent-Type: application/json\r\nAuthorization: Bearer " + own.token() + "\r\n";
    }

    /**
     * Writes one.
     *
     * @param headers further ones, each ended by CR LF
     */
    byte[] of(String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("PUT " + path + begin + headers + "Content-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length + content.length);
        request.writeBytes(head);
        request.writeBytes(content);
        return request.toByteArray();
    }
}
