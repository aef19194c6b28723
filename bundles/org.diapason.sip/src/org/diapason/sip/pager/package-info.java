/** Texts outside of calls and dialogs, each a MESSAGE of its own (pager mode, RFC 3428). */
package org.diapason.sip.pager;
