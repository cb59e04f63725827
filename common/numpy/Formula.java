package common.numpy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a chain of functions and of arithmetic with numbers makes of each value, before somebody looks at it:
/// `1 / (1 + exp(-x))` goes over x once, a piece that stays in the cache at a time, and `W -= lr * grad` needs no array for
/// `lr * grad`. Each step rounds as it would by itself.
///
/// @param source where the values come from, a share that nobody writes to
/// @param steps  what is done to each, in this order
record Formula(Storage.Doubles source, List<Step> steps) implements Pending {

    /// Values from which this pays.
    private static final int MANY = 1024;

    private static final int PIECE = 1024;

    /// `op(value, number)`, or `op(number, value)` where the number comes first; without an op e to the power of the value.
    private record Step(Optional<Op> op, double number, boolean numberFirst) {
        private static final Step EXP = new Step(Optional.empty(), 0, false);
        private static final Step NEGATIVE = new Step(Optional.of(Op.MUL), -1, false);

        void apply(double[] a, int from, int to) {
            if (op.isEmpty()) {
                Lanes.get().exp(a, from, to);
            } else {
                var other = new double[] {number};
                if (numberFirst) {
                    Loops.run(op.get(), other, 0, 0, a, from, 1, a, from, 1, to - from);
                } else {
                    Loops.run(op.get(), a, from, 1, other, 0, 0, a, from, 1, to - from);
                }
            }
        }

        int cost() {
            return op.isEmpty() ? 20 : 3;
        }
    }

    /// e to the power of x, where it can be put off.
    static Optional<NDArray> exp(NDArray x) {
        return continued(x, Step.EXP);
    }

    /// -x, where it can be put off.
    static Optional<NDArray> negative(NDArray x) {
        return begun(x, Step.NEGATIVE);
    }

    /// `a op b`, one of them a number, where it can be put off: what goes on with a formula, or begins one by a multiplication.
    static Optional<NDArray> arithmetic(Op op, NDArray a, NDArray b) {
        boolean numberFirst = a.ndim() == 0;
        if (numberFirst == (b.ndim() == 0) || op != Op.ADD && op != Op.SUB && op != Op.MUL && op != Op.DIV) {
            return Optional.empty();
        }
        var step = new Step(Optional.of(op), (numberFirst ? a : b).item(), numberFirst);
        var x = numberFirst ? b : a;
        return op == Op.MUL ? begun(x, step) : continued(x, step);
    }

    private static Optional<NDArray> begun(NDArray x, Step step) {
        var continued = continued(x, step);
        if (continued.isPresent() || x.type() != NDArray.Type.FLOAT64 || x.size() < MANY || !x.isWhole()) {
            return continued;
        }
        return Optional.of(array(x, new Formula(((Storage.Doubles) x.storage()).share(), List.of(step))));
    }

    private static Optional<NDArray> continued(NDArray x, Step step) {
        return of(x).map(formula -> array(x, new Formula(formula.source.share(), Stream.concat(formula.steps.stream(), Stream.of(step)).toList())));
    }

    private static NDArray array(NDArray x, Formula formula) {
        return x.over(new Storage.Doubles(formula), NDArray.Type.FLOAT64);
    }

    private static Optional<Formula> of(NDArray x) {
        return x.storage() instanceof Storage.Doubles doubles && doubles.pending().orElse(null) instanceof Formula formula && x.isWhole()
                ? Optional.of(formula) : Optional.empty();
    }

    /// Where two formulas begin alike, as those of `(1 - sigmoid(x)) * sigmoid(x)`: what is common to them is computed once.
    static void share(NDArray a, NDArray b) {
        Formula one = of(a).orElse(null), other = of(b).orElse(null);
        if (one != null && other != null && one.source.readable() == other.source.readable()) {
            if (one.steps.size() > other.steps.size()) {
                one.goOn(a, other, b);
            } else {
                other.goOn(b, one, a);
            }
        }
    }

    private void goOn(NDArray array, Formula start, NDArray from) {
        int known = start.steps.size();
        if (steps.subList(0, known).equals(start.steps)) {
            from.readable();
            ((Storage.Doubles) array.storage()).become(
                    new Formula(((Storage.Doubles) from.storage()).share(), steps.subList(known, steps.size())));
        }
    }

    /// `a op= number * b` without an array for the product, where b is such a product, lies as a does and isn't a's own.
    static boolean applyInPlace(Op op, NDArray a, NDArray b) {
        if (op != Op.ADD && op != Op.SUB || !a.isWhole() || !(of(b).orElse(null) instanceof Formula formula) || !a.liesAs(b)
                || formula.steps.size() != 1 || !formula.steps.getFirst().op.equals(Optional.of(Op.MUL))) {
            return false;
        }
        double number = formula.steps.getFirst().number;
        double factor = op == Op.SUB ? number : -number;
        var target = (Storage.Doubles) a.storage();
        if (formula.source.pending().orElse(null) instanceof Multiplication product && product.subtractFrom(target, factor)) {
            return true;
        }
        var x = formula.source.readable();
        var change = target.change();
        Kernels.overRows(x.length, (long) Kernels.COPY * x.length, (from, to) ->
                Loops.subtract(change.from(), change.to(), from, factor, x, from, to - from));
        return true;
    }

    @Override
    public int size() {
        return source.length();
    }

    @Override
    public double[] compute() {
        var in = source.readable();
        var out = new double[in.length];
        Kernels.overRows(out.length, (long) steps.stream().mapToInt(Step::cost).sum() * out.length, (from, to) -> {
            for (int at = from; at < to; at += PIECE) {
                int end = Math.min(at + PIECE, to);
                System.arraycopy(in, at, out, at, end - at);
                for (var step : steps) {
                    step.apply(out, at, end);
                }
            }
        });
        source.release();
        return out;
    }
}
