package common.numpy;

import java.util.List;
import java.util.stream.Stream;

/// Rows of a layer for many images at once, each of which depends on one image alone and that nobody has looked at yet:
/// products, biases, ReLU and Dropout, one on top of the other.
///
/// A network that is asked for the scores of ten thousand images is asked for nothing between them and the images. So the
/// rows go through all layers a block at a time, in arrays that stay in the cache of a core, and no layer's output for all
/// images is ever written down; who looks at one all the same has it computed from the images anew.
sealed interface ManyRows extends Pending {

    /// Rows from which on they wait: fewer are a batch to learn from, whose layers all are looked at on the way back.
    int MANY = 4096;

    /// Rows that go through the layers together.
    int BLOCK = 96;

    int rows();

    int width();

    /// Multiplications for a row, or as many as take its time.
    long cost();

    /// Rows `from` to `to`, one after the other, into zeros from out[at] on.
    void fill(int from, int to, double[] out, int at);

    @Override
    default int size() {
        return rows() * width();
    }

    @Override
    default double[] compute() {
        var out = new double[size()];
        Kernels.overRows(Math.ceilDiv(rows(), BLOCK), rows() * cost(), (first, last) -> {
            for (int block = first; block < last; block++) {
                fill(block * BLOCK, Math.min(rows(), (block + 1) * BLOCK), out, block * BLOCK * width());
            }
        });
        return out;
    }

    /// Those rows alone.
    private double[] block(int from, int to) {
        var block = new double[(to - from) * width()];
        fill(from, to, block, 0);
        return block;
    }

    /// Images (rows, terms) times a matrix.
    record Images(NonZeros images, double[] table, Multiplication.Right right) implements ManyRows {
        @Override
        public int rows() {
            return images.images();
        }

        @Override
        public int width() {
            return right.width();
        }

        @Override
        public long cost() {
            return (long) right.terms() * right.width() / 5;
        }

        @Override
        public void fill(int from, int to, double[] out, int at) {
            Kernels.multiply(images, from, to, table, right.rows(), out, at);
        }
    }

    /// Rows times a matrix.
    record Times(ManyRows left, Multiplication.Right right) implements ManyRows {
        @Override
        public int rows() {
            return left.rows();
        }

        @Override
        public int width() {
            return right.width();
        }

        @Override
        public long cost() {
            return left.cost() + (long) right.terms() * right.width();
        }

        @Override
        public void fill(int from, int to, double[] out, int at) {
            Kernels.multiply(left.block(from, to), to - from, right.terms(), right.rows(), out, at, rows() * cost());
        }
    }

    /// Rows whose values are each changed on their own, where they lie.
    sealed interface Changed extends ManyRows {
        ManyRows left();

        /// Those from out[from] to out[to], of whole rows: a loop of its own, which compiles early and to vector code.
        void change(double[] out, int from, int to);

        @Override
        default int rows() {
            return left().rows();
        }

        @Override
        default int width() {
            return left().width();
        }

        @Override
        default long cost() {
            return left().cost();
        }

        @Override
        default void fill(int from, int to, double[] out, int at) {
            left().fill(from, to, out, at);
            change(out, at, at + (to - from) * width());
        }
    }

    /// A row of numbers added to each.
    record Plus(ManyRows left, double[] bias) implements Changed {
        @Override
        public void change(double[] out, int from, int to) {
            Loops.addToRows(bias, out, from, (to - from) / bias.length);
        }
    }

    /// Steps of a formula done to each value, none of which needs another array: sigmoid.
    record Stepped(ManyRows left, List<Step> steps) implements Changed {
        @Override
        public void change(double[] out, int from, int to) {
            var room = new Step.Room();
            for (int at = from; at < to; at += Formula.PIECE) {
                int n = Math.min(Formula.PIECE, to - at);
                for (var step : steps) {
                    step.apply(out, at, at, n, room);
                }
            }
        }

        @Override
        public long cost() {
            return left.cost() + (long) width() * steps.stream().mapToInt(Step::cost).sum();
        }
    }

    /// Which values are at most a number, or more if not `atMost`: 1 for those, else 0.
    record Compared(ManyRows left, double number, boolean atMost) implements Changed {
        @Override
        public void change(double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = Op.choose(atMost ? out[i] <= number : out[i] > number, 1, 0);
            }
        }
    }

    /// A number in the place of the values that a comparison of them chose.
    record Chosen(Compared compared, double value) implements Changed {
        @Override
        public ManyRows left() {
            return compared.left;
        }

        @Override
        public void change(double[] out, int from, int to) {
            double number = compared.number;
            boolean atMost = compared.atMost;
            for (int i = from; i < to; i++) {
                double v = out[i];
                out[i] = Op.choose(atMost ? v <= number : v > number, value, v);
            }
        }
    }

    /// The product a b, if it is of so many rows that it is worth waiting with; else null.
    static ManyRows product(NDArray a, NDArray b) {
        if (a.ndim() != 2 || b.ndim() != 2 || a.shape(0) < MANY || !(b.storage() instanceof Storage.Doubles)) {
            return null;
        }
        if (a.storage() instanceof Storage.Pixels pixels) {
            return NonZeros.of(a).map(images -> new Images(images, pixels.table(), Multiplication.right(b))).orElse(null);
        }
        var left = of(a);
        return left == null ? null : new Times(left, Multiplication.right(b));
    }

    /// What an array waits to be computed from, if it is such rows and all of them; else null.
    static ManyRows of(NDArray a) {
        return Pending.of(a) instanceof ManyRows rows
                && a.ndim() == 2 && a.shape(0) == rows.rows() && a.shape(1) == rows.width() && a.isContiguous() && a.offset() == 0
                ? rows : null;
    }

    /// The rows a after an operation with b, or b's after one with a number a, if they can go on waiting; else null.
    static ManyRows after(Op op, NDArray a, NDArray b) {
        if (a.ndim() == 0) {
            return op.isArithmetic() ? then(b, new Step.WithNumber(op, a.item(), true)) : null;
        }
        var left = of(a);
        if (left == null) {
            return null;
        }
        if (b.ndim() == 0) {
            return op == Op.LTE || op == Op.GT ? new Compared(left, b.item(), op == Op.LTE)
                    : op.isArithmetic() ? then(a, new Step.WithNumber(op, b.item(), false)) : null;
        }
        return op == Op.ADD && b.ndim() == 1 && b.size() == left.width() && b.type() == NDArray.Type.FLOAT64 ? new Plus(left, b.toArray()) : null;
    }

    /// The rows x after a step for each value, if they can go on waiting; else null.
    static ManyRows then(NDArray x, Step step) {
        var rows = x.type() == NDArray.Type.FLOAT64 ? of(x) : null;
        return switch (rows) {
            case null -> null;
            case Stepped(var left, var steps) when steps.size() < Formula.LONGEST ->
                    new Stepped(left, Stream.concat(steps.stream(), Stream.of(step)).toList());
            default -> new Stepped(rows, List.of(step));
        };
    }

    /// Whether the values of `array` that `mask` has chosen by comparing just them have become a number, without being looked at.
    static boolean choose(NDArray array, NDArray mask, double value) {
        if (of(mask) instanceof Compared compared && of(array) == compared.left) {
            ((Storage.Doubles) array.storage()).become(new Chosen(compared, value));
            return true;
        }
        return false;
    }
}
