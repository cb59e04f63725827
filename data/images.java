///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Makes a data set of the book's kind of your own pictures of digits
//MAIN common.script.Script
//FILES images.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.dataset.DigitInput;
import common.dataset.Idx;
import common.files.Failure;
import common.files.Output;
import java.nio.ByteBuffer;

/*
 * The folder --from holds a folder for each digit, 0 to 9, with pictures in it; or two folders, train and test, that hold
 * such folders. Without these every fifth picture of a digit is for testing. --to gets the four IDX files under MNIST's names.
 */

static final String PICTURE = "(?i).*\\.(png|jpe?g|gif|bmp)";
static final int TESTED = 5; // one in so many

Path from; // the folder of folders of pictures
Path to; // the folder for the four IDX files

record Picture(Path file, int digit) {}

void main() {
    if (from == null || to == null) {
        throw Failure.usage("two folders are needed: --from PICTURES --to DATASET");
    }
    var train = new ArrayList<Picture>();
    var test = new ArrayList<Picture>();
    if (Files.isDirectory(from.resolve("train"))) {
        train.addAll(pictures(from.resolve("train")));
        test.addAll(pictures(from.resolve("test")));
    } else {
        var all = pictures(from);
        for (int i : range(len(all))) {
            (i % TESTED == TESTED - 1 ? test : train).add(all.get(i));
        }
    }
    write("train", train);
    write("t10k", test);
    print(str(len(train)) + " training and " + str(len(test)) + " test images");
    System.err.println("Next step: ./jbang ch03/neuralnet_mnist.java --dataset " + to);
}

/** The pictures of each digit in the order of their names, one digit's after the other in turn: 0 1 2 … 9 0 1 2 …. */
List<Picture> pictures(Path folder) {
    var byDigit = new ArrayList<Deque<Picture>>();
    for (int digit : range(10)) {
        var own = folder.resolve(String.valueOf(digit));
        if (!Files.isDirectory(own)) {
            byDigit.add(new ArrayDeque<>());
            continue;
        }
        try (var files = Files.list(own)) {
            byDigit.add(files.filter(file -> file.getFileName().toString().matches(PICTURE)).sorted()
                    .map(file -> new Picture(file, digit)).collect(Collectors.toCollection(ArrayDeque::new)));
        } catch (IOException e) {
            throw new Failure(own + " can't be read: is it a folder you may look into?", e);
        }
    }
    var inTurn = new ArrayList<Picture>();
    while (byDigit.stream().anyMatch(own -> !own.isEmpty())) {
        byDigit.stream().filter(own -> !own.isEmpty()).forEach(own -> inTurn.add(own.poll()));
    }
    if (inTurn.isEmpty()) {
        throw new Failure(folder + " holds no pictures in folders 0 to 9.\nNext step: put PNG or JPEG files of each digit into the folder of its name.");
    }
    return inTurn;
}

/** Images and labels of one kind as IDX files, each picture centred and scaled as MNIST's are. */
void write(String name, List<Picture> pictures) {
    var images = ByteBuffer.allocate((int) Idx.Kind.IMAGES.fileBytes(len(pictures)));
    var labels = ByteBuffer.allocate((int) Idx.Kind.LABELS.fileBytes(len(pictures)));
    images.putInt(2051).putInt(len(pictures)).putInt(DigitInput.SIDE).putInt(DigitInput.SIDE);
    labels.putInt(2049).putInt(len(pictures));
    for (var picture : pictures) {
        var pixels = DigitInput.of(DigitInput.read(picture.file)).flatten();
        for (int i : range(len(pixels))) {
            images.put((byte) Math.round(255 * pixels.getDouble(i)));
        }
        labels.put((byte) picture.digit);
    }
    try {
        Files.createDirectories(to);
    } catch (IOException e) {
        throw new Failure(to + " can't be made: is there a file of that name, or may you not write there?", e);
    }
    Output.save(to.resolve(name + "-images-idx3-ubyte"), images.array());
    Output.save(to.resolve(name + "-labels-idx1-ubyte"), labels.array());
}
