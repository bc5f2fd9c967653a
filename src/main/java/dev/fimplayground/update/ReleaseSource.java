package dev.fimplayground.update;

import java.net.URI;
import java.util.Optional;

/** Tells which releases there are. Safe for use by several threads. */
public interface ReleaseSource extends AutoCloseable {

    /**
     * The newest release in the list at {@code list}, a {@link ReleaseAddress}; empty if the list is. Blocks, for 15
     * seconds at most; not for the FX thread.
     *
     * @throws ReleaseException if there is no such list, or it is not as it should be
     */
    Optional<Release> newest(URI list) throws ReleaseException;

    /** Ends what is under way. */
    @Override
    void close();
}
