package kaikan.member.web;

import java.util.List;
import java.util.Map;

/// A browser's name as its owner would say it: `Safari / iPhone`.
final class DeviceName {
    /// In this order: later ones also carry the names of earlier ones.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"), Map.entry("OPR", "Opera"), Map.entry("SamsungBrowser", "Samsung Internet"), Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"), Map.entry("CriOS", "Chrome"), Map.entry("Chrome", "Chrome"), Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"), Map.entry("Android", "Android"), Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"), Map.entry("Mac OS X", "Mac"), Map.entry("Linux", "Linux"));

    private DeviceName() {}

    /// The name behind a `User-Agent`; empty when it says nothing we know.
    static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " / " + system;
    }

    private static String first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
