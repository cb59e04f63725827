package common.dataset;

import common.files.Failure;
import common.files.Printable;
import common.files.Reason;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The pictures of chapters 1 and 7, which `imread` opens: `../dataset/lena.png` and `lena_gray.png` in the book. They are
/// not this project's to give away: where a user has them, they lie in the data folder; else a picture drawn here, of the
/// same size, takes their place.
public final class Pictures {

    private static final int SIDE = 256;

    private Pictures() {}

    /// A file for `imread`: the picture of that name in the data folder, else one drawn by this program, 256 x 256, in grey
    /// where the name says `gray`. Says on stderr that it is drawn.
    public static String picture(String name) {
        Path own = DataFolder.of(DataSource.current()).path().resolve(name);
        if (Files.isRegularFile(own)) {
            return own.toString();
        }
        Printable.say("picture: drawn by this program; " + own + " would be shown if it were there");
        try {
            Path drawn = Files.createTempFile("picture", ".png");
            drawn.toFile().deleteOnExit();
            return Files.write(drawn, png(name.contains("gray"))).toString();
        } catch (IOException e) {
            throw new Failure("a picture can't be kept in " + System.getProperty("java.io.tmpdir") + " (" + Reason.of(e)
                    + ").\nNext step: make room there, or put " + name + " into the data folder.", e);
        }
    }

    /// The drawn picture as a PNG of 8 bits a channel: signature, IHDR, IDAT, IEND.
    static byte[] png(boolean gray) throws IOException {
        int channels = gray ? 1 : 3;
        var rows = new byte[SIDE * (1 + SIDE * channels)]; // each begins with 0: no filter
        for (int y = 0, at = 0; y < SIDE; y++) {
            at++;
            for (int x = 0; x < SIDE; x++) {
                var rgb = colour(x, y);
                if (gray) {
                    rows[at++] = (byte) Math.round(0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]);
                } else {
                    for (double c : rgb) {
                        rows[at++] = (byte) Math.round(c);
                    }
                }
            }
        }
        var bytes = new ByteArrayOutputStream();
        var png = new DataOutputStream(bytes);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var ihdr = new DataOutputStream(header);
        ihdr.writeInt(SIDE);
        ihdr.writeInt(SIDE);
        ihdr.write(new byte[] {8, (byte) (gray ? 0 : 2), 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        chunk(png, "IDAT", deflated(rows));
        chunk(png, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) crc.getValue());
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 13];
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    /// A mountain lake: edges in all directions, smooth slopes and fine stripes, for filters to find. Red, green, blue, 0..255.
    private static double[] colour(int x, int y) {
        int horizon = 150;
        double reflected = y <= horizon ? y : 2 * horizon - y + 3 * Math.sin(y * 0.9); // ripples shift what the lake mirrors
        double left = 55 + Math.abs(x - 80) * 0.9 + 4 * Math.sin(x * 0.23);
        double right = 85 + Math.abs(x - 185) * 0.8 + 3 * Math.sin(x * 0.31);
        double[] rgb;
        if (Math.hypot(x - 215, reflected - 38) < 18) {
            rgb = new double[] {255, 236, 170}; // the sun
        } else if (reflected > right) {
            rgb = reflected < right + 14 ? new double[] {240, 240, 248} : new double[] {96, 92, 110 + 0.2 * x};
        } else if (reflected > left) {
            rgb = reflected < left + 20 ? new double[] {250, 250, 255} : new double[] {70 + 0.3 * x, 78, 84};
        } else {
            rgb = new double[] {250 - 0.75 * reflected, 178 - 0.15 * reflected, 150 + 0.5 * reflected};
        }
        if (y > horizon) {
            for (int c = 0; c < 3; c++) {
                rgb[c] = Math.max(0, rgb[c] * 0.72 - (c < 2 ? 14 : 0) + 10 * Math.sin(y * 0.9));
            }
        }
        return rgb;
    }
}
