import module java.base;

/**
 * A block of Java in a Markdown file, and the block of text below it, if there is one: what JShell prints.
 * <pre>
 * ```java mnist
 * np.dot(x, W)
 * ```
 * ```text
 * $1 ==> [ 5 11 17]
 * ```
 * </pre>
 * With {@code mnist}, that output comes from the real images.
 *
 * @param code   first and last line of the code in the file, counting from 0, without its fences; end is exclusive
 * @param output the same of the output, without its fences
 */
record Snippet(boolean needsMnist, Range code, Optional<Range> output) {
    record Range(int from, int end) {
        String of(List<String> lines) {
            return String.join("\n", lines.subList(from, end));
        }
    }

    static List<Snippet> in(List<String> lines) {
        var found = new ArrayList<Snippet>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("```java( mnist)?")) {
                var code = fenced(lines, i);
                var hasOutput = code.end() + 1 < lines.size() && lines.get(code.end() + 1).equals("```text");
                var output = hasOutput ? Optional.of(fenced(lines, code.end() + 1)) : Optional.<Range>empty();
                found.add(new Snippet(lines.get(i).endsWith("mnist"), code, output));
                i = output.orElse(code).end();
            }
        }
        return found;
    }

    /** A page with these outputs below its blocks, in place of what stood there. */
    static List<String> withOutputs(List<String> lines, List<String> outputs) {
        var snippets = in(lines);
        var updated = new ArrayList<String>();
        int next = 0;
        for (int i = 0; i < snippets.size(); i++) {
            var snippet = snippets.get(i);
            updated.addAll(lines.subList(next, snippet.code().end() + 1));
            if (!outputs.get(i).isEmpty()) {
                updated.addAll(List.of("```text", outputs.get(i), "```"));
            }
            next = snippet.output().orElse(snippet.code()).end() + 1;
        }
        updated.addAll(lines.subList(next, lines.size()));
        return updated;
    }

    private static Range fenced(List<String> lines, int fence) {
        var end = fence + 1;
        while (!lines.get(end).equals("```")) {
            end++;
        }
        return new Range(fence + 1, end);
    }
}
