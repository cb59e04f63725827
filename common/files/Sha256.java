package common.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/// A SHA-256 taken on another core while the bytes are still coming in.
public final class Sha256 {

    private final MessageDigest digest = sha256();
    private CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);

    /// Adds bytes that don't change any more.
    public void add(byte[] bytes, int from, int length) {
        taken = taken.thenRunAsync(() -> digest.update(bytes, from, length), Thread::startVirtualThread);
    }

    /// Waits for all that was added; the hash in hexadecimal.
    public String hex() {
        taken.join();
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The hash of a whole file.
    public static String of(Path file) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The hash of bytes in memory.
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
