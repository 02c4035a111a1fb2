package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * That an enterprise takes an estate over (接管).
 *
 * @param enterpriseId which enterprise
 * @param from first day of its management
 */
public record Takeover(EnterpriseId enterpriseId, LocalDate from) {
    Management of(EstateId estate) {
        return new Management(estate, enterpriseId, from, Optional.empty(), 1);
    }

    Map<String, String> written() {
        return Map.of("enterpriseId", enterpriseId.text(), "managedFrom", from.toString());
    }
}
