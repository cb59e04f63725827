package testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a user sees on stderr during a test. */
public final class Stderr implements BeforeEachCallback, AfterEachCallback {

    private final PrintStream real = System.err;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    @Override
    public void beforeEach(ExtensionContext context) {
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.setErr(real);
    }

    @Override
    public String toString() {
        return seen.toString(StandardCharsets.UTF_8);
    }
}
