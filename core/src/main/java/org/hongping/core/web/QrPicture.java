package org.hongping.core.web;

import io.nayuki.qrcodegen.QrCode;

/** QR codes drawn as one path of inline SVG, so that a page needs neither a picture's address nor a script. */
final class QrPicture {
    /** Modules of white around it that readers ask for. */
    private static final int QUIET = 4;

    private QrPicture() {}

    /** Returns the picture; hidden from screen readers, what it says stands beside it in words. */
    static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return "<svg class=\"qr\" aria-hidden=\"true\" focusable=\"false\" shape-rendering=\"crispEdges\" viewBox=\"0 0 "
                + side + " " + side + "\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path d=\""
                + modules(code) + "\"/></svg>";
    }

    private static String modules(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
