import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The system that is built for: always the one that builds, since natives and installers cannot be made elsewhere. */
enum Target {
    LINUX("linux", List.of(".so"), "fim-playground-512.png", "lib/app", "lib/runtime"),
    MACOS(
            "macos",
            List.of(".dylib", ".jnilib"),
            "fim-playground.icns",
            "Contents/app",
            "Contents/runtime/Contents/Home"),
    WINDOWS("windows", List.of(".dll"), "fim-playground.ico", "app", "runtime");

    private static final List<String> NATIVES = List.of(".so", ".dylib", ".jnilib", ".dll", ".a");
    private static final List<String> OTHER_UNIXES = List.of("android", "freebsd", "musl");
    private static final List<String> RARE =
            List.of("/x86/", "/arm/", "/armv6/", "/armv7/", "/ppc64/", "/riscv64/", "i386", "i686");

    final String label;
    final String icon;
    /** Where jpackage lays the jars, and the Java that runs them. */
    final String applicationFolder;

    final String runtimeFolder;
    private final List<String> natives;

    Target(String label, List<String> natives, String icon, String applicationFolder, String runtimeFolder) {
        this.label = label;
        this.natives = natives;
        this.icon = icon;
        this.applicationFolder = applicationFolder;
        this.runtimeFolder = runtimeFolder;
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

    String java() {
        return this == WINDOWS ? "java.exe" : "java";
    }

    /** macOS refuses bundles whose version begins with 0; the program itself tells the true one. */
    String bundleVersion(String version) {
        String numbers = version.replaceFirst("-.*", "");
        return this == MACOS ? numbers.replaceFirst("^0\\.", "1.") : numbers;
    }

    /** Whether an entry of a jar is a native library that this system cannot load. */
    boolean isForeign(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        if (NATIVES.stream().noneMatch(name::endsWith)) {
            return false;
        }
        boolean own = natives.stream().anyMatch(name::endsWith) && OTHER_UNIXES.stream().noneMatch(name::contains);
        return !own || otherArchitectures().anyMatch(name::contains);
    }

    /** How the jars name the processors that this one is not. */
    private static Stream<String> otherArchitectures() {
        List<String> common = architecture().equals("x86_64")
                ? List.of("aarch64", "arm64")
                : List.of("x86_64", "amd64", "x86-64");
        return Stream.concat(RARE.stream(), common.stream());
    }
}
