package common.script;

import static common.numpy.builtins.all;

import common.numpy.NDArray;
import common.numpy.np;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The state of a training as it lies in the fields of an object, of the book's Trainer for instance, and of those that it
/// holds, so that their pages need no word about it. From step to step a training carries
///
/// - arrays under names, in a map: a network's parameters, what an optimizer remembers;
/// - a layer's running means, in fields called running…;
/// - numbers that count: fields that are not final;
/// - lists of numbers, which grow.
///
/// An array alone in a field is computed anew in each step, as a layer's input and mask are; of the object itself it is
/// what it learns from.
final class FieldState implements RunState {

    private static final String RUNNING = "running";
    /// Gradients lie in maps too, but are new in each step.
    private static final Set<String> RENEWED = Set.of("grads");

    private final Object learner;

    FieldState(Object learner) {
        this.learner = learner;
    }

    @Override
    public List<NDArray> data() {
        var data = new ArrayList<NDArray>();
        for (var field : fields(learner)) {
            if (get(field, learner) instanceof NDArray array) {
                data.add(array);
            }
        }
        return data;
    }

    @Override
    public Map<String, NDArray> arrays() {
        var walk = new Walk(Map.of());
        walk.through(learner, "");
        return walk.arrays;
    }

    @Override
    public List<List<Double>> lists() {
        var walk = new Walk(Map.of());
        walk.through(learner, "");
        return walk.lists;
    }

    @Override
    public void putBack(Map<String, NDArray> saved) {
        new Walk(saved).through(learner, "");
    }

    private static List<Field> fields(Object holder) {
        var fields = new ArrayList<Field>();
        for (Class<?> type = holder.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /// Layers, optimizers and networks, of the book's common and of a chapter, which has no package.
    private static boolean isOurs(Class<?> type) {
        return !type.isRecord() && !type.isEnum() && !type.isHidden()
                && (type.getPackageName().isEmpty() || type.getPackageName().equals("common"));
    }

    private static Object get(Field field, Object holder) {
        try {
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A way through all that an object holds; puts back on it what was saved.
    private static final class Walk {
        private final Map<String, NDArray> saved;
        private final Map<String, NDArray> arrays = new LinkedHashMap<>();
        private final List<List<Double>> lists = new ArrayList<>();
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(Map<String, NDArray> saved) {
            this.saved = saved;
        }

        void through(Object holder, String path) {
            if (isOurs(holder.getClass()) && seen.add(holder)) {
                for (var field : fields(holder)) {
                    field(holder, field, path + field.getName());
                }
            }
        }

        private void field(Object holder, Field field, String name) {
            boolean isFinal = Modifier.isFinal(field.getModifiers());
            if (field.getType().isPrimitive()) {
                if (!isFinal) {
                    number(holder, field, name);
                }
            } else if (field.getType() == NDArray.class) {
                if (field.getName().startsWith(RUNNING)) {
                    array(name, (NDArray) get(field, holder), array -> set(field, holder, array));
                }
            } else if (Map.class.isAssignableFrom(field.getType())) {
                if (!RENEWED.contains(field.getName())) {
                    map(holder, field, name + ".");
                }
            } else {
                value(get(field, holder), name);
            }
        }

        private void value(Object value, String name) {
            if (value instanceof List<?> list) {
                list(list, name);
            } else if (value != null) {
                through(value, name + ".");
            }
        }

        @SuppressWarnings("unchecked")
        private void list(List<?> list, String name) {
            if (list.isEmpty() || list.getFirst() instanceof Double) {
                if (seen.add(list) && (list instanceof ArrayList)) {
                    lists.add((List<Double>) list);
                }
            } else {
                for (int i = 0; i < list.size(); i++) {
                    value(list.get(i), name + "." + i);
                }
            }
        }

        /// Parameters keep their arrays, which layers hold too; what an optimizer remembers may be there only later.
        @SuppressWarnings("unchecked")
        private void map(Object holder, Field field, String path) {
            var map = (Map<String, Object>) get(field, holder);
            var later = new LinkedHashMap<String, NDArray>();
            saved.forEach((name, array) -> {
                if (name.startsWith(path) && name.indexOf('.', path.length()) < 0) {
                    later.put(name.substring(path.length()), array);
                }
            });
            if (map == null && !later.isEmpty() && !Modifier.isFinal(field.getModifiers())) {
                set(field, holder, new LinkedHashMap<>(later));
            } else if (map != null && seen.add(map)) {
                for (var key : List.copyOf(map.keySet())) {
                    if (map.get(key) instanceof NDArray array) {
                        array(path + key, array, other -> map.put(key, other));
                    } else {
                        value(map.get(key), path + key);
                    }
                }
            }
        }

        private void array(String name, NDArray array, Consumer<NDArray> replace) {
            if (array != null) {
                arrays.put(name, array);
            }
            var back = saved.get(name);
            if (back != null && array != null && array.shape().equals(back.shape())) {
                array.at(all).set(back);
            } else if (back != null) {
                replace.accept(back);
            }
        }

        private void number(Object holder, Field field, String name) {
            var now = get(field, holder);
            var back = saved.get(name);
            switch (now) {
                case Integer i -> {
                    arrays.put(name, np.array((double) i));
                    if (back != null) {
                        set(field, holder, (int) back.getDouble(0));
                    }
                }
                case Double d -> {
                    arrays.put(name, np.array(d));
                    if (back != null) {
                        set(field, holder, back.getDouble(0));
                    }
                }
                default -> { } // a switch, which does not change
            }
        }

        private static void set(Field field, Object holder, Object value) {
            try {
                field.set(holder, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
