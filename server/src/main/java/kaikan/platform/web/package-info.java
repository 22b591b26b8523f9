/// What every page shares: who reads it in which language, the frame around it, protection of forms, refusals, assets.
/// A refusal is never answered with 200, and a page never runs a script or style that is not ours.
@NullMarked
package kaikan.platform.web;

import org.jspecify.annotations.NullMarked;
