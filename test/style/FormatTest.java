//DEPS com.puppycrawl.tools:checkstyle:14.4.0
//DEPS org.slf4j:slf4j-nop:2.0.17

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One formatting: every Java file keeps the rules of checkstyle.xml. */
class FormatTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void everyFileIsFormattedAlike() throws CheckstyleException, IOException {
        var files = javaFiles();
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(violations(files)).isEmpty();
    }

    @Test
    void aFileThatIsNotIsNamedWithItsLine() throws CheckstyleException, IOException {
        var file = Files.createTempFile("Untidy", ".java");
        try {
            Files.writeString(file, "class Untidy {\n\tint i=1;\n}\n");
            assertThat(violations(List.of(file.toFile()))).isNotEmpty().allMatch(violation -> violation.contains("Untidy") && violation.contains(":2: "));
        } finally {
            Files.delete(file);
        }
    }

    private static List<File> javaFiles() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java") && Stream.of(ROOT.relativize(file).toString().split("[/\\\\]"))
                    .noneMatch(name -> name.startsWith("."))).map(Path::toFile).toList();
        }
    }

    private static List<String> violations(List<File> files) throws CheckstyleException {
        var violations = new ArrayList<String>();
        var checker = new Checker();
        try {
            checker.setModuleClassLoader(FormatTest.class.getClassLoader());
            checker.configure(ConfigurationLoader.loadConfiguration(ROOT.resolve("test/style/checkstyle.xml").toString(),
                    new PropertiesExpander(new Properties())));
            checker.addListener(new Violations(violations));
            checker.process(files);
        } finally {
            checker.destroy();
        }
        return violations;
    }

    private record Violations(List<String> found) implements AuditListener {
        @Override
        public void addError(AuditEvent event) {
            found.add(ROOT.relativize(Path.of(event.getFileName())) + ":" + event.getLine() + ": " + event.getMessage());
        }

        @Override
        public void addException(AuditEvent event, Throwable failure) {
            found.add(event.getFileName() + ": " + failure);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
