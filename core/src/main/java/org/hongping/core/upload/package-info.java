/** Files that come in pieces (分段上传) over lines that break off, and wait for the request that uses them. */
@NullMarked
package org.hongping.core.upload;

import org.jspecify.annotations.NullMarked;
