///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The test images that the deep network gets wrong (section 8.1.2)
//MAIN common.script.Script
//FILES misclassified_mnist.java
//SOURCES deep_convnet.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

int sampled = 10000; // how many test images, fewer are sooner done

void main() {
    var mnist = loadMnist(flatten(false));
    NDArray xTest = mnist.xTest(), tTest = mnist.tTest();

    var network = new DeepConvNet();
    network.loadParams("deep_convnet_params.pkl");

    print("calculating test accuracy ... ");
    xTest = xTest.get(slice(sampled));
    tTest = tTest.get(slice(sampled));

    var idList = new ArrayList<NDArray>();

    double acc = 0.0;
    int batchSize = 100;

    for (int i : range(xTest.shape(0) / batchSize)) {
        var tx = xTest.get(slice(i * batchSize, (i + 1) * batchSize));
        var tt = tTest.get(slice(i * batchSize, (i + 1) * batchSize));
        var y = network.predict(tx, false);
        y = np.argmax(y, 1);
        idList.add(y);
        acc += np.sum(y.eq(tt));
    }

    acc = acc / xTest.shape(0);
    print("test accuracy:" + str(acc));

    var classifiedIds = np.array(idList);
    classifiedIds = classifiedIds.flatten();

    int maxView = 20;
    int currentView = 1;

    var fig = plt.figure();
    fig.subplotsAdjust().left(0).right(1).bottom(0).top(1).hspace(0.2).wspace(0.2);

    record Pair(int label, int inference) {}
    var misPairs = new LinkedHashMap<Integer, Pair>();
    for (int i : range(len(classifiedIds))) {
        boolean val = classifiedIds.getInt(i) == tTest.getInt(i);
        if (!val) {
            var ax = fig.addSubplot(4, 5, currentView).xticks(List.of()).yticks(List.of());
            ax.imshow(xTest.get(i).reshape(28, 28)).cmap(plt.cm.gray_r).interpolation("nearest");
            misPairs.put(currentView, new Pair(tTest.getInt(i), classifiedIds.getInt(i)));

            currentView += 1;
            if (currentView > maxView) {
                break;
            }
        }
    }

    print("======= misclassified result =======");
    print("{view index: (label, inference), ...}");
    print(misPairs);

    plt.show();
}
