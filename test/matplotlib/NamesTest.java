package common.matplotlib;

//SOURCES Pixels.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.matplotlib.Pixels.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.np;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names that matplotlib has for colours and lines, and texts in letters that a machine may not have. */
class NamesTest {
    @BeforeEach
    @AfterEach
    void fresh() {
        plt.close("all");
        plt.toNowhere();
    }

    @Test
    void coloursByName() {
        assertThat(Colors.named("tab:green")).isEqualTo(new Color(0x2ca02c));
        assertThat(Colors.named("C12")).isEqualTo(Colors.cycle(2));
        assertThat(Colors.named("darkorange")).isEqualTo(new Color(0xff8c00));
        assertThat(Colors.named("rebeccapurple")).isEqualTo(new Color(0x663399));
        assertThat(Colors.named("g")).as("the letter is darker").isEqualTo(new Color(0x008000));
        assertThat(Colors.named("c")).isEqualTo(new Color(0x00bfbf));
        assertThat(Colors.named("cyan")).isEqualTo(new Color(0x00ffff));
        assertThat(Colors.named("#f80")).isEqualTo(new Color(0xff8800));
        assertThat(Colors.named("#ff000080")).isEqualTo(new Color(255, 0, 0, 128));
        assertThat(Colors.named("0.5").getRed()).isBetween(127, 128);
        for (var wrong : List.of("bleu", "#12345", "tab:bleu", "C", "1.5", "")) {
            assertThatThrownBy(() -> Colors.named(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(wrong);
        }
    }

    @Test
    void linesByNameOrSign() {
        assertThat(LineStyle.of("dashed")).isSameAs(LineStyle.of("--"));
        assertThat(LineStyle.of("dotted")).isSameAs(LineStyle.of(":"));
        assertThat(LineStyle.of("dashdot")).isSameAs(LineStyle.of("-."));
        assertThat(LineStyle.of("solid")).isSameAs(LineStyle.of("-"));
        assertThat(List.of("None", "none", " ", "")).allSatisfy(name -> assertThat(LineStyle.of(name)).isSameAs(LineStyle.NONE));
        assertThatThrownBy(() -> LineStyle.of("dash")).hasMessageContaining("'dash' is no line style");
    }

    @Test
    void aCaptionThatNoFontCanWriteIsTheOtherOne() {
        plt.plot(np.arange(3));
        plt.title("\uE123", "title");
        plt.xlabel("\uE123", "x");
        plt.ylabel("\uE123", "y");
        long words = count(drawn(), Color.BLACK);
        plt.title("title");
        plt.xlabel("x");
        plt.ylabel("y");
        assertThat(count(drawn(), Color.BLACK)).isEqualTo(words);
        plt.xlabel("x", "another");
        assertThat(count(drawn(), Color.BLACK)).isEqualTo(words);
    }
}
