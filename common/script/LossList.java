package common.script;

import common.files.Failure;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// The losses of a training, `train_loss_list` in the book. One that is no number any more, or infinite, ends the script:
/// nothing can be learned from there.
public final class LossList extends ArrayList<Double> {

    private static final String RATE = "--learning-rate";
    private static OptionalDouble last = OptionalDouble.empty();

    private final transient Supplier<OptionalDouble> learningRate;

    public LossList() {
        this(LossList::pagesLearningRate);
    }

    private LossList(Supplier<OptionalDouble> learningRate) {
        this.learningRate = learningRate;
    }

    /// A list that names another learning rate than the page's `--learning-rate` when the loss runs away.
    public static LossList at(Supplier<Double> learningRate) {
        return new LossList(() -> OptionalDouble.of(learningRate.get()));
    }

    /// Adds the loss of an iteration.
    ///
    /// @throws Failure if it is no finite number, naming the iteration and the learning rate
    @Override
    public boolean add(Double loss) {
        return super.add(finite(loss));
    }

    /// Gives a loss back that is not to be added.
    ///
    /// @throws Failure if it is no finite number
    public double finite(double loss) {
        if (!Double.isFinite(loss)) {
            throw runAway("the loss is " + np.str(loss));
        }
        last = OptionalDouble.of(loss);
        return loss;
    }

    /// Gives weights back that are to be kept.
    ///
    /// @throws Failure if there is one that is no finite number
    public Map<String, NDArray> finite(Map<String, NDArray> params) {
        if (!Checkpoint.areFinite(params)) {
            throw runAway("there are weights that are no finite numbers");
        }
        return params;
    }

    private Failure runAway(String what) {
        var rate = learningRate.get();
        return new Failure(what + TrainingLoop.now().map(i -> " in iteration " + i).orElse("")
                + (rate.isPresent() ? " at learning rate " + np.str(rate.getAsDouble()) : "")
                + ": the steps are too large, the weights have run away.\nNext step: choose a smaller "
                + (isOption() ? RATE : "learning rate") + "." + TrainingLoop.lastGood());
    }

    private static boolean isOption() {
        return Launcher.page().stream().flatMap(page -> page.variables().stream())
                .anyMatch(variable -> variable.option().name().equals(RATE));
    }

    private static OptionalDouble pagesLearningRate() {
        return Launcher.page().stream().flatMap(page -> page.variables().stream())
                .filter(variable -> variable.option().name().equals(RATE) && variable.get() != null)
                .mapToDouble(variable -> ((Number) variable.get()).doubleValue()).findFirst();
    }

    /// The loss added last, for the summary of a training that was interrupted.
    static OptionalDouble last() {
        return last;
    }
}
