/** Applications (申报): the form, the self-assessment line by line, evidence, submission and return. */
@NullMarked
package org.hongping.core.application;

import org.jspecify.annotations.NullMarked;
