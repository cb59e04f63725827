///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Says of everything that the scripts rely on whether it is good, and what to do if not
//MAIN common.script.Script
//FILES verify.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import common.dataset.Verify;
import common.dataset.Verify.Finding;
import common.dataset.Verify.Verdict;
import common.files.Failure;
import common.matplotlib.Display;
import common.matplotlib.Fonts;
import java.awt.image.BufferedImage;

void main() {
    var findings = new ArrayList<>(Verify.everything());
    findings.add(fonts());
    findings.add(Display.isThere() ? new Finding(Verdict.GOOD, "display", "figures open in windows")
            : new Finding(Verdict.ABSENT, "display", "there is none: figures are written to files"));
    for (var finding : findings) {
        IO.println("%-5s %s: %s".formatted(mark(finding.verdict()), finding.subject(), finding.says()));
    }
    if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.BAD)) {
        throw new Failure("not all is good: see the lines above that begin with BAD");
    }
}

/** Draws a letter: a bare JDK finds out only then that the machine has no fonts. */
Finding fonts() {
    var graphics = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
        graphics.setFont(Fonts.of("x", 10));
        graphics.drawString("x", 5, 15);
        return new Finding(Verdict.GOOD, "fonts", graphics.getFont().getFamily()
                + (Fonts.canDisplay("数字") ? ", Japanese too" : "; none for Japanese titles, which are drawn in English"));
    } catch (RuntimeException | Error e) {
        return new Finding(Verdict.BAD, "fonts", "none: install some, for instance the packages fontconfig and fonts-dejavu, to get figures");
    } finally {
        graphics.dispose();
    }
}

String mark(Verdict verdict) {
    return switch (verdict) {
        case GOOD -> "good";
        case ABSENT -> "-";
        case BAD -> "BAD";
    };
}
