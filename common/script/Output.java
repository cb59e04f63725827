package common.script;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the variable of a script that names a file to be written: `@Output(".npz") Path saveWeights;`. Its folder has to be
/// there, and no two outputs may have one name.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Output {

    /// The endings that the name may have; any if there is none.
    String[] value() default {};
}
