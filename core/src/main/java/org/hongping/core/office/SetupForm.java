package org.hongping.core.office;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hongping.core.registry.AreaOutline;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** What was typed at the first start; every fault stays at its field. */
final class SetupForm {
    private static final int LONGEST_NAME = 60;
    /** In a small office one person does what others give to several. */
    private static final Set<Role> HATS = EnumSet.of(Role.ORGANISER, Role.ASSESSOR);

    private SetupForm() {}

    /** Returns it if nothing is refused. */
    static Optional<FirstStart> read(FormInput form, OfficeService office) {
        String name = form.fields().text("office", LONGEST_NAME);
        Optional<AreaOutline> areas = kept(form, () -> AreaOutline.read("areas", form.value("areas")));
        Optional<SignInName> signInName = kept(form, () -> SignInName.of(form.value("signInName")));
        String displayName = form.fields().text("displayName", LONGEST_NAME);
        if (!form.value("password").equals(form.value("passwordAgain"))) {
            form.refuse("passwordAgain", Message.of("account.passwords-differ"));
        }
        Optional<Optional<String>> folder = kept(form, () -> office.checkedFolder(form.value("backupFolder")));
        if (form.refused()) {
            return Optional.empty();
        }
        NewAccount administrator = new NewAccount(signInName.orElseThrow(), displayName, name, roles(form), false);
        return Optional.of(new FirstStart(
                name, folder.orElseThrow(), areas.orElseThrow(), administrator, new Password(form.value("password"))));
    }

    private static Set<Role> roles(FormInput form) {
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        HATS.stream().filter(hat -> form.holds("hats", hat.name())).forEach(roles::add);
        return roles;
    }

    private static <T> Optional<T> kept(FormInput form, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }
}
