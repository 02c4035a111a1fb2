package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrPictureTest {
    @Test
    void itIsDrawnInlineWithoutScriptStyleOrAddress() {
        String svg = QrPicture.svg("http://127.0.0.1:8080/applications/1/submissions/1?code=39aa2c02");

        assertThat(svg)
                .startsWith("<svg class=\"qr\" aria-hidden=\"true\"")
                .endsWith("</svg>")
                .doesNotContain("href", "style", "script", "http");
    }

    @Test
    void itKeepsTheQuietZoneThatReadersAskFor() {
        assertThat(QrPicture.svg("1")).as("version 1 has 21 modules").contains("viewBox=\"0 0 29 29\"", "M4 4h1v1h-1z");
    }
}
