/** A phone at the demo PBX, and how to know what it hears. */
package org.diapason.demo.rig;
