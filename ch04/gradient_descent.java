//JAVA 25+
//SOURCES ../common/Gradient.java ../common/files/Failure.java ../common/numpy/np.java

import common.Gradient;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.ArrayList;
import java.util.function.ToDoubleFunction;

/// Section 4.4.1: gradient descent, which the book has in `gradient_method.py`.
///
/// @param x       where it ended
/// @param history where it was before each step, (steps, values)
record GradientDescent(NDArray x, NDArray history) {

    /// `stepNum` steps from `initX`, which stays as it is, each `lr` times the gradient of f.
    static GradientDescent of(ToDoubleFunction<NDArray> f, NDArray initX, double lr, int stepNum) {
        var x = initX.copy();
        var xHistory = new ArrayList<NDArray>();

        for (int i = 0; i < stepNum; i++) {
            xHistory.add(x.copy());

            var grad = Gradient.numericalGradient(f, x);
            x.subi(grad.mul(lr));
        }

        return new GradientDescent(x, np.stack(xHistory.toArray(NDArray[]::new)));
    }
}
