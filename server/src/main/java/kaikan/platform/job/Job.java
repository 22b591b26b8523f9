package kaikan.platform.job;

import java.time.Duration;

/// Something that happens by itself at a rhythm. A bean of this type is all that is needed; of several servers one runs it at a time.
public interface Job {
    /// The name, stable for ever: it is the key of the job's row in the database; `feature.what`, at most 100 characters.
    String name();

    /// The pause between the end of one run and the start of the next.
    Duration every();

    /// Does the work that is due now and returns. It may run late or twice; what fails is tried again at the next turn.
    void run();
}
