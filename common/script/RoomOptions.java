package common.script;

import java.util.List;

/// What a room of the house brings to the command lines of the pages that use it.
public interface RoomOptions {

    /// The options for a page, in the order of its help; none where the page doesn't use the room.
    List<Option> options(References page);

    /// Called before the page begins, once [Launcher#given] knows what was said; not where nothing was.
    default void take() {}
}
