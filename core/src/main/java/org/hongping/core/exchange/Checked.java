package org.hongping.core.exchange;

import java.util.List;
import org.hongping.core.exchange.SheetKind.Draft;

/**
 * What reading a sheet came to.
 *
 * @param good rows without faults
 * @param findings all that was found, in the order of the sheet
 * @param rows how many rows were read
 * @param failed how many of them have faults
 */
record Checked<D>(List<Draft<D>> good, List<Finding> findings, int rows, int failed) {}
