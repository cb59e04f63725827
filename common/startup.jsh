import module java.base;
import common.*;
import common.Layers.*;
import common.Optimizers.*;
import static common.Functions.*;
import static common.Gradient.*;
import static common.Mnist.loadMnist;
