package common.numpy;

import java.util.ArrayDeque;
import java.util.Deque;

/// A step of a formula ([Formula]): done to n values of `a` from `at` on, which belong to place `i` and those after it. What lies
/// elsewhere is brought beside them first: loops over one index are vector code, others aren't.
sealed interface Step permits Step.Function, Step.WithNumber, Step.WithArray, Step.WithFormula {
    void apply(double[] a, int at, int i, int n, Room room);

    /// Arrays for the pieces of one core, used again from piece to piece.
    final class Room {
        private final Deque<double[]> free = new ArrayDeque<>();

        double[] take() {
            return free.isEmpty() ? new double[Formula.PIECE] : free.pop();
        }

        void giveBack(double[] piece) {
            free.push(piece);
        }
    }

    int cost();

    /// Steps that it stands for.
    default int length() {
        return 1;
    }

    /// The same, for another formula.
    default Step lend() {
        return this;
    }

    default void giveBack() {}

    default void look() {}

    enum Function implements Step {
        EXP(20) {
            @Override
            public void apply(double[] a, int at, int i, int n, Room room) {
                Lanes.forExponentials(n).exp(a, at, at + n);
            }
        },
        SQRT(6) {
            @Override
            public void apply(double[] a, int at, int i, int n, Room room) {
                Loops.sqrt(a, at, at + n);
            }
        },
        SQUARE(2) {
            @Override
            public void apply(double[] a, int at, int i, int n, Room room) {
                Loops.run(Op.MUL, a, at, 1, a, at, 1, a, at, 1, n);
            }
        };

        private final int cost;

        Function(int cost) {
            this.cost = cost;
        }

        @Override
        public int cost() {
            return cost;
        }
    }

    /// `op(value, number)`, or `op(number, value)` where the number comes first.
    record WithNumber(Op op, double number, boolean numberFirst) implements Step {
        static final Step NEGATIVE = new WithNumber(Op.MUL, -1, false);

        @Override
        public void apply(double[] a, int at, int i, int n, Room room) {
            var other = new double[] {number};
            if (numberFirst) {
                Loops.run(op, other, 0, 0, a, at, 1, a, at, 1, n);
            } else {
                Loops.run(op, a, at, 1, other, 0, 0, a, at, 1, n);
            }
        }

        @Override
        public int cost() {
            return 3;
        }
    }

    /// `op(value, other value)`.
    record WithArray(Op op, Storage.Doubles other) implements Step {
        @Override
        public void apply(double[] a, int at, int i, int n, Room room) {
            if (at == i) {
                Loops.run(op, a, at, 1, other.readable(), i, 1, a, at, 1, n);
                return;
            }
            var values = room.take();
            System.arraycopy(other.readable(), i, values, 0, n);
            Loops.run(op, a, at, 1, values, 0, 1, a, at, 1, n);
            room.giveBack(values);
        }

        @Override
        public int cost() {
            return 4;
        }

        @Override
        public Step lend() {
            return new WithArray(op, other.lend());
        }

        @Override
        public void giveBack() {
            other.giveBack();
        }

        @Override
        public void look() {
            other.readable();
        }
    }

    /// `op(value, other formula's value)`.
    record WithFormula(Op op, Formula other) implements Step {
        @Override
        public void apply(double[] a, int at, int i, int n, Room room) {
            var values = room.take();
            other.fill(i, values, 0, n, room);
            Loops.run(op, a, at, 1, values, 0, 1, a, at, 1, n);
            room.giveBack(values);
        }

        @Override
        public int cost() {
            return 4 + other.cost();
        }

        @Override
        public int length() {
            return 1 + other.length();
        }

        @Override
        public Step lend() {
            return new WithFormula(op, other.lend());
        }

        @Override
        public void giveBack() {
            other.giveBack();
        }

        @Override
        public void look() {
            other.look();
        }
    }
}
