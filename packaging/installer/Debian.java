import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The .deb, made by dpkg-deb. */
record Debian(Path tree, Path out) {
    /**
     * What the native libraries in the package are linked with, as {@code objdump -p} tells. The alternatives are the
     * names of the same since the 64-bit time change.
     */
    private static final List<String> DEPENDS = List.of(
            "libc6 (>= 2.17)",
            "libgtk-3-0t64 | libgtk-3-0",
            "libglib2.0-0t64 | libglib2.0-0",
            "libatk1.0-0t64 | libatk1.0-0",
            "libcairo2",
            "libcairo-gobject2",
            "libgdk-pixbuf-2.0-0",
            "libpango-1.0-0",
            "libpangocairo-1.0-0",
            "libpangoft2-1.0-0",
            "libfontconfig1",
            "libfreetype6",
            "libx11-6",
            "libxxf86vm1",
            "libxtst6",
            "libgl1");

    Path build(String version) throws IOException, InterruptedException, NoSuchAlgorithmException {
        String architecture = Target.architecture().equals("x86_64") ? "amd64" : "arm64";
        Path control = Files.createDirectories(tree.resolve("DEBIAN"));
        List<Path> installed = Folders.files(tree);
        Files.writeString(control.resolve("control"), control(version, architecture));
        Files.write(control.resolve("md5sums"), sums(installed));
        Path file = out.resolve(ApplicationImage.NAME + "_" + version + "_" + architecture + ".deb");
        Program.run(
                "dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", tree.toString(), file.toString());
        Folders.delete(control);
        return file;
    }

    private String control(String version, String architecture) throws IOException {
        return """
                Package: %s
                Version: %s
                Section: devel
                Priority: optional
                Architecture: %s
                Installed-Size: %d
                Depends: %s
                Recommends: fonts-dejavu-core | fonts-liberation | fonts-noto-core
                Suggests: fonts-noto-cjk
                Maintainer: the FIM Playground authors <fim-playground@example.invalid>
                Description: playground for fill-in-the-middle code completion
                 Write what stands before and after a gap in some code, let a model write the
                 middle, and see why it came out that way. Speaks the Completions API of the
                 Qwen Coder models and of any OpenAI-compatible server; a small model is built
                 in, for no key and no network.
                """
                .formatted(
                        ApplicationImage.NAME,
                        version.replace('-', '~'),
                        architecture,
                        Folders.size(tree) / 1024,
                        String.join(", ", DEPENDS));
    }

    /** For {@code dpkg --verify}. */
    private List<String> sums(List<Path> installed) throws IOException, NoSuchAlgorithmException {
        List<String> sums = new ArrayList<>();
        for (Path file : installed) {
            sums.add(Checksums.of(file, "MD5") + "  " + tree.relativize(file));
        }
        return sums;
    }
}
