package common.dataset;

//SOURCES ../testing/Faults.java Mirror.java Samples.java ../testing/RealData.java ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import common.files.Failure;
import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testing.RealData;
import testing.Stderr;

/** `pickle.load` and `pickle.dump`: all of Python's protocols, and which file a name means. */
class PickleTest {

    /** `pickle.dumps({'W1': [[0, 3], [1, 4], [2, 5]] as float32 in Fortran order, '重み': [1, 2, 300], 'e': [[0.5, -1e300]]}, n)`. */
    private static final String[] PROTOCOLS = {
            "KGRwMApWVzEKcDEKY251bXB5LmNvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcDIKKGNudW1weQpuZGFycmF5CnAzCihJMAp0cDQKY19jb2"
                    + "RlY3MKZW5jb2RlCnA1CihWYgpwNgpWbGF0aW4xCnA3CnRwOApScDkKdHAxMApScDExCihJMQooSTMKSTIKdHAxMgpjbnVtcHkKZHR5cGUKcDEz"
                    + "CihWZjQKcDE0CkkwMApJMDEKdHAxNQpScDE2CihJMwpWPApwMTcKTk5OSS0xCkktMQpJMAp0cDE4CmJJMDEKZzUKKFZcdTAwMDBcdTAwMDBcdT"
                    + "AwMDBcdTAwMDBcdTAwMDBcdTAwMDCAP1x1MDAwMFx1MDAwMFx1MDAwMEBcdTAwMDBcdTAwMDBAQFx1MDAwMFx1MDAwMIBAXHUwMDAwXHUwMDAw"
                    + "oEAKcDE5Cmc3CnRwMjAKUnAyMQp0cDIyCmJzVlx1OTFjZFx1MzA3ZgpwMjMKZzIKKGczCihJMAp0cDI0Cmc5CnRwMjUKUnAyNgooSTEKKEkzCn"
                    + "RwMjcKZzEzCihWaTgKcDI4CkkwMApJMDEKdHAyOQpScDMwCihJMwpnMTcKTk5OSS0xCkktMQpJMAp0cDMxCmJJMDAKZzUKKFYBXHUwMDAwXHUw"
                    + "MDAwXHUwMDAwXHUwMDAwXHUwMDAwXHUwMDAwXHUwMDAwAlx1MDAwMFx1MDAwMFx1MDAwMFx1MDAwMFx1MDAwMFx1MDAwMFx1MDAwMCwBXHUwMD"
                    + "AwXHUwMDAwXHUwMDAwXHUwMDAwXHUwMDAwXHUwMDAwCnAzMgpnNwp0cDMzClJwMzQKdHAzNQpic1ZlCnAzNgpnMgooZzMKKEkwCnRwMzcKZzkK"
                    + "dHAzOApScDM5CihJMQooSTEKSTIKdHA0MApnMTMKKFZmOApwNDEKSTAwCkkwMQp0cDQyClJwNDMKKEkzCmcxNwpOTk5JLTEKSS0xCkkwCnRwND"
                    + "QKYkkwMApnNQooVlx1MDAwMFx1MDAwMFx1MDAwMFx1MDAwMFx1MDAwMFx1MDAwMOA/nHVcdTAwMDCIPOQ3/gpwNDUKZzcKdHA0NgpScDQ3CnRw"
                    + "NDgKYnMu",
            "fXEAKFgCAAAAVzFxAWNudW1weS5jb3JlLm11bHRpYXJyYXkKX3JlY29uc3RydWN0CnECKGNudW1weQpuZGFycmF5CnEDKEsAdHEEY19jb2RlY3"
                    + "MKZW5jb2RlCnEFKFgBAAAAYnEGWAYAAABsYXRpbjFxB3RxCFJxCXRxClJxCyhLAShLA0sCdHEMY251bXB5CmR0eXBlCnENKFgCAAAAZjRxDkkw"
                    + "MApJMDEKdHEPUnEQKEsDWAEAAAA8cRFOTk5K/////0r/////SwB0cRJiSTAxCmgFKFgbAAAAAAAAAAAAwoA/AAAAQAAAQEAAAMKAQAAAwqBAcR"
                    + "NoB3RxFFJxFXRxFmJYBgAAAOmHjeOBv3EXaAIoaAMoSwB0cRhoCXRxGVJxGihLAShLA3RxG2gNKFgCAAAAaThxHEkwMApJMDEKdHEdUnEeKEsD"
                    + "aBFOTk5K/////0r/////SwB0cR9iSTAwCmgFKFgYAAAAAQAAAAAAAAACAAAAAAAAACwBAAAAAAAAcSBoB3RxIVJxInRxI2JYAQAAAGVxJGgCKG"
                    + "gDKEsAdHElaAl0cSZScScoSwEoSwFLAnRxKGgNKFgCAAAAZjhxKUkwMApJMDEKdHEqUnErKEsDaBFOTk5K/////0r/////SwB0cSxiSTAwCmgF"
                    + "KFgVAAAAAAAAAAAAw6A/wpx1AMKIPMOkN8O+cS1oB3RxLlJxL3RxMGJ1Lg==",
            "gAJ9cQAoWAIAAABXMXEBY251bXB5LmNvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcQJjbnVtcHkKbmRhcnJheQpxA0sAhXEEY19jb2RlY3"
                    + "MKZW5jb2RlCnEFWAEAAABicQZYBgAAAGxhdGluMXEHhnEIUnEJh3EKUnELKEsBSwNLAoZxDGNudW1weQpkdHlwZQpxDVgCAAAAZjRxDomIh3EP"
                    + "UnEQKEsDWAEAAAA8cRFOTk5K/////0r/////SwB0cRJiiGgFWBsAAAAAAAAAAADCgD8AAABAAABAQAAAwoBAAADCoEBxE2gHhnEUUnEVdHEWYl"
                    + "gGAAAA6YeN44G/cRdoAmgDSwCFcRhoCYdxGVJxGihLAUsDhXEbaA1YAgAAAGk4cRyJiIdxHVJxHihLA2gRTk5OSv////9K/////0sAdHEfYolo"
                    + "BVgYAAAAAQAAAAAAAAACAAAAAAAAACwBAAAAAAAAcSBoB4ZxIVJxInRxI2JYAQAAAGVxJGgCaANLAIVxJWgJh3EmUnEnKEsBSwFLAoZxKGgNWA"
                    + "IAAABmOHEpiYiHcSpScSsoSwNoEU5OTkr/////Sv////9LAHRxLGKJaAVYFQAAAAAAAAAAAMOgP8KcdQDCiDzDpDfDvnEtaAeGcS5ScS90cTBi"
                    + "dS4=",
            "gAN9cQAoWAIAAABXMXEBY251bXB5LmNvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcQJjbnVtcHkKbmRhcnJheQpxA0sAhXEEQwFicQWHcQ"
                    + "ZScQcoSwFLA0sChnEIY251bXB5CmR0eXBlCnEJWAIAAABmNHEKiYiHcQtScQwoSwNYAQAAADxxDU5OTkr/////Sv////9LAHRxDmKIQxgAAAAA"
                    + "AACAPwAAAEAAAEBAAACAQAAAoEBxD3RxEGJYBgAAAOmHjeOBv3ERaAJoA0sAhXESaAWHcRNScRQoSwFLA4VxFWgJWAIAAABpOHEWiYiHcRdScR"
                    + "goSwNoDU5OTkr/////Sv////9LAHRxGWKJQxgBAAAAAAAAAAIAAAAAAAAALAEAAAAAAABxGnRxG2JYAQAAAGVxHGgCaANLAIVxHWgFh3EeUnEf"
                    + "KEsBSwFLAoZxIGgJWAIAAABmOHEhiYiHcSJScSMoSwNoDU5OTkr/////Sv////9LAHRxJGKJQxAAAAAAAADgP5x1AIg85Df+cSV0cSZidS4=",
            "gASVYgEAAAAAAAB9lCiMAlcxlIwVbnVtcHkuY29yZS5tdWx0aWFycmF5lIwMX3JlY29uc3RydWN0lJOUjAVudW1weZSMB25kYXJyYXmUk5RLAI"
                    + "WUQwFilIeUUpQoSwFLA0sChpRoBYwFZHR5cGWUk5SMAmY0lImIh5RSlChLA4wBPJROTk5K/////0r/////SwB0lGKIQxgAAAAAAACAPwAAAEAA"
                    + "AEBAAACAQAAAoECUdJRijAbph43jgb+UaARoB0sAhZRoCYeUUpQoSwFLA4WUaA6MAmk4lImIh5RSlChLA2gSTk5OSv////9K/////0sAdJRiiU"
                    + "MYAQAAAAAAAAACAAAAAAAAACwBAAAAAAAAlHSUYowBZZRoBGgHSwCFlGgJh5RSlChLAUsBSwKGlGgOjAJmOJSJiIeUUpQoSwNoEk5OTkr/////"
                    + "Sv////9LAHSUYolDEAAAAAAAAOA/nHUAiDzkN/6UdJRidS4=",
            "gAWVRQEAAAAAAAB9lCiMAlcxlIwSbnVtcHkuY29yZS5udW1lcmljlIwLX2Zyb21idWZmZXKUk5QolhgAAAAAAAAAAAAAAAAAgD8AAABAAABAQA"
                    + "AAgEAAAKBAlIwFbnVtcHmUjAVkdHlwZZSTlIwCZjSUiYiHlFKUKEsDjAE8lE5OTkr/////Sv////9LAHSUYksDSwKGlIwBRpR0lFKUjAbph43j"
                    + "gb+UaAQolhgAAAAAAAAAAQAAAAAAAAACAAAAAAAAACwBAAAAAAAAlGgIjAJpOJSJiIeUUpQoSwNoDE5OTkr/////Sv////9LAHSUYksDhZSMAU"
                    + "OUdJRSlIwBZZRoBCiWEAAAAAAAAAAAAAAAAADgP5x1AIg85Df+lGgIjAJmOJSJiIeUUpQoSwNoDE5OTkr/////Sv////9LAHSUYksBSwKGlGgZ"
                    + "dJRSlHUu"
    };

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path folder;

    @AfterEach
    void asBefore() {
        DataSource.use(DataSource.unspecified());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void everyProtocolIsRead(int protocol) throws IOException {
        var arrays = PickleReader.parse(Base64.getDecoder().decode(PROTOCOLS[protocol]));
        assertThat(arrays.keySet()).containsExactly("W1", "重み", "e");
        assertThat(arrays.get("W1")).hasToString("[[0. 3.]\n [1. 4.]\n [2. 5.]]");
        assertThat(arrays.get("重み")).hasToString("[  1   2 300]");
        assertThat(arrays.get("e")).hasToString("[[ 5.e-001 -1.e+300]]");
    }

    @Test
    void pythonReadsWhatIsDumped() throws Exception {
        var python = new ProcessBuilder("/usr/bin/env", "python3", "-c", "import numpy").start();
        assumeTrue(python.waitFor() == 0, "needs python3 with NumPy");
        var file = folder.resolve("パラメータ params.pkl");
        pickle.dump(arrays(), file.toString());
        var asked = new ProcessBuilder("python3", "-c", "import pickle, sys; d = pickle.load(open(sys.argv[1], 'rb')); "
                + "print([(k, v.shape, str(v.dtype), float(v.sum())) for k, v in d.items()])", file.toString()).redirectErrorStream(true).start();
        assertThat(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()).isEqualTo(
                "[('W1', (2, 1, 3, 3), 'float64', " + np.str(np.sum(arrays().get("W1"))) + "), ('t', (3,), 'int64', 2.0), ('empty', (0, 3), 'float64', 0.0)]");
        assertThat(pickle.load(file.toString())).hasToString(arrays().toString());
    }

    private static LinkedHashMap<String, NDArray> arrays() {
        var arrays = new LinkedHashMap<String, NDArray>();
        arrays.put("W1", new NumpyRandom(1).randn(2, 1, 3, 3));
        arrays.put("t", np.array(1, -2, 3));
        arrays.put("empty", np.zeros(0, 3));
        return arrays;
    }

    @Test
    void whatIsThereIsKept() throws IOException {
        var file = folder.resolve("params.pkl");
        Files.writeString(file, "mine");
        Files.createDirectory(folder.resolve("params-2.pkl"));
        pickle.dump(arrays(), file.toString());
        assertThat(file).hasContent("mine");
        assertThat(Samples.listing(folder)).containsOnlyKeys("params.pkl", "params-3.pkl");
        assertThat(stderr.toString()).startsWith("saved " + folder.resolve("params-3.pkl") + " (" + file + " was there already; --weights ");
    }

    @Test
    void whatWeightsNamesComesFirstThenTheFileThenTheDataFolder() throws IOException {
        var data = RealData.require();
        var mine = folder.resolve("mine.pkl");
        pickle.dump(load("sample_weight.pkl", Optional.empty(), data), mine.toString());
        stderr.toString();
        assertThat(load("sample_weight.pkl", Optional.of(mine), data)).hasSize(6);
        assertThat(stderr.toString()).contains("weights: " + mine);
        assertThat(load("deep_convnet_params_2016.pkl", Optional.empty(), data)).hasSize(16);
        assertThat(load("params.pkl", Optional.of(Path.of("params_2016.pkl")), data).get("W1").shape()).hasToString("(30, 1, 5, 5)");
        assertThat(stderr.toString()).contains("weights: the book's, " + data.resolve("ch07/params_2016.pkl"));
    }

    @Test
    void ofAnotherNetworkIsRefused() {
        var file = folder.resolve("params.pkl");
        pickle.dump(load("sample_weight.pkl", Optional.empty(), RealData.require()), file.toString());
        assertThat(Samples.failure(() -> load("deep_convnet_params.pkl", Optional.of(file), folder)))
                .hasMessageContaining("W1 has shape (784, 50), but (n, 1, f, f) is needed: an image has one channel");
    }

    @Test
    void aNameThatNobodyKnowsIsAnError() {
        assertThat(Samples.failure(() -> load("no such.pkl", Optional.empty(), folder)))
                .hasMessageContaining("no such.pkl can't be read (there is no such file or folder)").extracting(Failure::status).isEqualTo(1);
    }

    /** Offline, every chapter has this project's own weights. */
    @ParameterizedTest
    @CsvSource({"sample_weight.pkl, 6", "params.pkl, 6", "params_2016.pkl, 6", "deep_convnet_params.pkl, 16", "deep_convnet_params_2016.pkl, 16"})
    void offlineThisProjectsTakeTheirPlace(String name, int arrays) {
        var weights = load(name, Optional.empty(), folder);
        assertThat(weights).hasSize(arrays);
        PublishedWeights.named(name).orElseThrow().requireFit(folder, weights);
        assertThat(stderr.toString()).contains("WARNING: weights trained by this project").contains(name + " is missing");
    }

    private static LinkedHashMap<String, NDArray> load(String name, Optional<Path> weights, Path data) {
        var source = new DataSource(Optional.empty(), Optional.of(data), OptionalInt.empty(), OptionalInt.empty(), weights);
        return Weights.load(name, source, Samples.downloads(URI.create("http://127.0.0.1:1/")));
    }
}
