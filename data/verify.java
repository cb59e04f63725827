///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Says of everything that the scripts rely on whether it is good, and what to do if not
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Cli.java
import common.dataset.DataSource;
import common.dataset.Verify;
import common.files.Failure;
import common.script.Cli;
import common.script.Option;
import common.dataset.Verify.Verdict;

void main(String... args) {
    var cli = Cli.parse(args, "data/verify",
            "Says of data, weights, JDK, JBang, fonts and display whether they are good, and what to do if not",
            Option.file("--data-dir", "the folder to look at (default: the one that the scripts use)"));
    var findings = Verify.everything(new DataSource(Optional.empty(), cli.file("--data-dir")));
    for (var finding : findings) {
        IO.println("%-5s %s: %s".formatted(mark(finding.verdict()), finding.subject(), finding.says()));
    }
    if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.BAD)) {
        throw new Failure("not all is good: see the lines above that begin with BAD");
    }
}

String mark(Verdict verdict) {
    return switch (verdict) {
        case GOOD -> "good";
        case ABSENT -> "-";
        case BAD -> "BAD";
    };
}
