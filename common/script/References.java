package common.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// Which classes a page refers to, itself or through the other classes of its chapter, those without a package. It tells
/// which options have a meaning there: a page that draws nothing has no use for `--save`.
public final class References {

    private final Set<String> classes = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    References(Class<?> type) {
        var toRead = new ArrayDeque<String>();
        toRead.add(type.getName());
        while (!toRead.isEmpty()) {
            String name = toRead.remove();
            if (classes.add(name) && (name.indexOf('.') < 0 || name.equals(type.getName()))) {
                read(type.getClassLoader(), name, toRead, type.getName());
            }
        }
    }

    private void read(ClassLoader loader, String name, ArrayDeque<String> toRead, String page) {
        try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                return; // one of Java's own arrays, for instance
            }
            ClassModel model = ClassFile.of().parse(in.readAllBytes());
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof ClassEntry other) {
                    toRead.add(other.asInternalName().replace('/', '.'));
                } else if (entry instanceof MemberRefEntry member) {
                    String method = member.owner().asInternalName().replace('/', '.') + "." + member.name().stringValue();
                    members.add(method);
                    members.add(method + member.type().stringValue());
                    if (name.equals(page) || name.startsWith(page + "$")) {
                        called.add(member.name().stringValue());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the page refers to a class, `common.matplotlib.plt`, or to a method or field, `common.script.Script.trange`,
    /// or to one of several of a name, `common.script.Script.trange(I)Ljava/lang/Iterable;`.
    public boolean to(String name) {
        return classes.contains(name) || members.contains(name);
    }

    /// Whether the page's own text calls a method of that name, whosever it is.
    public boolean calls(String method) {
        return called.contains(method);
    }

    /// Whether the page refers to any class of a package, `common.numpy`, but to that one.
    public boolean toPackage(String name, String but) {
        for (String each : classes) {
            if (each.startsWith(name + ".") && each.indexOf('.', name.length() + 1) < 0 && !each.equals(but)) {
                return true;
            }
        }
        return false;
    }
}
