package common.numpy;

/// A step of a formula ([Formula]): done to n values from a[at] on, which belong to place `i` and those after it.
sealed interface Step permits Step.Function, Step.WithNumber, Step.WithArray, Step.WithFormula {
    void apply(double[] a, int at, int i, int n);

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
            public void apply(double[] a, int at, int i, int n) {
                Lanes.get().exp(a, at, at + n);
            }
        },
        SQRT(6) {
            @Override
            public void apply(double[] a, int at, int i, int n) {
                Loops.sqrt(a, at, at + n);
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
        public void apply(double[] a, int at, int i, int n) {
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
        public void apply(double[] a, int at, int i, int n) {
            Loops.run(op, a, at, 1, other.readable(), i, 1, a, at, 1, n);
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
        public void apply(double[] a, int at, int i, int n) {
            var values = new double[n];
            other.fill(i, values, 0, n);
            Loops.run(op, a, at, 1, values, 0, 1, a, at, 1, n);
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
