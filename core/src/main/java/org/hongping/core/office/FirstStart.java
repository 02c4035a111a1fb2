package org.hongping.core.office;

import java.util.List;
import java.util.Optional;
import org.hongping.core.registry.AreaOutline;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.Profile;

/**
 * What the first start asks for.
 *
 * @param name of the office
 * @param backupFolder where backups will go
 * @param areas of the district and what lies in it
 * @param administrator who may make the other accounts
 * @param password of the administrator
 * @param profile how strict the house is
 * @param others further administrators, where they must be other people
 */
public record FirstStart(
        String name,
        Optional<String> backupFolder,
        AreaOutline areas,
        NewAccount administrator,
        Password password,
        Profile profile,
        List<NewAccount> others) {
    /** Copies the list. */
    public FirstStart {
        others = List.copyOf(others);
    }

    /** As an office begins where one person may be all administrators. */
    public FirstStart(
            String name,
            Optional<String> backupFolder,
            AreaOutline areas,
            NewAccount administrator,
            Password password) {
        this(name, backupFolder, areas, administrator, password, Profile.OFFICE, List.of());
    }
}
