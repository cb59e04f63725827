package common.script;

//SOURCES Started.java TinyData.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A page with the book's Trainer: ended early, by `--iters` or Ctrl-C, and gone on with from a checkpoint. */
@Execution(ExecutionMode.CONCURRENT)
class TrainerRunTest {
    private static final String PAGE = "ch06/overfit_dropout.java";

    @TempDir
    Path temporary;

    @TempDir
    Path folder;

    private String data;

    @BeforeEach
    void data() throws IOException {
        data = TinyData.in(temporary.resolve("data"), 1).toString();
    }

    private Started start(String more) throws IOException {
        return Started.in(folder, Map.of(), TinyData.training(PAGE, data, more));
    }

    private List<String> lines(String more) throws IOException, InterruptedException {
        var ended = start(more).end();
        assertThat(ended.status()).as(ended.stderr()).isZero();
        return ended.stdout().lines().toList();
    }

    @Test
    void goesOnFromACheckpointAsIfItHadNotEnded() throws Exception {
        var whole = lines("--no-show --epochs 4");
        assertThat(whole).hasSize(12 + 4 + 2);

        var first = lines("--no-show --epochs 4 --checkpoint run.npz --iters 5");
        assertThat(first).hasSize(5 + 2 + 2);
        assertThat(first.subList(0, 7)).isEqualTo(whole.subList(0, 7));
        assertThat(first.get(7)).isEqualTo("=============== Final Test Accuracy ===============");

        assertThat(lines("--no-show --epochs 4 --checkpoint run.npz")).isEqualTo(whole);
        assertThat(lines("--no-show --epochs 4 --checkpoint run.npz")).as("once more: all is done already").isEqualTo(whole);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCEndsWithTheFinalAccuracyAndTheFigure() throws Exception {
        var run = start("--epochs 10000 --save curve.svg");
        run.awaitLines(8);
        run.signal("INT");
        var ended = run.end();
        assertThat(ended.status()).isEqualTo(130);
        assertThat(ended.stderr()).containsPattern("stopped after \\d+ of 30000 iterations, the last with a loss of \\d");
        assertThat(ended.stdout()).containsPattern("=== Final Test Accuracy ===.*\\ntest acc:0\\.\\d+\\n$");
        assertThat(Files.size(folder.resolve("curve.svg"))).isPositive();
    }
}
