/** The form on paper (打印、盖章、上传盖章件): prints with a code, scans read by it, batches, and paper at the counter. */
@NullMarked
package org.hongping.core.seal;

import org.jspecify.annotations.NullMarked;
