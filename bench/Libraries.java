package bench;

//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java
//DEPS org.ejml:ejml-ddense:0.46.1
//DEPS org.ojalgo:ojalgo:57.1.0

import static org.ojalgo.function.constant.PrimitiveMath.EXP;

import common.numpy.NDArray;
import java.util.function.Supplier;
import org.ejml.EjmlVersion;
import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.matrix.store.R064Store;

/// The same work for EJML and ojAlgo, each in the way that is its best: results go into a matrix made before, and EJML's
/// own functions for several threads are taken where there are several.
public final class Libraries {

    private Libraries() {}

    public static String versions() {
        return "EJML " + EjmlVersion.VERSION + ", ojAlgo " + OjAlgoUtils.getVersion();
    }

    /// x @ right, or x.T @ right.
    static Supplier<?> ejmlProduct(NDArray x, NDArray right, boolean transposed) {
        var a = ejml(x);
        var b = ejml(right);
        var c = new DMatrixRMaj(transposed ? x.shape(1) : x.shape(0), right.shape(1));
        int threads = Runtime.getRuntime().availableProcessors();
        if (threads == 1) {
            return transposed ? () -> CommonOps_DDRM.multTransA(a, b, c) : () -> CommonOps_DDRM.mult(a, b, c);
        }
        EjmlConcurrency.setMaxThreads(threads);
        return transposed ? () -> CommonOps_MT_DDRM.multTransA(a, b, c) : () -> CommonOps_MT_DDRM.mult(a, b, c);
    }

    static Supplier<?> ojAlgoProduct(NDArray x, NDArray right, boolean transposed) {
        var stored = ojAlgo(x);
        var a = transposed ? stored.transpose() : stored;
        var b = ojAlgo(right);
        var c = R064Store.FACTORY.make(a.countRows(), b.countColumns());
        return () -> {
            c.fillByMultiplying(a, b);
            return c;
        };
    }

    static Supplier<?> ejmlExp(NDArray x) {
        var a = new DMatrixRMaj(1, x.size(), true, x.toArray());
        var out = new DMatrixRMaj(1, x.size());
        return () -> CommonOps_DDRM.elementExp(a, out);
    }

    static Supplier<?> ojAlgoExp(NDArray x) {
        var a = R064Store.wrap(x.toArray());
        var out = R064Store.FACTORY.make(x.size(), 1);
        return () -> {
            out.fillMatching(EXP, a);
            return out;
        };
    }

    private static DMatrixRMaj ejml(NDArray a) {
        return new DMatrixRMaj(a.shape(0), a.shape(1), true, a.toArray());
    }

    /// ojAlgo's matrices lie column by column.
    private static R064Store ojAlgo(NDArray a) {
        return R064Store.wrap(a.T().toArray(), a.shape(0));
    }
}
