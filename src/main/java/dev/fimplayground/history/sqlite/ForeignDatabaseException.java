package dev.fimplayground.history.sqlite;

import java.sql.SQLException;

/** A sound database that this version must not touch. */
final class ForeignDatabaseException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final boolean newer;

    /** @param newer a newer version's; otherwise no history at all */
    ForeignDatabaseException(boolean newer) {
        super(newer ? "written by a newer version" : "not a history");
        this.newer = newer;
    }

    boolean isNewer() {
        return newer;
    }
}
