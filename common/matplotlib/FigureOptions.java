package common.matplotlib;

import common.script.Option;
import common.script.References;
import common.script.RoomOptions;
import java.util.List;

/// What pages that draw take on their command lines.
public final class FigureOptions implements RoomOptions {

    @Override
    public List<Option> options(References page) {
        return page.to("common.matplotlib.plt") ? List.of(Option.output("--save",
                "save figures as FILE (.png or .svg; more of them: FILE-2, …), open no window", FigureWriter::check).example("figure.svg"))
                : List.of();
    }
}
