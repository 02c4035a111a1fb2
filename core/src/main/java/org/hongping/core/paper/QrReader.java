package org.hongping.core.paper;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the QR code on a scanned or photographed page, whichever way up it lies. Safe for use by many threads. */
public final class QrReader {
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);
    /** Uneven light first, then clean scans whose code the first way breaks. */
    private static final List<Function<LuminanceSource, Binarizer>> WAYS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private QrReader() {}

    /** Returns what the code says; empty if none is found, on the page or in one of its corners. */
    public static Optional<String> read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource whole = new RGBLuminanceSource(width, height, pixels(image));
        int half = width * 6 / 10;
        int third = height * 4 / 10;
        return first(whole)
                .or(() -> first(whole.crop(width - half, height - third, half, third)))
                .or(() -> first(whole.crop(0, 0, half, third)))
                .or(() -> first(whole.crop(0, height - third, half, third)))
                .or(() -> first(whole.crop(width - half, 0, half, third)));
    }

    /** A drawn page has them as they are wanted; to ask for the colour of each takes longer than to find the code. */
    private static int[] pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return image.getType() == BufferedImage.TYPE_INT_RGB
                ? (int[]) image.getRaster().getDataElements(0, 0, width, height, new int[width * height])
                : image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    }

    private static Optional<String> first(LuminanceSource source) {
        return WAYS.stream()
                .flatMap(way -> decoded(new BinaryBitmap(way.apply(source))).stream())
                .findFirst();
    }

    private static Optional<String> decoded(BinaryBitmap bits) {
        try {
            return Optional.of(new QRCodeReader().decode(bits, HARD).getText());
        } catch (ReaderException unread) {
            return Optional.empty();
        }
    }
}
