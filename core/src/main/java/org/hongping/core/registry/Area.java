package org.hongping.core.registry;

import java.util.Optional;

/**
 * A city, district, subdistrict or community.
 *
 * @param id for good
 * @param parentId the area that holds it; only a city has none
 * @param level how far down it stands
 * @param name unique within its parent
 * @param version of the entry, from 1
 */
public record Area(AreaId id, Optional<AreaId> parentId, AreaLevel level, String name, long version) {
    Area named(String other) {
        return new Area(id, parentId, level, other, version + 1);
    }
}
