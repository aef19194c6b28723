/** The acceptance tests driven by SWTBot. */
package org.diapason.acceptance.swtbot;
