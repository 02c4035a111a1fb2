package org.hongping.core.office;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hongping.core.registry.AreaOutline;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.Profile;
import org.hongping.core.security.SecurityPolicy;
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
        Profile profile = form.fields().choice("profile", Profile.class).orElse(Profile.OFFICE);
        List<NewAccount> others = others(form, profile, name, signInName.orElseThrow());
        NewAccount administrator =
                new NewAccount(signInName.orElseThrow(), displayName, name, roles(form, profile), false);
        return form.refused()
                ? Optional.empty()
                : Optional.of(new FirstStart(
                        name,
                        folder.orElseThrow(),
                        areas.orElseThrow(),
                        administrator,
                        new Password(form.value("password")),
                        profile,
                        others));
    }

    /** Where administrators are different people, the two others are named at once. */
    private static List<NewAccount> others(FormInput form, Profile profile, String office, SignInName own) {
        if (!SecurityPolicy.of(profile).apart()) {
            return List.of();
        }
        Optional<NewAccount> security =
                other(form, "securityName", "securityDisplay", Role.SECURITY_ADMINISTRATOR, office);
        Optional<NewAccount> audit = other(form, "auditName", "auditDisplay", Role.AUDITOR, office);
        List<NewAccount> others =
                Stream.of(security, audit).flatMap(Optional::stream).toList();
        Set<String> names = new HashSet<>(Set.of(own.text()));
        if (!others.stream().allMatch(each -> names.add(each.signInName().text()))) {
            form.refuse("auditName", Message.of("office.same-person"));
        }
        return others;
    }

    private static Optional<NewAccount> other(
            FormInput form, String nameField, String displayField, Role role, String office) {
        String display = form.fields().text(displayField, LONGEST_NAME);
        try {
            SignInName name = SignInName.of(form.value(nameField));
            return display.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new NewAccount(name, display, office, Set.of(role), false));
        } catch (Invalid invalid) {
            form.refuse(nameField, invalid.reason());
            return Optional.empty();
        }
    }

    private static Set<Role> roles(FormInput form, Profile profile) {
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        HATS.stream().filter(hat -> form.holds("hats", hat.name())).forEach(roles::add);
        SecurityPolicy.of(profile).clash(roles).ifPresent(why -> form.refuse("hats", why));
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
