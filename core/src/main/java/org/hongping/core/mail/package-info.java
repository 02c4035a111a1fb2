/** Messages by mail (邮件): second to the messages inside, sent from an outbox that the unit of work itself fills. */
@NullMarked
package org.hongping.core.mail;

import org.jspecify.annotations.NullMarked;
