package org.hongping.core.office;

import java.util.Optional;
import org.hongping.core.registry.AreaOutline;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;

/**
 * What the first start asks for.
 *
 * @param name of the office
 * @param backupFolder where backups will go
 * @param areas of the district and what lies in it
 * @param administrator who may make the other accounts
 * @param password of the administrator
 */
public record FirstStart(
        String name, Optional<String> backupFolder, AreaOutline areas, NewAccount administrator, Password password) {}
