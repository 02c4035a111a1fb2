package org.hongping.rubric.advice;

import org.hongping.rubric.Message;

/**
 * A line that could give more, but where no change of the answer gains.
 *
 * @param code the line
 * @param why why not
 */
public record Without(String code, Message why) {}
