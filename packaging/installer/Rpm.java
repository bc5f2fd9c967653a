import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The .rpm, made by rpmbuild from the same files as the .deb. */
record Rpm(Path tree, Path work, Path out) {
    /** The natives are of the runtime's own making: neither stripped, nor searched for what they need. */
    private static final String SPEC =
            """
            %%global __os_install_post %%{nil}
            %%global debug_package %%{nil}
            %%define _binary_payload w9.zstdio
            Name: fim-playground
            Version: %s
            Release: 1
            Summary: Playground for fill-in-the-middle code completion
            License: Apache-2.0
            AutoReqProv: no
            Requires: gtk3, libXtst, libXxf86vm, libX11, libglvnd-glx, fontconfig, freetype, pango, cairo-gobject
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
            """;

    Path build(String version) throws IOException, InterruptedException {
        Path top = Folders.empty(work.resolve("rpm"));
        Path spec = top.resolve("fim-playground.spec");
        Files.writeString(spec, SPEC.formatted(version.replace('-', '~'), tree));
        Program.run(
                "rpmbuild", "-bb", "--define", "_topdir " + top, "--define", "_build_id_links none", spec.toString());
        Path built = Folders.files(top.resolve("RPMS")).stream()
                .filter(file -> file.toString().endsWith(".rpm"))
                .findFirst()
                .orElseThrow(() -> new BuildException("rpmbuild left no package"));
        return Files.copy(built, out.resolve(built.getFileName()));
    }
}
