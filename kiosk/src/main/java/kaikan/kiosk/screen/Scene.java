package kaikan.kiosk.screen;

/// A drawn view: its mood (the ground's colour), its middle, and the buttons below.
record Scene(Mood mood, Html main, Html footer) {
    enum Mood {
        PLAIN,
        OK,
        NO
    }

    /// The same with more buttons.
    Scene with(Html more) {
        return new Scene(mood, main, footer.and(more));
    }

    static Scene plain(Html main, Html footer) {
        return new Scene(Mood.PLAIN, main, footer);
    }

    static Scene ok(Html main, Html footer) {
        return new Scene(Mood.OK, main, footer);
    }

    static Scene no(Html main, Html footer) {
        return new Scene(Mood.NO, main, footer);
    }
}
