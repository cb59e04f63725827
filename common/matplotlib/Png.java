package common.matplotlib;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Pictures as PNG files, their rows unfiltered: flat surfaces and thin lines get smaller so than by the filters that ImageIO
/// tries on each row, and what ImageIO loads and tries takes a tenth of a short script's time.
final class Png {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int HEADER = 13;
    private static final int BITS = 8;
    private static final int RGB = 2;

    private Png() {
    }

    /// @param image of [BufferedImage#TYPE_INT_RGB]
    static byte[] of(BufferedImage image) throws IOException {
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.writeLong(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(HEADER).putInt(image.getWidth()).putInt(image.getHeight())
                .put((byte) BITS).put((byte) RGB).array()); // the rest are zeros: the one compression and filtering, not interlaced
        chunk(out, "IDAT", pixels(image));
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            int[] pixels = new int[image.getWidth()];
            byte[] row = new byte[1 + 3 * pixels.length]; // begins with its filter, 0 for none
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().getDataElements(0, y, pixels.length, 1, pixels);
                int i = 1;
                for (int pixel : pixels) {
                    row[i++] = (byte) (pixel >> 16);
                    row[i++] = (byte) (pixel >> 8);
                    row[i++] = (byte) pixel;
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
