package dev.fimplayground.fake;

import dev.fimplayground.update.Release;
import dev.fimplayground.update.ReleaseException;
import dev.fimplayground.update.ReleaseException.Reason;
import dev.fimplayground.update.ReleaseSource;
import dev.fimplayground.update.ReleaseVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers with the release that the test wants, or fails as it wants; knows who was asked. */
public final class ScriptedReleases implements ReleaseSource {
    private final List<URI> asked = new ArrayList<>();
    private Optional<Release> newest = Optional.empty();
    private Optional<Reason> failure = Optional.empty();

    public void answer(int major, int minor, int patch) {
        ReleaseVersion version = new ReleaseVersion(major, minor, patch);
        newest = Optional.of(new Release(version, URI.create("https://example.org/releases/" + version)));
        failure = Optional.empty();
    }

    public void fail(Reason reason) {
        failure = Optional.of(reason);
    }

    public List<URI> asked() {
        return asked;
    }

    @Override
    public Optional<Release> newest(URI list) throws ReleaseException {
        asked.add(list);
        if (failure.isPresent()) {
            throw new ReleaseException(failure.get());
        }
        return newest;
    }

    @Override
    public void close() {}
}
