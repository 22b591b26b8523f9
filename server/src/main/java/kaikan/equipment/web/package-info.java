/// The staff's pages of machines, their labels, and their uses.
/// Staff see and change the machines of their own sites only.
@NullMarked
package kaikan.equipment.web;

import org.jspecify.annotations.NullMarked;
