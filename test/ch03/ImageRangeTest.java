//SOURCES ../../ch03/image_range.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.files.Failure;
import common.numpy.np;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRangeTest {
    @Test
    void oneImageOrSeveralAsInPythonsBrackets() {
        var rows = np.arange(12).reshape(4, 3);
        assertThat(ImageRange.parse("2").of(rows)).hasToString("[6 7 8]");
        assertThat(ImageRange.parse("2:3").of(rows)).hasToString("[[6 7 8]]");
        assertThat(ImageRange.parse("0:4").of(rows).shape()).hasToString("(4, 3)");
        assertThatThrownBy(() -> ImageRange.parse("2:5").of(rows)).isInstanceOf(Failure.class).hasMessageContaining("0 to 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "3:3", "4:3", "1:2:3", "x", "1-3", "99999999999"})
    void refusesWhatNamesNoImage(String text) {
        assertThatThrownBy(() -> ImageRange.parse(text)).isInstanceOf(Failure.class);
    }
}
