import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The .deb, made by dpkg-deb. */
final class Debian {
    /**
     * What the native libraries of JavaFX and of the runtime are linked with (objdump -p) or load by name (libGL,
     * fontconfig through pango). The alternatives are the names of the same since the 64-bit time change.
     */
    private static final List<String> DEPENDS = List.of(
            "libc6",
            "libgcc-s1",
            "libstdc++6",
            "libgtk-3-0t64 | libgtk-3-0",
            "libglib2.0-0t64 | libglib2.0-0",
            "libpangoft2-1.0-0",
            "libfontconfig1",
            "libfreetype6",
            "libx11-6",
            "libxxf86vm1",
            "libxtst6",
            "libgl1",
            "zlib1g");

    Path build(Path tree, Path out, String version) throws IOException, InterruptedException {
        String architecture = Target.architecture().equals("x86_64") ? "amd64" : "arm64";
        Path control = tree.resolve("DEBIAN/control");
        Files.createDirectories(control.getParent());
        Files.writeString(
                control,
                String.join(
                        "\n",
                        "Package: " + ApplicationImage.NAME,
                        "Version: " + version,
                        "Section: devel",
                        "Priority: optional",
                        "Architecture: " + architecture,
                        "Installed-Size: " + Tools.sizeOf(tree) / 1024,
                        "Depends: " + String.join(", ", DEPENDS),
                        "Recommends: fonts-dejavu-core | fonts-liberation | fonts-noto-core",
                        "Suggests: fonts-noto-cjk",
                        "Maintainer: the FIM Playground authors <fim-playground@example.invalid>",
                        "Description: playground for fill-in-the-middle code completion",
                        " Write what stands before and after a gap in some code, let a model write the",
                        " middle, and see why it came out that way. Speaks the Completions API of the",
                        " Qwen Coder models and of any OpenAI-compatible server; a small model is built",
                        " in, for no key and no network.",
                        ""));
        Path file = out.resolve(ApplicationImage.NAME + "_" + version + "_" + architecture + ".deb");
        Tools.run(List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree.toString(), file.toString()), Map.of());
        Tools.delete(tree.resolve("DEBIAN"));
        return file;
    }
}
