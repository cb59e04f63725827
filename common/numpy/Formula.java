package common.numpy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a chain of functions and of arithmetic makes of each value, before somebody looks at it: `1 / (1 + exp(-x))` goes over
/// x once, a piece that stays in the cache at a time, and `W -= lr * m / (sqrt(v) + 1e-7)` needs no array for what is taken
/// from W. Each step rounds as it would by itself.
///
/// @param source where the values come from, on loan
/// @param steps  what is done to each, in this order
record Formula(Storage.Doubles source, List<Step> steps) implements Pending {

    /// Values from which this pays.
    private static final int MANY = 1024;

    static final int PIECE = 1024;

    /// Steps of a training that are kept, each with a gradient.
    private static final int MOST = 4;

    /// Steps, those of operands too: what grows from iteration to iteration, and nobody looks at, is computed now and then.
    static final int LONGEST = 12;

    /// e to the power of x, where it can be put off.
    static Optional<NDArray> exp(NDArray x) {
        return many(x, Step.Function.EXP).or(() -> continued(x, Step.Function.EXP));
    }

    /// The square root of x, where it can be put off.
    static Optional<NDArray> sqrt(NDArray x) {
        return many(x, Step.Function.SQRT).or(() -> begun(x, Step.Function.SQRT));
    }

    /// The square of x, where it can be put off.
    static Optional<NDArray> square(NDArray x) {
        return many(x, Step.Function.SQUARE).or(() -> begun(x, Step.Function.SQUARE));
    }

    /// -x, where it can be put off.
    static Optional<NDArray> negative(NDArray x) {
        return many(x, Step.WithNumber.NEGATIVE).or(() -> begun(x, Step.WithNumber.NEGATIVE));
    }

    private static Optional<NDArray> many(NDArray x, Step step) {
        return Optional.ofNullable(ManyRows.then(x, step)).map(rows -> array(x, rows));
    }

    /// `a op b` where it can be put off: of arrays that lie alike; and of an array and a number what goes on with a formula, or
    /// begins one by a multiplication.
    static Optional<NDArray> arithmetic(Op op, NDArray a, NDArray b) {
        if (!op.isArithmetic()) {
            return Optional.empty();
        }
        boolean numberFirst = a.ndim() == 0;
        if (numberFirst == (b.ndim() == 0)) {
            return !numberFirst && a.size() >= MANY && a.liesAs(b) ? begun(a, with(op, b)) : Optional.empty();
        }
        var step = new Step.WithNumber(op, (numberFirst ? a : b).item(), numberFirst);
        var x = numberFirst ? b : a;
        return op == Op.MUL ? begun(x, step) : continued(x, step);
    }

    private static Step with(Op op, NDArray b) {
        return of(b).<Step>map(formula -> new Step.WithFormula(op, formula.lend()))
                .orElseGet(() -> new Step.WithArray(op, ((Storage.Doubles) b.storage()).lend()));
    }

    private static Optional<NDArray> begun(NDArray x, Step step) {
        var continued = continued(x, step);
        if (continued.isPresent() || x.type() != NDArray.Type.FLOAT64 || x.size() < MANY || !x.isWhole() || step.length() >= LONGEST) {
            return continued;
        }
        if (of(x).isPresent()) {
            x.readable(); // long enough
        }
        return Optional.of(array(x, new Formula(((Storage.Doubles) x.storage()).lend(), List.of(step))));
    }

    private static Optional<NDArray> continued(NDArray x, Step step) {
        return of(x).filter(formula -> formula.length() + step.length() <= LONGEST).map(formula -> array(x, new Formula(
                formula.source.lend(), Stream.concat(formula.steps.stream().map(Step::lend), Stream.of(step)).toList())));
    }

    private static NDArray array(NDArray x, Pending values) {
        return x.over(new Storage.Doubles(values), NDArray.Type.FLOAT64);
    }

    private static Optional<Formula> of(NDArray x) {
        return Pending.of(x) instanceof Formula formula && x.isWhole() ? Optional.of(formula) : Optional.empty();
    }

    Formula lend() {
        return new Formula(source.lend(), steps.stream().map(Step::lend).toList());
    }

    int length() {
        return steps.stream().mapToInt(Step::length).sum();
    }

    int cost() {
        return steps.stream().mapToInt(Step::cost).sum();
    }

    /// Where two formulas begin alike, as those of `(1 - sigmoid(x)) * sigmoid(x)`: what is common to them is computed once.
    static void share(NDArray a, NDArray b) {
        if (a.storage() == b.storage() && of(a).isPresent()) {
            a.readable();
            return;
        }
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
                    new Formula(((Storage.Doubles) from.storage()).lend(), steps.subList(known, steps.size())));
        }
    }

    /// `a op= b` without an array for b, where b is a formula, lies as a does and isn't a's own.
    static boolean applyInPlace(Op op, NDArray a, NDArray b) {
        if (op != Op.ADD && op != Op.SUB || !a.isWhole() || !(of(b).orElse(null) instanceof Formula formula) || !a.liesAs(b)) {
            return false;
        }
        var target = (Storage.Doubles) a.storage();
        if (formula.steps.size() == 1 && formula.steps.getFirst() instanceof Step.WithNumber(var product, double number, _) && product == Op.MUL) {
            double factor = op == Op.SUB ? number : -number;
            if (!(formula.source.pending().orElse(null) instanceof Multiplication multiplication && multiplication.subtractFrom(target, factor))) {
                formula.look();
                target.take(formula.keptBy(target).subtraction(factor), MOST);
            }
        } else {
            formula.look();
            target.take(formula.keptBy(target).step(op), MOST);
        }
        return true;
    }

    /// For who keeps it, if the target's earlier values wait for somebody to look at them.
    private Formula keptBy(Storage.Doubles target) {
        return target.isLent() ? lend() : this;
    }

    /// `target -= factor * source`.
    private Journal.Step subtraction(double factor) {
        return (from, to) -> {
            var x = source.readable();
            Kernels.overRows(x.length, (long) Kernels.COPY * x.length, (first, last) -> Loops.subtract(from, to, factor, x, first, last));
        };
    }

    /// `target op= this`.
    private Journal.Step step(Op op) {
        return (from, to) -> {
            look();
            Kernels.overRows(to.length, (long) (Kernels.COPY + cost()) * to.length, (first, last) -> {
                var room = new Step.Room();
                double[] piece = room.take(), values = room.take();
                for (int at = first; at < last; at += PIECE) {
                    int n = Math.min(PIECE, last - at);
                    fill(at, piece, 0, n, room);
                    System.arraycopy(from, at, values, 0, n);
                    Loops.run(op, values, 0, 1, piece, 0, 1, values, 0, 1, n);
                    System.arraycopy(values, 0, to, at, n);
                }
            });
        };
    }

    /// Has computed what it is made of that nobody has looked at yet: on all cores, not on one for each piece.
    void look() {
        source.readable();
        steps.forEach(Step::look);
    }

    /// The values of n places from `i` on, to out[at ..).
    void fill(int i, double[] out, int at, int n, Step.Room room) {
        System.arraycopy(source.readable(), i, out, at, n);
        for (var step : steps) {
            step.apply(out, at, i, n, room);
        }
    }

    @Override
    public void giveBack() {
        source.giveBack();
        steps.forEach(Step::giveBack);
    }

    @Override
    public int size() {
        return source.length();
    }

    @Override
    public double[] compute() {
        look();
        var out = new double[size()];
        boolean liesBeside = steps.stream().anyMatch(step -> step instanceof Step.WithFormula); // whose values begin with a piece
        Kernels.overRows(out.length, (long) cost() * out.length, (from, to) -> {
            var room = new Step.Room();
            for (int at = from; at < to; at += PIECE) {
                int n = Math.min(PIECE, to - at);
                if (liesBeside) {
                    var piece = room.take();
                    fill(at, piece, 0, n, room);
                    System.arraycopy(piece, 0, out, at, n);
                    room.giveBack(piece);
                } else {
                    fill(at, out, at, n, room);
                }
            }
        });
        return out;
    }
}
