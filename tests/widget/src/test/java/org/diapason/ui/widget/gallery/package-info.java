/** Every widget in every state, to be looked at and photographed. Not part of the product. */
package org.diapason.ui.widget.gallery;
