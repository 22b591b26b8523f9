/// The page on the touch screen: one stage that shows one view at a time, drawn here as HTML in the visitor's language.
/// The browser only shows it, plays its tones and sends back what was pressed, typed or scanned; it decides nothing,
/// and everything it needs comes from this process.
@NullMarked
package kaikan.kiosk.screen;

import org.jspecify.annotations.NullMarked;
