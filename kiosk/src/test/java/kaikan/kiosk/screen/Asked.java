package kaikan.kiosk.screen;

/// A server that can be asked for the newest manifest, or that is not there.
final class Asked implements Rooms.News {
    boolean online;
    long told;

    @Override
    public boolean ask() {
        return online;
    }

    @Override
    public long told() {
        return told;
    }
}
