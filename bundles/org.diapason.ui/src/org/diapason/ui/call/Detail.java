package org.diapason.ui.call;

/** What can be shown of a call beyond its state, one at a time. */
enum Detail { KEYPAD, STATISTICS }
