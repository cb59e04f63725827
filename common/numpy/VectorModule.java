package common.numpy;

/// Brings in `jdk.incubator.vector` without the warning that `--add-modules` prints on stderr at every start.
///
/// Needs the options in Kernels.java (`//RUNTIME_OPTIONS`); where they, the module or the way to load it are missing, the
/// plain loops do the same work.
final class VectorModule {

    private VectorModule() {}

    static boolean isThere() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            return true;
        }
        try {
            var module = (Module) Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class).invoke(null, "jdk.incubator.vector");
            VectorModule.class.getModule().addReads(module);
            Class.forName("jdk.incubator.vector.DoubleVector");
            return true;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return false;
        }
    }
}
