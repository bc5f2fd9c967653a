package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.HistoryTrouble;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's codes mean to a person. Source: sqlite.org, "Result and Error Codes". */
final class Troubles {
    private static final int PRIMARY = 0xff;

    private Troubles() {}

    /** Empty when the fault lies in the statement, not in the file or the disk. */
    static Optional<HistoryTrouble> of(SQLException thrown) {
        if (thrown instanceof ForeignDatabaseException foreign) {
            return Optional.of(foreign.isNewer() ? HistoryTrouble.NEWER : HistoryTrouble.DAMAGED);
        }
        if (!(thrown instanceof SQLiteException refused)) {
            return Optional.empty();
        }
        int code = refused.getResultCode().code & PRIMARY;
        return Optional.ofNullable(
                switch (SQLiteErrorCode.getErrorCode(code)) {
                    case SQLITE_NOTADB, SQLITE_CORRUPT -> HistoryTrouble.DAMAGED;
                    case SQLITE_BUSY, SQLITE_LOCKED -> HistoryTrouble.LOCKED;
                    case SQLITE_READONLY -> HistoryTrouble.READ_ONLY;
                    case SQLITE_FULL -> HistoryTrouble.DISK_FULL;
                    case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_NOMEM, SQLITE_PROTOCOL ->
                        HistoryTrouble.UNREADABLE;
                    default -> null;
                });
    }
}
