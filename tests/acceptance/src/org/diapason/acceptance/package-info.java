/** The product as a person uses it: real windows, clicked and typed into, on the demo PBX. */
package org.diapason.acceptance;
