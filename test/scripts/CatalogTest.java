//SOURCES Catalog.java ScriptsTest.java

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class CatalogTest {
    @Test
    void eachScriptSaysWhatItIs() throws IOException {
        for (var script : Catalog.scripts()) {
            assertThat(Catalog.description(script)).as("//DESCRIPTION of %s", script).isNotEmpty();
        }
    }

    @Test
    void theCatalogHoldsEachScriptUnderItsNames() throws IOException {
        assertThat(Catalog.text()).isEqualTo(Catalog.expectedText());
    }

    @Test
    void eachScriptHasARunThatIsCompared() throws IOException {
        var aliases = Catalog.aliases();
        var started = ScriptsTest.transcripts().stream().map(run -> run.command().getFirst())
                .map(name -> aliases.getOrDefault(name, Path.of(name))).toList();
        var scripts = new ArrayList<>(Catalog.scripts());
        scripts.remove(Path.of("test/main.java")); // is running now
        assertThat(started).as("scripts started by test/scripts/*.txt").containsAll(scripts);
    }
}
