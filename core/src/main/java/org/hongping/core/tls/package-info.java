/** The installation's own certificate authority, and the certificate it serves HTTPS with. */
@NullMarked
package org.hongping.core.tls;

import org.jspecify.annotations.NullMarked;
