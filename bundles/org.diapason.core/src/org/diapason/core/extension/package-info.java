/** The other extensions of a PBX: what they do, taking calls that ring there, being told when one is free, calling again. */
package org.diapason.core.extension;
