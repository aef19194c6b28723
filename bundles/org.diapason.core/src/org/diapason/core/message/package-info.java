/** Short texts to others, each by itself (pager mode, RFC 3428). */
package org.diapason.core.message;
