/** How a call's audio does: figures as text and as plots over time. The only place that knows the plotting library. */
package org.diapason.ui.statistics;
