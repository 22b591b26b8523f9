/// Tests of the budgets that all servers share.
@NullMarked
package kaikan.platform.limit;

import org.jspecify.annotations.NullMarked;
