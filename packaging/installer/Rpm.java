import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The .rpm, made by rpmbuild from the same files as the .deb. */
final class Rpm {
    private final Path work;

    Rpm(Path work) {
        this.work = work;
    }

    Path build(Path tree, Path out, String version) throws IOException, InterruptedException {
        Path top = work.resolve("rpm");
        Tools.empty(top);
        Path spec = top.resolve("fim-playground.spec");
        // The natives are of the runtime's own making: neither stripped, nor searched for what they need.
        Files.writeString(
                spec,
                """
                %%global __os_install_post %%{nil}
                %%global debug_package %%{nil}
                Name: fim-playground
                Version: %s
                Release: 1
                Summary: Playground for fill-in-the-middle code completion
                License: Apache-2.0
                AutoReqProv: no
                Requires: gtk3, libXtst, libXxf86vm, libX11, libglvnd-glx, fontconfig, freetype, pango, zlib
                %%description
                Write what stands before and after a gap in some code, let a model write the
                middle, and see why it came out that way.
                %%install
                cp -a %s/. %%{buildroot}/
                %%files
                /opt/fim-playground
                /usr/bin/fim-playground
                /usr/share/applications/fim-playground.desktop
                /usr/share/mime/packages/fim-playground.xml
                /usr/share/metainfo/dev.fimplayground.FimPlayground.metainfo.xml
                /usr/share/icons/hicolor/*/apps/fim-playground.png
                %%doc /usr/share/doc/fim-playground
                """
                        .formatted(version.replace('-', '~'), tree));
        Tools.run(
                List.of("rpmbuild", "-bb", "--define", "_topdir " + top, "--define", "_build_id_links none", spec.toString()),
                Map.of());
        try (Stream<Path> files = Files.walk(top.resolve("RPMS"))) {
            Path built = files.filter(file -> file.toString().endsWith(".rpm"))
                    .findFirst()
                    .orElseThrow(() -> new Tools.BuildException("rpmbuild left no package"));
            return Files.copy(built, out.resolve(built.getFileName().toString()));
        }
    }
}
