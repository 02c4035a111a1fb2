/** How many may be named in a year and over years, and how many were (名额计划). */
@NullMarked
package org.hongping.core.quota;

import org.jspecify.annotations.NullMarked;
