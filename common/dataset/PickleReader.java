package common.dataset;

import common.files.BadFile;
import common.files.FileSignature;
import common.numpy.ArrayBytes;
import common.numpy.NDArray;
import common.numpy.WeightFile;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the one kind of pickle that the book has: a dictionary of names and NumPy arrays, such as
/// ch03's `sample_weight.pkl` (protocol 3; 4, Python's present default, is read too).
///
/// A pickle is a program for a stack machine that may call any function of Python. This reader
/// knows only the instructions that such a dictionary needs, and of functions only the few names
/// that stand for NumPy arrays, which it recognises and never calls. All else is refused.
public final class PickleReader {

    /// Every pickle of protocol 2 or later begins with it.
    static final byte START = (byte) 0x80;

    /// What can lie on the stack.
    private sealed interface Item {}

    private enum Constant implements Item { MARK, NONE, TRUE, FALSE }

    private enum Name implements Item { RECONSTRUCT, NDARRAY, DTYPE }

    private record Int(int value) implements Item {}

    private record Text(String value) implements Item {}

    private record Bytes(ByteBuffer value) implements Item {}

    private record Tuple(List<Item> items) implements Item {}

    private record Dict(LinkedHashMap<String, NDArray> entries) implements Item {}

    /// A dtype such as 'f4'; its byte order comes with BUILD.
    private static final class DType implements Item {
        final String format;
        String order = "<";

        DType(String format) {
            this.format = format;
        }
    }

    /// An array, empty until BUILD brings shape, type and bytes.
    private static final class Array implements Item {
        NDArray value;
    }

    private final ByteBuffer in;
    private final Deque<Item> stack = new ArrayDeque<>();
    private final Map<Integer, Item> memo = new HashMap<>();
    /// Each array has bytes of its own: no small file can make many large arrays of the same bytes.
    private int bytesLeft;

    private PickleReader(byte[] bytes) {
        bytesLeft = bytes.length;
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The arrays of a pickled dictionary in the file's order. Fortran-ordered arrays come out with
    /// the right values in row-major order.
    ///
    /// @throws Failure if the file can't be read or holds anything else
    public static Map<String, NDArray> load(Path file) {
        return WeightFile.load(file, PickleReader::parse);
    }

    static LinkedHashMap<String, NDArray> parse(byte[] bytes) throws IOException {
        try {
            return new PickleReader(bytes).run();
        } catch (BufferUnderflowException e) {
            throw new BadFile("ends too early: a pickle breaks off after " + bytes.length + " bytes", e);
        }
    }

    private LinkedHashMap<String, NDArray> run() throws BadFile {
        if (!in.hasRemaining() || in.get() != START) {
            throw new BadFile(FileSignature.describe(in.array()) + ", not a pickle of NumPy arrays");
        }
        int protocol = in.get();
        if (protocol < 3 || protocol > 4) {
            throw new BadFile("is a pickle of protocol " + protocol + ", where 3 and 4 are read: "
                    + "write it with pickle.dump(params, f, protocol=4)");
        }
        int code = unsigned(in.get());
        while (code != '.') {
            step(code);
            code = unsigned(in.get());
        }
        if (in.hasRemaining()) {
            throw new BadFile("goes on after its end: a pickle with " + in.remaining() + " bytes behind it");
        }
        return pop(Dict.class).entries;
    }

    private void step(int code) throws BadFile {
        switch (code) {
            case 0x95 -> in.getLong(); // FRAME, the length of what follows
            case '(' -> push(Constant.MARK);
            case 'N' -> push(Constant.NONE);
            case 0x88 -> push(Constant.TRUE);
            case 0x89 -> push(Constant.FALSE);
            case 'K' -> push(new Int(unsigned(in.get())));
            case 'M' -> push(new Int(Short.toUnsignedInt(in.getShort())));
            case 'J' -> push(new Int(in.getInt()));
            case 'X' -> push(new Text(text(in.getInt())));
            case 0x8c -> push(new Text(text(unsigned(in.get()))));
            case 'B' -> push(new Bytes(take(in.getInt())));
            case 'C' -> push(new Bytes(take(unsigned(in.get()))));
            case ')' -> push(new Tuple(List.of()));
            case 0x85 -> push(tuple(1));
            case 0x86 -> push(tuple(2));
            case 0x87 -> push(tuple(3));
            case 't' -> push(new Tuple(popToMark()));
            case '}' -> push(new Dict(new LinkedHashMap<>()));
            case 's' -> setItems(tuple(2).items);
            case 'u' -> setItems(popToMark());
            case 'q' -> memo.put(unsigned(in.get()), peek());
            case 'r' -> memo.put(in.getInt(), peek());
            case 0x94 -> memo.put(memo.size(), peek());
            case 'h' -> push(recall(unsigned(in.get())));
            case 'j' -> push(recall(in.getInt()));
            case 'c' -> push(name(line(), line()));
            case 0x93 -> {
                var name = pop(Text.class);
                push(name(pop(Text.class).value, name.value));
            }
            case 'R' -> reduce();
            case 'b' -> build();
            default -> throw new BadFile("holds the pickle instruction 0x%02x at byte %d".formatted(code, in.position() - 1)
                    + ", which a file of weights has no use for");
        }
    }

    /// The three names that an array is made of; NumPy 2 calls the module of the first differently.
    private static Name name(String module, String name) throws BadFile {
        return switch (module + " " + name) {
            case "numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct" -> Name.RECONSTRUCT;
            case "numpy ndarray" -> Name.NDARRAY;
            case "numpy dtype" -> Name.DTYPE;
            default -> throw new BadFile("asks for the Python function '" + FileSignature.printable(module + "." + name)
                    + "', which a file of weights has no use for");
        };
    }

    /// `_reconstruct(ndarray, (0,), b'b')` and `dtype('f4', 0, 1)` are all that is ever called.
    private void reduce() throws BadFile {
        var arguments = pop(Tuple.class).items;
        switch (pop(Name.class)) {
            case RECONSTRUCT -> push(new Array());
            case DTYPE -> push(new DType(at(arguments, 0, Text.class).value));
            case NDARRAY -> throw new BadFile("makes an array in a way that is not read");
        }
    }

    /// A dtype gets `(3, '<', …)`; an array `(1, shape, dtype, is Fortran, bytes)`.
    private void build() throws BadFile {
        var state = pop(Tuple.class).items;
        switch (peek()) {
            case DType dtype -> dtype.order = at(state, 1, Text.class).value;
            case Array array -> {
                var shape = new long[at(state, 1, Tuple.class).items.size()];
                for (int i = 0; i < shape.length; i++) {
                    shape[i] = at(at(state, 1, Tuple.class).items, i, Int.class).value;
                }
                var dtype = at(state, 2, DType.class);
                var layout = ArrayBytes.of(dtype.order + dtype.format, at(state, 3, Constant.class) == Constant.TRUE);
                var bytes = at(state, 4, Bytes.class).value;
                bytesLeft -= bytes.remaining();
                if (bytesLeft < 0) {
                    throw new BadFile("is a pickle that uses the same bytes twice");
                }
                array.value = layout.decode(bytes, shape);
            }
            default -> throw new BadFile("builds something that is no array");
        }
    }

    private void setItems(List<Item> items) throws BadFile {
        if (!(peek() instanceof Dict dict) || items.size() % 2 != 0) {
            throw new BadFile("is a pickle, but not of a dictionary");
        }
        for (int i = 0; i < items.size(); i += 2) {
            var array = at(items, i + 1, Array.class).value;
            if (array == null) {
                throw new BadFile("holds an array without values");
            }
            dict.entries.put(at(items, i, Text.class).value, array);
        }
    }

    private void push(Item item) {
        stack.push(item);
    }

    private Item peek() throws BadFile {
        if (stack.isEmpty()) {
            throw new BadFile("is no valid pickle: it takes from an empty stack");
        }
        return stack.peek();
    }

    private <T extends Item> T pop(Class<T> type) throws BadFile {
        var item = cast(peek(), type);
        stack.pop();
        return item;
    }

    private Tuple tuple(int size) throws BadFile {
        var items = new ArrayList<Item>();
        for (int i = 0; i < size; i++) {
            items.addFirst(pop(Item.class));
        }
        return new Tuple(items);
    }

    private List<Item> popToMark() throws BadFile {
        var items = new ArrayList<Item>();
        for (var item = pop(Item.class); item != Constant.MARK; item = pop(Item.class)) {
            items.add(item);
        }
        return items.reversed();
    }

    private Item recall(int index) throws BadFile {
        if (!memo.containsKey(index)) {
            throw new BadFile("is no valid pickle: it recalls what it never kept");
        }
        return memo.get(index);
    }

    private static <T extends Item> T at(List<Item> items, int index, Class<T> type) throws BadFile {
        if (index >= items.size()) {
            throw new BadFile("is a pickle of something other than arrays");
        }
        return cast(items.get(index), type);
    }

    private static <T extends Item> T cast(Item item, Class<T> type) throws BadFile {
        if (!type.isInstance(item)) {
            throw new BadFile("is a pickle of something other than a dictionary of arrays");
        }
        return type.cast(item);
    }

    private ByteBuffer take(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        return bytes;
    }

    private String text(int length) {
        return StandardCharsets.UTF_8.decode(take(length)).toString();
    }

    private String line() {
        var line = new StringBuilder();
        for (char c = (char) in.get(); c != '\n'; c = (char) in.get()) {
            line.append(c);
        }
        return line.toString();
    }

    private static int unsigned(byte b) {
        return Byte.toUnsignedInt(b);
    }
}
