package common.matplotlib;

//SOURCES DigitScenario.java Hands.java WindowScenario.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure's window in the hands of a user, on a display without a screen (Xvfb). */
class WindowTest {
    private static final int PATIENCE_MINUTES = 5;

    private Process display;
    private String name;

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheDisplay() throws Exception {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, "Xvfb"))),
                "Xvfb is not installed");
        // -r: where a machine is so busy that a key seems to be held down, it would be typed again and again
        display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-r", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        name = ":" + new BufferedReader(new InputStreamReader(display.getInputStream())).readLine();
    }

    @AfterEach
    void closeTheDisplay() throws InterruptedException {
        if (display != null) {
            display.destroy();
            display.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aUserZoomsPansSavesCopiesAndCloses() throws Exception {
        var scenario = scenario("WindowScenario");
        assertThat(scenario.output()).contains("home", "forward", "back", "no mode, no move", "a picture on the clipboard",
                "Esc closes nothing", "the second stays").endsWith("shown\n");
        assertThat(scenario.status()).isZero();
        assertThat(folder.resolve("mine.png")).exists();
    }

    /** The screen has four pixels to one of the window's: the figure is drawn in all of them, not enlarged. */
    @Test
    void aScreenOfFinePixelsShowsThemAll() throws Exception {
        var scenario = scenario("WindowScenario", "-Dsun.java2d.uiScale=2", "-Dscenario=fine");
        assertThat(scenario.output()).contains("lines of one pixel").endsWith("shown\n");
        assertThat(scenario.status()).isZero();
    }

    @Test
    void aDigitIsDrawnInAWindowThatGrows() throws Exception {
        var scenario = scenario("DigitScenario");
        assertThat(scenario.output()).contains("a stroke down the middle", "the canvas has grown with its window",
                "a stroke along its foot", "the right button erases", "Esc closes nothing").endsWith("cleared\n");
        assertThat(scenario.status()).isZero();
    }

    private record Run(int status, String output) {}

    private Run scenario(String main, String... options) throws Exception {
        var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .map(each -> Path.of(each).toAbsolutePath().toString()).collect(java.util.stream.Collectors.joining(":"))));
        command.addAll(List.of(options));
        command.add("common.matplotlib." + main);
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", name);
        builder.environment().remove("XAUTHORITY");
        var process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        return new Run(process.exitValue(), Files.readString(log));
    }
}
