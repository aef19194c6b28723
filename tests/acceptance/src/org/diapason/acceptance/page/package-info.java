/** The windows of the product, in words of the product. */
package org.diapason.acceptance.page;
