package common.dataset;

import common.files.BadFile;
import common.files.FileSignature;
import common.files.Printable;
import common.numpy.ArrayBytes;
import common.numpy.NDArray;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the one kind of pickle that the book has: a dictionary of names and NumPy arrays, such as
/// ch03's `sample_weight.pkl` (protocol 3), in any of the protocols that Python has had, 0 to 5.
///
/// A pickle is a program for a stack machine that may call any function of Python. This reader
/// knows only the instructions that such a dictionary needs, and of functions only the few names
/// that stand for NumPy arrays, which it recognises and never calls. All else is refused.
final class PickleReader {
    /// Every pickle of protocol 2 or later begins with it.
    static final byte START = (byte) 0x80;
    /// The newest protocol that Python has.
    private static final int NEWEST = 5;

    /// What can lie on the stack.
    private sealed interface Item {}

    private enum Constant implements Item { MARK, NONE, TRUE, FALSE }

    private enum Name implements Item { RECONSTRUCT, FROM_BUFFER, NDARRAY, DTYPE, ENCODE }

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

    private final byte[] bytes;
    private final PickleBytes in;
    private final Deque<Item> stack = new ArrayDeque<>();
    private final Map<Integer, Item> memo = new HashMap<>();
    /// Each array has bytes of its own: no small file can make many large arrays of the same bytes.
    private int bytesLeft;

    private PickleReader(byte[] bytes) {
        this.bytes = bytes;
        bytesLeft = bytes.length;
        in = new PickleBytes(bytes);
    }

    /// The arrays of a pickled dictionary in the file's order. Fortran-ordered arrays come out with
    /// the right values in row-major order.
    static LinkedHashMap<String, NDArray> parse(byte[] bytes) throws IOException {
        try {
            return new PickleReader(bytes).run();
        } catch (BufferUnderflowException e) {
            throw new BadFile("ends too early: a pickle breaks off after " + bytes.length + " bytes", e);
        }
    }

    private LinkedHashMap<String, NDArray> run() throws BadFile {
        if (!looksLikePickle(bytes)) {
            throw new BadFile(FileSignature.describe(bytes) + ", not a pickle of NumPy arrays");
        }
        for (int code = in.unsigned(); code != '.'; code = in.unsigned()) {
            step(code);
        }
        if (in.remaining() > 0) {
            throw new BadFile("goes on after its end: a pickle with " + in.remaining() + " bytes behind it");
        }
        var entries = pop(Dict.class).entries;
        if (entries.isEmpty()) {
            throw new BadFile("holds no arrays");
        }
        return entries;
    }

    /// Since protocol 2 a pickle says so; the older two begin with a dictionary.
    static boolean looksLikePickle(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == START || bytes[0] == '(' && bytes[1] == 'd' || bytes[0] == '}' && bytes[1] == 'q');
    }

    private void protocol(int protocol) throws BadFile {
        if (protocol > NEWEST) {
            throw new BadFile("is a pickle of protocol " + protocol + ", where 0 to " + NEWEST + " are read: "
                    + "write it with pickle.dump(params, f, protocol=" + NEWEST + ")");
        }
    }

    private void step(int code) throws BadFile {
        switch (code) {
            case 0x80 -> protocol(in.unsigned());
            case 0x95 -> in.longNumber(); // FRAME, the length of what follows
            case '(' -> push(Constant.MARK);
            case 'N' -> push(Constant.NONE);
            case 0x88 -> push(Constant.TRUE);
            case 0x89 -> push(Constant.FALSE);
            case 'I' -> push(numberOrTruth());
            case 'K' -> push(new Int(in.unsigned()));
            case 'M' -> push(new Int(in.unsignedShort()));
            case 'J' -> push(new Int(in.number()));
            case 'V' -> push(new Text(in.textLine()));
            case 'X' -> push(new Text(in.text(in.number())));
            case 0x8c -> push(new Text(in.text(in.unsigned())));
            case 'B' -> push(new Bytes(in.take(in.number())));
            case 'C' -> push(new Bytes(in.take(in.unsigned())));
            case 0x8e, 0x96 -> push(new Bytes(in.take(in.longNumber())));
            case ')' -> push(new Tuple(List.of()));
            case 0x85 -> push(tuple(1));
            case 0x86 -> push(tuple(2));
            case 0x87 -> push(tuple(3));
            case 't' -> push(new Tuple(popToMark()));
            case '}' -> push(new Dict(new LinkedHashMap<>()));
            case 's' -> setItems(tuple(2).items);
            case 'u' -> setItems(popToMark());
            case 'd' -> {
                var items = popToMark();
                push(new Dict(new LinkedHashMap<>()));
                setItems(items);
            }
            case 'p' -> memo.put(in.numberLine(), peek());
            case 'q' -> memo.put(in.unsigned(), peek());
            case 'r' -> memo.put(in.number(), peek());
            case 0x94 -> memo.put(memo.size(), peek());
            case 'g' -> push(recall(in.numberLine()));
            case 'h' -> push(recall(in.unsigned()));
            case 'j' -> push(recall(in.number()));
            case 'c' -> push(name(in.line(), in.line()));
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

    /// Before protocol 2 True and False were the numbers 01 and 00.
    private Item numberOrTruth() throws BadFile {
        int start = in.position();
        int number = in.numberLine();
        boolean padded = in.position() - start == 3 && bytes[start] == '0';
        return !padded ? new Int(number) : number == 1 ? Constant.TRUE : Constant.FALSE;
    }

    /// The few names that an array is made of; NumPy 2 calls the modules of two of them differently.
    private static Name name(String module, String name) throws BadFile {
        return switch (module + " " + name) {
            case "numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct" -> Name.RECONSTRUCT;
            case "numpy.core.numeric _frombuffer", "numpy._core.numeric _frombuffer" -> Name.FROM_BUFFER;
            case "_codecs encode" -> Name.ENCODE;
            case "numpy ndarray" -> Name.NDARRAY;
            case "numpy dtype" -> Name.DTYPE;
            default -> throw new BadFile("asks for the Python function '" + Printable.line(module + "." + name)
                    + "', which a file of weights has no use for");
        };
    }

    /// `_reconstruct(ndarray, (0,), b'b')` and `dtype('f4', 0, 1)` are all that is ever called; since protocol 5
    /// `_frombuffer(bytes, dtype, shape, 'C')`, and before protocol 3, which had no bytes, `encode(text, 'latin1')`.
    private void reduce() throws BadFile {
        var arguments = pop(Tuple.class).items;
        switch (pop(Name.class)) {
            case RECONSTRUCT -> push(new Array());
            case DTYPE -> push(new DType(at(arguments, 0, Text.class).value));
            case ENCODE -> push(new Bytes(latin1(at(arguments, 0, Text.class).value)));
            case FROM_BUFFER -> {
                var array = new Array();
                array.value = decoded(at(arguments, 0, Bytes.class), at(arguments, 1, DType.class), at(arguments, 2, Tuple.class),
                        at(arguments, 3, Text.class).value.equals("F"));
                push(array);
            }
            case NDARRAY -> throw new BadFile("makes an array in a way that is not read");
        }
    }

    private static ByteBuffer latin1(String text) throws BadFile {
        if (text.chars().anyMatch(c -> c > 0xff)) {
            throw new BadFile("is no valid pickle: its bytes are more than bytes");
        }
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// A dtype gets `(3, '<', …)`; an array `(1, shape, dtype, is Fortran, bytes)`.
    private void build() throws BadFile {
        var state = pop(Tuple.class).items;
        switch (peek()) {
            case DType dtype -> dtype.order = at(state, 1, Text.class).value;
            case Array array -> array.value = decoded(at(state, 4, Bytes.class), at(state, 2, DType.class), at(state, 1, Tuple.class),
                    at(state, 3, Constant.class) == Constant.TRUE);
            default -> throw new BadFile("builds something that is no array");
        }
    }

    private NDArray decoded(Bytes bytes, DType dtype, Tuple dims, boolean fortran) throws BadFile {
        var shape = new long[dims.items.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = at(dims.items, i, Int.class).value;
        }
        bytesLeft -= bytes.value.remaining();
        if (bytesLeft < 0) {
            throw new BadFile("is a pickle that uses the same bytes twice");
        }
        return ArrayBytes.of(dtype.order + dtype.format, fortran).decode(bytes.value, shape);
    }

    private void setItems(List<Item> items) throws BadFile {
        if (!(peek() instanceof Dict(var entries)) || items.size() % 2 != 0) {
            throw new BadFile("is a pickle, but not of a dictionary");
        }
        for (int i = 0; i < items.size(); i += 2) {
            var array = at(items, i + 1, Array.class).value;
            if (array == null) {
                throw new BadFile("holds an array without values");
            }
            entries.put(at(items, i, Text.class).value, array);
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
}
