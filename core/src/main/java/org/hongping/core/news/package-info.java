/** What people should know because something was done or will end soon: in-app messages (站内消息). */
@NullMarked
package org.hongping.core.news;

import org.jspecify.annotations.NullMarked;
