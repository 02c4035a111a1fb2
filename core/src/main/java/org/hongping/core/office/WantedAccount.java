package org.hongping.core.office;

import java.util.Optional;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.security.NewAccount;

/**
 * An account to be handed out.
 *
 * @param account what it shall be
 * @param enterprise whom it acts for from the first day; none for others than applicants, or while that is open
 */
record WantedAccount(NewAccount account, Optional<Enterprise> enterprise) {}
