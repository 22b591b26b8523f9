package kaikan.protocol;

import org.jspecify.annotations.Nullable;

/// What came of checking a scanned text against the keys.
public sealed interface PassCheck {
    /// What the server once said in it; absent where that is not sure.
    @Nullable Pass pass();

    /// The signature fits; what the pass says was said by the server.
    record Genuine(Pass pass) implements PassCheck {}

    /// Not a genuine pass, and why. `pass` is what a key signed that does not count at that time: it lets nobody in, and keeps nobody in.
    record Refused(PassRefusal why, @Nullable Pass pass) implements PassCheck {
        /// What nobody signed, as far as is known.
        public Refused(PassRefusal why) {
            this(why, null);
        }
    }
}
