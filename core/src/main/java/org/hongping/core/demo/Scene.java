package org.hongping.core.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What the photographs of the demonstration show; painted, so that nobody and no place is in them. */
enum Scene {
    /** A room to meet in: wall, board, table, chairs. */
    HALL {
        @Override
        void paint(Graphics2D brush, int shade) {
            fill(brush, new Color(236, 228, 214 - shade), 0, 0, WIDTH, HEIGHT);
            fill(brush, new Color(176, 148, 120), 0, 640, WIDTH, 320);
            fill(brush, new Color(160, 40, 44), 180, 100, 920, 90);
            fill(brush, new Color(250, 250, 248), 240, 240, 360, 240);
            fill(brush, new Color(250, 250, 248), 680, 240, 360, 240);
            for (int line = 0; line < 7; line++) {
                fill(brush, new Color(180, 184, 190), 270, 280 + line * 26, 300 - line % 3 * 60, 6);
                fill(brush, new Color(180, 184, 190), 710, 280 + line * 26, 240 + line % 2 * 60, 6);
            }
            fill(brush, new Color(122, 90, 64), 220, 600, 840, 70);
            for (int chair = 0; chair < 6; chair++) {
                fill(brush, new Color(70, 84, 110 + shade), 250 + chair * 135, 690, 90, 130);
            }
        }
    },
    /** A yard between houses: sky, houses, trees, a table with people's things. */
    YARD {
        @Override
        void paint(Graphics2D brush, int shade) {
            brush.setPaint(new GradientPaint(0, 0, new Color(150, 190, 226), 0, 500, new Color(226, 236, 242)));
            brush.fillRect(0, 0, WIDTH, HEIGHT);
            for (int house = 0; house < 4; house++) {
                int left = 40 + house * 310;
                fill(brush, new Color(206 - shade, 190, 172), left, 160 + house % 2 * 50, 240, 480);
                for (int window = 0; window < 20; window++) {
                    int row = window / 4;
                    int top = 190 + house % 2 * 50 + row * 84;
                    fill(brush, new Color(120, 140, 160), left + 24 + window % 4 * 52, top, 34, 44);
                }
            }
            fill(brush, new Color(126, 150, 104), 0, 600, WIDTH, 360);
            fill(brush, new Color(198, 190, 178), 0, 760, WIDTH, 120);
            for (int tree = 0; tree < 6; tree++) {
                fill(brush, new Color(104, 82, 60), 90 + tree * 220, 540, 18, 120);
                brush.setColor(new Color(86, 126, 80 + shade));
                brush.fillOval(40 + tree * 220, 430, 120, 140);
            }
            fill(brush, new Color(178, 50, 52), 420, 690, 440, 24);
            fill(brush, new Color(240, 236, 228), 420, 714, 440, 90);
        }
    };

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;
    private static final int SHADES = 40;
    private static final int BAND = 70;

    abstract void paint(Graphics2D brush, int shade);

    /** Returns a JPEG with the caption under it; every caption gives the light another shade. */
    byte[] paint(String caption, Typeface typeface) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paint(brush, Math.floorMod(caption.hashCode(), SHADES));
            fill(brush, new Color(31, 35, 41), 0, HEIGHT - BAND, WIDTH, BAND);
            brush.setColor(Color.WHITE);
            brush.fill(typeface.outline(caption, 34, 40, HEIGHT - 24));
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            brush.dispose();
        }
    }

    private static void fill(Graphics2D brush, Color color, int left, int top, int width, int height) {
        brush.setColor(color);
        brush.fillRect(left, top, width, height);
    }
}
