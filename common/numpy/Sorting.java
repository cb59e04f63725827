package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Arrays;

/// Order of values: NaN comes last. NumPy's quicksort, step by step, so that values that are equal end up where NumPy has them.
final class Sorting {
    private static final int SMALL = 15; // up to here values are inserted one by one

    private Sorting() {}

    /// A sorted copy along an axis.
    static NDArray sort(NDArray x, int axis) {
        var sorted = Elementwise.copy(x);
        Elementwise.assign(sorted, alongLast(x, axis, x.type(), (values, from, n) -> {
            int[] order = order(values, from, n);
            var inOrder = new double[n];
            Arrays.setAll(inOrder, i -> values[from + order[i]]);
            System.arraycopy(inOrder, 0, values, from, n);
        }));
        return sorted;
    }

    /// Indices along an axis that would sort it.
    static NDArray argsort(NDArray x, int axis) {
        return alongLast(x, axis, Type.INT64, (values, from, n) -> {
            int[] order = order(values, from, n);
            for (int i = 0; i < n; i++) {
                values[from + i] = order[i];
            }
        });
    }

    /// The values without repetition, sorted; NaN once.
    static NDArray unique(NDArray x) {
        var sorted = sort(x.flatten(), 0).values();
        int n = 0;
        for (double value : sorted) {
            if (n == 0 || value != sorted[n - 1] && !(Double.isNaN(value) && Double.isNaN(sorted[n - 1]))) {
                sorted[n++] = value;
            }
        }
        return NDArray.of(x.type(), Arrays.copyOf(sorted, n), n);
    }

    static NDArray median(NDArray x, int along, boolean keepdims) {
        int axis = x.shape().axis(along);
        int n = x.shape(axis);
        if (n == 0) {
            return x.mean(axis, keepdims);
        }
        var sorted = sort(x, axis);
        var middle = sorted.get(Joining.range(x.ndim(), axis, (n - 1) / 2, n / 2 + 1)).mean(axis, keepdims);
        var last = sorted.get(Joining.range(x.ndim(), axis, n - 1, n)).mean(axis, keepdims); // NaN if there is one
        return Choosing.where(last.neq(last), last, middle);
    }

    private interface Run {
        void change(double[] values, int from, int n);
    }

    private static NDArray alongLast(NDArray x, int along, Type type, Run run) {
        int axis = x.shape().axis(along);
        int last = x.ndim() - 1;
        var turned = Views.swap(x, axis, last).rowMajor();
        var values = turned.storage().writable();
        int n = x.shape(axis);
        for (int from = 0; from < values.length; from += n) {
            run.change(values, from, n);
        }
        return Views.swap(turned, axis, last).as(type);
    }

    private static boolean less(double a, double b) {
        return a < b || b != b && a == a;
    }

    static int[] order(double[] v, int from, int n) {
        var order = new int[n];
        Arrays.setAll(order, i -> i);
        quicksort(v, from, order, 0, n - 1);
        return order;
    }

    private static void quicksort(double[] v, int from, int[] order, int low, int high) {
        int left = low;
        int right = high;
        while (right - left > SMALL) {
            int middle = left + (right - left >> 1);
            swapIfLess(v, from, order, middle, left);
            swapIfLess(v, from, order, right, middle);
            swapIfLess(v, from, order, middle, left);
            double pivot = v[from + order[middle]];
            int i = left;
            int j = right - 1;
            swap(order, middle, j);
            while (true) {
                do {
                    i++;
                } while (less(v[from + order[i]], pivot));
                do {
                    j--;
                } while (less(pivot, v[from + order[j]]));
                if (i >= j) {
                    break;
                }
                swap(order, i, j);
            }
            swap(order, i, right - 1);
            if (i - left < right - i) { // the smaller part first, so that calls do not pile up
                quicksort(v, from, order, left, i - 1);
                left = i + 1;
            } else {
                quicksort(v, from, order, i + 1, right);
                right = i - 1;
            }
        }
        for (int next = left + 1; next <= right; next++) {
            int index = order[next];
            double value = v[from + index];
            int place = next;
            while (place > left && less(value, v[from + order[place - 1]])) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = index;
        }
    }

    private static void swapIfLess(double[] v, int from, int[] order, int a, int b) {
        if (less(v[from + order[a]], v[from + order[b]])) {
            swap(order, a, b);
        }
    }

    private static void swap(int[] order, int a, int b) {
        int swapped = order[a];
        order[a] = order[b];
        order[b] = swapped;
    }
}
