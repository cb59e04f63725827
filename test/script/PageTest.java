package common.script;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.files.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the classes beside the launcher is the page, and what it refers to. */
class PageTest {

    private static final String GATE = "class and_gate { static int AND(int a, int b) { return a & b; } void main() {} }";
    private static final String USER = "void main() { IO.println(and_gate.AND(1, 1)); }";

    @TempDir
    Path folder;

    private void compile(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".java"), text);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", folder + java.io.File.pathSeparator
                + System.getProperty("java.class.path"), "-d", folder.toString(), file.toString())).isZero();
    }

    private Path jar(String name) throws IOException {
        var jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar); var jarred = new JarOutputStream(out); var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                jarred.putNextEntry(new JarEntry(file.getFileName().toString()));
                Files.copy(file, jarred);
            }
        }
        return jar;
    }

    private URLClassLoader loader(Path place) throws IOException {
        return new URLClassLoader(new URL[] {place.toUri().toURL()}, getClass().getClassLoader());
    }

    private String found(Path place) throws Exception {
        try (var loader = loader(place)) {
            return Page.find(place.toFile(), loader).getName();
        }
    }

    /** Its loops are compiled while the data is read. */
    @Test
    void aTrainingSaysHowLongItIs() throws Exception {
        compile("trains", "int itersNum = 10; void main() {}");
        compile("shows", "int steps = 10; int EPOCHS_SHOWN = 3; void main() {}");
        try (var loader = loader(folder)) {
            assertThat(new Page(loader.loadClass("trains")).isTraining()).isTrue();
            assertThat(new Page(loader.loadClass("shows")).isTraining()).isFalse();
        }
    }

    @Test
    void theJarBearsItsName() throws Exception {
        compile("and_gate", GATE);
        compile("xor_gate", USER);
        assertThat(found(jar("xor_gate.jar"))).isEqualTo("xor_gate");
        assertThat(found(jar("and_gate.jar"))).isEqualTo("and_gate");
    }

    @Test
    void inAnExportItIsTheOneThatNoOtherUses() throws Exception {
        compile("and_gate", GATE);
        compile("xor_gate", USER);
        compile("two_layer_net", "class TwoLayerNet {}");
        assertThat(found(folder)).isEqualTo("xor_gate");
        assertThat(found(jar("exported-1.0-SNAPSHOT.jar"))).isEqualTo("xor_gate");
    }

    @Test
    void elseItIsSaid() throws Exception {
        assertThatThrownBy(() -> found(folder)).isInstanceOf(Failure.class).hasMessageContaining("holds no script");
        compile("and_gate", GATE);
        compile("or_gate", GATE.replace("and_gate", "or_gate"));
        assertThatThrownBy(() -> found(folder)).isInstanceOf(Failure.class).hasMessageContaining("several scripts: and_gate, or_gate")
                .hasMessageContaining("Next step: ");
    }

    /** What `main` sees, in its three forms. */
    @Test
    void anyMainThatJavaStartsIsStarted() throws Throwable {
        var mains = List.of("void main() {", "static void main(String... args) { if (args == null) return;", "void main(String[] args) {");
        for (int i = 0; i < mains.size(); i++) {
            compile("page" + i, "int n = 5;\n" + mains.get(i) + " System.setProperty(\"page\", \"" + i + "\"); }");
            try (var loader = loader(folder)) {
                new Page(Class.forName("page" + i, true, loader)).main();
            }
            assertThat(System.getProperty("page")).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void whatAPageRefersToTellsWhichRoomsItUses() throws Exception {
        compile("net", "class Net { Object x() { return common.script.Script.trange(3); } void loadParams() {} }");
        compile("page", "void main() { new Net().x(); print(common.numpy.np.exp(1.0)); }\nvoid print(double x) {}");
        compile("plain", "void main() { common.numpy.builtins.print(1); new Net().loadParams(); }");
        try (var loader = loader(folder)) {
            var page = new References(Class.forName("page", false, loader));
            assertThat(page.to("common.script.Script")).isTrue();
            assertThat(page.to("common.script.Script.trange")).isTrue();
            assertThat(page.to("common.matplotlib.plt")).isFalse();
            assertThat(page.toPackage("common.numpy", "common.numpy.builtins")).isTrue();
            assertThat(page.calls("x")).isTrue();
            assertThat(page.calls("trange")).as("its own text").isFalse();
            var plain = new References(Class.forName("plain", false, loader));
            assertThat(plain.toPackage("common.numpy", "common.numpy.builtins")).isFalse();
            assertThat(plain.calls("loadParams")).isTrue();
        }
    }

    @Test
    void onlyOptionsThatHaveAUseAreOffered() throws Exception {
        var offered = new ArrayList<List<String>>();
        compile("Trainer", "package common; public class Trainer { public static int x; }");
        compile("one", "void main() { IO.println(common.Trainer.x); }");
        compile("many", "void main() { for (int i : common.script.Script.trange(2)) IO.println(common.Trainer.x); }");
        compile("own", "void main() { for (int i : common.script.Script.trange(2, this)) IO.println(i); }");
        compile("none", "void main() {}");
        try (var loader = loader(folder)) {
            for (var name : List.of("one", "many", "own", "none")) {
                offered.add(new RunOptions().options(new References(Class.forName(name, false, loader))).stream().map(Option::name).toList());
            }
        }
        assertThat(offered).containsExactly(List.of("--iters", "--checkpoint", "--seed"), List.of("--iters", "--seed"), List.of("--checkpoint"), List.of());
    }
}
