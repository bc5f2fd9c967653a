import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The .dmg or .msi, made by jpackage from the finished image. */
record JpackageInstaller(Target target, Path project, Path work, Path out) {
    /** Never changed: by it a newer version replaces an older one. */
    private static final String UPGRADE = "6d8a2b0e-5f0c-4f3c-9a3e-6f1f0f4c2a71";

    Path build(Path image, String version) throws IOException {
        String type = target == Target.MACOS ? "dmg" : "msi";
        List<String> arguments = new ArrayList<>(List.of(
                "--type", type,
                "--name", ApplicationImage.NAME,
                "--app-version", target.bundleVersion(version),
                "--app-image", image.toString(),
                "--license-file", project.resolve("LICENSE").toString(),
                "--file-associations", association().toString(),
                "--dest", out.toString()));
        if (target == Target.WINDOWS) {
            arguments.addAll(List.of("--win-per-user-install", "--win-menu", "--win-upgrade-uuid", UPGRADE));
        }
        new JdkTool("jpackage").run(arguments);
        Path built = out.resolve(ApplicationImage.NAME + "-" + target.bundleVersion(version) + "." + type);
        return Files.move(built, out.resolve(ApplicationImage.NAME + "-" + version + "." + type));
    }

    private Path association() throws IOException {
        return Files.writeString(
                work.resolve("experiment.properties"),
                """
                extension=fim.json
                mime-type=application/vnd.fim-playground.experiment+json
                description=FIM Playground experiment
                """);
    }
}
