package dev.fimplayground.kill;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path as jars only, so that the virtual machine can keep what it loaded in an archive: many processes that
 * are started one after the other then cost much less. Writes files.
 */
public final class ClassArchive {
    private final Path archive;
    private final String classPath;

    private ClassArchive(Path archive, String classPath) {
        this.archive = archive;
        this.classPath = classPath;
    }

    /** Packs the folders of this process's class path. */
    public static ClassArchive in(Path scratch) throws IOException {
        Path jar = scratch.resolve("folders.jar");
        List<String> elements = new ArrayList<>(List.of(jar.toString()));
        List<Path> folders = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(element))) {
                folders.add(Path.of(element));
            } else {
                elements.add(element);
            }
        }
        pack(folders, jar);
        return new ClassArchive(scratch.resolve("classes.jsa"), String.join(File.pathSeparator, elements));
    }

    /** Options of a process that writes the archive at its end; it has to end by itself. */
    public List<String> writing() {
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-cp", classPath);
    }

    /** Options of a process that uses it, or goes without it if it does not fit. */
    public List<String> using() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-cp", classPath);
    }

    /** Whether it was written. */
    public boolean isThere() {
        return Files.exists(archive);
    }

    /** Where two folders have the same file, the first one counts, as on the class path. */
    private static void pack(List<Path> folders, Path jar) throws IOException {
        Set<String> packed = new LinkedHashSet<>();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.setLevel(0);
            for (Path folder : folders) {
                for (Path each : filesIn(folder)) {
                    String name = folder.relativize(each).toString().replace(File.separatorChar, '/');
                    if (packed.add(name)) {
                        out.putNextEntry(new JarEntry(name));
                        Files.copy(each, out);
                    }
                }
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
