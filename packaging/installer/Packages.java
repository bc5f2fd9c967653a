import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person downloads, in the formats of this machine's system as far as their tools are here. */
final class Packages {
    private final Target target;
    private final Path project;
    private final Path work;
    private final Path out;

    Packages(Target target, Path project, Path work, Path out) {
        this.target = target;
        this.project = project;
        this.work = work;
        this.out = out;
    }

    List<Path> build(Path image, String version) throws IOException, InterruptedException {
        return target == Target.LINUX ? linux(image, version) : List.of(byJpackage(image, version));
    }

    private List<Path> linux(Path image, String version) throws IOException, InterruptedException {
        Path tree = work.resolve("tree");
        new LinuxTree(project).lay(image, tree, version);
        List<Path> built = new ArrayList<>();
        built.add(archive(image, version));
        if (Tools.isOnPath("dpkg-deb")) {
            built.add(new Debian().build(tree, out, version));
        } else {
            System.out.println("no .deb: dpkg-deb is not on the PATH");
        }
        if (Tools.isOnPath("rpmbuild")) {
            built.add(new Rpm(work).build(tree, out, version));
        } else {
            System.out.println("no .rpm: rpmbuild is not on the PATH");
        }
        return built;
    }

    private Path archive(Path image, String version) throws IOException, InterruptedException {
        Path file = out.resolve(ApplicationImage.NAME + "-" + version + "-linux-" + Target.architecture() + ".tar.gz");
        Tools.run(
                List.of(
                        "tar", "--owner=0", "--group=0", "-C", image.getParent().toString(), "-czf", file.toString(),
                        image.getFileName().toString()),
                Map.of());
        return file;
    }

    private Path byJpackage(Path image, String version) throws IOException {
        Path association = work.resolve("experiment.properties");
        Files.writeString(
                association,
                "extension=fim.json\nmime-type=application/vnd.fim-playground.experiment+json\n"
                        + "description=FIM Playground experiment\n");
        String type = target.installers.getFirst();
        List<String> arguments = new ArrayList<>(List.of(
                "--type", type,
                "--name", ApplicationImage.NAME,
                "--app-version", version,
                "--app-image", image.toString(),
                "--license-file", project.resolve("LICENSE").toString(),
                "--file-associations", association.toString(),
                "--dest", out.toString()));
        if (target == Target.WINDOWS) {
            arguments.addAll(List.of(
                    "--win-per-user-install", "--win-menu", "--win-shortcut-prompt",
                    // Never changed: by it a newer version replaces an older one.
                    "--win-upgrade-uuid", "6d8a2b0e-5f0c-4f3c-9a3e-6f1f0f4c2a71"));
        }
        String identity = System.getenv("FIM_PLAYGROUND_MAC_SIGNING_IDENTITY");
        if (target == Target.MACOS && identity != null) {
            arguments.addAll(List.of("--mac-sign", "--mac-signing-key-user-name", identity));
        }
        Tools.jdk("jpackage", arguments);
        return out.resolve(ApplicationImage.NAME + "-" + version + "." + type);
    }
}
