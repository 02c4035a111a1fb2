package org.hongping.core.tls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.util.IPAddress;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * The names and addresses people type to reach the server; those of the machine itself are always among them.
 *
 * @param all host names and IP addresses
 */
public record HostNames(List<String> all) {
    private static final Pattern DNS =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern LOOKS_LIKE_ADDRESS = Pattern.compile("[0-9.]+");
    private static final List<String> ITSELF = List.of("localhost", "127.0.0.1", "::1");

    /** Copies the list. */
    public HostNames {
        all = List.copyOf(all);
    }

    /** Returns the names that were given and the machine's own.
     *  @throws Invalid naming the first that is neither a host name nor an address */
    public static HostNames of(List<String> given) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : given) {
            String plain = name.strip().toLowerCase(Locale.ROOT);
            if (!isAddress(plain)
                    && (!DNS.matcher(plain).matches()
                            || LOOKS_LIKE_ADDRESS.matcher(plain).matches())) {
                throw new Invalid("names", Message.of("tls.bad-name", name));
            }
            names.add(plain);
        }
        names.addAll(ITSELF);
        return new HostNames(List.copyOf(names));
    }

    GeneralNames asGeneralNames() {
        return new GeneralNames(all.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return IPAddress.isValid(name);
    }
}
