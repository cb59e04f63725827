///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Shows a picture (section 1.6.3)
//MAIN common.script.Script
//FILES img_show.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Pictures.java ../common/script/Script.java

import static common.dataset.Pictures.*;

import common.matplotlib.plt;

void main() {
    var img = plt.imread(picture("lena.png")); // yours from the data folder, else one of our own
    plt.imshow(img);

    plt.show();
}
