package common.numpy;

/// What stands on the left of `=`, `+=`, `-=`, `*=` and `/=`: places of an array, by number, slice, mask or arrays of numbers.
/// `dx[np.arange(n), t] -= 1` is `dx.at(np.arange(n), t).subi(1)`. Values are broadcast; of a place that is named twice the
/// last value stays, and `-=` counts once, as in NumPy.
///
/// All throw IllegalArgumentException where the values' shape or type does not fit, UnsupportedOperationException for images.
public final class At {
    private final NDArray array;
    private final Index[] index;

    At(NDArray array, Index... index) {
        this.array = array;
        this.index = index;
    }

    /// `x[index] = values`; floats are cut where the array holds integers.
    public void set(NDArray values) {
        if (Selection.isView(index)) {
            var view = Views.of(array, index);
            if (view.ndim() == 0 && array.ndim() > 0 && values.size() != 1) {
                throw new IllegalArgumentException("setting an array element with a sequence.");
            }
            Elementwise.assign(view, values);
        } else {
            Selection.assign(array, index, values);
        }
    }

    public void set(double value) {
        if (index.length == 1 && index[0] instanceof NDArray mask && Selection.isMaskOf(array, mask)) {
            Selection.fill(array, mask, array.type().fit(value));
        } else {
            set(NDArray.scalar(value));
        }
    }

    public void set(int value) {
        set((double) value);
    }

    public void set(boolean value) {
        set(value ? 1.0 : 0.0);
    }

    /// `x[index] += values`
    public void addi(NDArray values) {
        change(Op.ADD, values);
    }

    public void addi(double value) {
        addi(NDArray.scalar(value));
    }

    public void addi(int value) {
        addi(NDArray.scalar(value));
    }

    /// `x[index] -= values`
    public void subi(NDArray values) {
        change(Op.SUB, values);
    }

    public void subi(double value) {
        subi(NDArray.scalar(value));
    }

    public void subi(int value) {
        subi(NDArray.scalar(value));
    }

    /// `x[index] *= values`
    public void muli(NDArray values) {
        change(Op.MUL, values);
    }

    public void muli(double value) {
        muli(NDArray.scalar(value));
    }

    public void muli(int value) {
        muli(NDArray.scalar(value));
    }

    /// `x[index] /= values`
    public void divi(NDArray values) {
        change(Op.DIV, values);
    }

    public void divi(double value) {
        divi(NDArray.scalar(value));
    }

    public void divi(int value) {
        divi(NDArray.scalar(value));
    }

    private void change(Op op, NDArray values) {
        if (Selection.isView(index)) {
            Elementwise.applyInPlace(op, Views.of(array, index), values);
        } else {
            Selection.assign(array, index, Elementwise.applyInPlace(op, Selection.of(array, index).rowMajor(), values));
        }
    }
}
