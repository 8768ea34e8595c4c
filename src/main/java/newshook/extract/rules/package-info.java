/** Rules for single sites, in the format of ftr-site-config: for what no general way can find. */
@NullMarked
package newshook.extract.rules;

import org.jspecify.annotations.NullMarked;
