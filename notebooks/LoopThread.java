package org.rapaio.jupyter.kernel.channels;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Serves one of the sockets between Jupyter and the kernel, again and again with a pause between.
///
/// This class stands before the kernel's own of that name in the class path. With that one a notebook now and then never began:
/// it sets its flag only after its thread has been started, so that the thread may find it unset and end at once; and a request
/// that Jupyter sends before the kernel knows what to do with it, or an Error in a cell, ends the thread for good. This one runs
/// from the start and goes on after a request that failed. (Jupyter asks whether the kernel is there once a second until it hears.)
public final class LoopThread extends Thread {
    private static final Logger LOGGER = Logger.getLogger(LoopThread.class.getSimpleName());

    private final long pause;
    private final Runnable body;
    private volatile boolean running = true;

    /// @param pause milliseconds between two runs of the body
    public LoopThread(String name, long pause, Runnable body) {
        super(name);
        this.pause = pause;
        this.body = body;
    }

    @Override
    public void run() {
        while (running) {
            try {
                body.run();
            } catch (RuntimeException | Error e) {
                if (running) { // not one whose socket has been closed
                    LOGGER.log(Level.SEVERE, getName() + ": a request failed", e);
                }
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Ends the loop behind the run of the body that is under way.
    public void shutdown() {
        running = false;
    }
}
