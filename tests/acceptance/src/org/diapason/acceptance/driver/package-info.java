/** What the page objects need of a tool that drives windows, and one such tool. */
package org.diapason.acceptance.driver;
