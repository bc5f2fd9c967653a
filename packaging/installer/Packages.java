import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person downloads, in the formats of this machine's system as far as their tools are here. */
record Packages(Target target, Path project, Path work, Path out) {

    List<Path> build(Path image, String version) throws Exception {
        return target == Target.LINUX ? linux(image, version) : List.of(archive(image, version), installer(image, version));
    }

    private List<Path> linux(Path image, String version) throws Exception {
        Path tree = work.resolve("tree");
        new LinuxTree(project, tree).lay(image, version);
        List<Path> built = new ArrayList<>();
        built.add(archive(image, version));
        if (Program.isHere("dpkg-deb")) {
            built.add(new Debian(tree, out).build(version));
        } else {
            System.out.println("no .deb: dpkg-deb is not on the PATH");
        }
        if (Program.isHere("rpmbuild")) {
            built.add(new Rpm(tree, work, out).build(version));
        } else {
            System.out.println("no .rpm: rpmbuild is not on the PATH");
        }
        return built;
    }

    private Path installer(Path image, String version) throws Exception {
        Path built = new JpackageInstaller(target, project, work, out).build(image, version);
        new WindowsSignature(target).sign(built);
        return built;
    }

    /** The image itself, for those who install nothing. Every system has a tar that takes these options. */
    private Path archive(Path image, String version) throws Exception {
        String name = ApplicationImage.NAME + "-" + version + "-" + target.label + "-" + Target.architecture();
        Path file = out.resolve(name + ".tar.gz");
        Program.run("tar", "-C", image.getParent().toString(), "-czf", file.toString(), image.getFileName().toString());
        return file;
    }
}
