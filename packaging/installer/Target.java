import java.util.List;
import java.util.Locale;

/** The system that is built for: always the one that builds, since natives and installers cannot be made elsewhere. */
enum Target {
    LINUX("linux", List.of(".so"), "fim-playground-512.png", List.of("deb", "rpm")),
    MACOS("macos", List.of(".dylib", ".jnilib"), "fim-playground.icns", List.of("dmg")),
    WINDOWS("windows", List.of(".dll"), "fim-playground.ico", List.of("msi"));

    private static final List<String> NATIVES = List.of(".so", ".dylib", ".jnilib", ".dll", ".a");

    final String label;
    final String icon;
    final List<String> installers;
    private final List<String> natives;

    Target(String label, List<String> natives, String icon, List<String> installers) {
        this.label = label;
        this.natives = natives;
        this.icon = icon;
        this.installers = installers;
    }

    static Target ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return WINDOWS;
        }
        return system.contains("mac") ? MACOS : LINUX;
    }

    /** {@code x86_64} or {@code aarch64}, as the libraries' folders and files have it. */
    static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    /** Whether an entry of a jar is a native library that this system cannot load. */
    boolean isForeign(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        if (NATIVES.stream().noneMatch(name::endsWith)) {
            return false;
        }
        boolean system = natives.stream().anyMatch(name::endsWith) && !(this == LINUX && isOtherUnix(name));
        return !system || otherArchitectures().stream().anyMatch(name::contains);
    }

    private static boolean isOtherUnix(String name) {
        return name.contains("android") || name.contains("freebsd") || name.contains("musl");
    }

    /** How the jars name the processors that this one is not. */
    private static List<String> otherArchitectures() {
        List<String> rare = List.of("/x86/", "/arm/", "/armv6/", "/armv7/", "/ppc64/", "/riscv64/", "i386", "i686");
        List<String> other = architecture().equals("x86_64")
                ? List.of("aarch64", "arm64")
                : List.of("x86_64", "amd64", "x86-64");
        return java.util.stream.Stream.concat(rare.stream(), other.stream()).toList();
    }
}
