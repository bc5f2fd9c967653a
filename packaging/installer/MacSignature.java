import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Seals a macOS bundle, which is broken by what the training adds to it: by the identity that the environment names, or
 * by nobody's, which macOS still asks for. Does nothing on other systems.
 */
record MacSignature(Target target) {
    private static final String IDENTITY = "FIM_PLAYGROUND_MAC_SIGNING_IDENTITY";

    void sign(Path bundle) throws IOException, InterruptedException {
        if (target == Target.MACOS) {
            String identity = System.getenv().getOrDefault(IDENTITY, "-");
            List<String> command = new ArrayList<>(List.of("codesign", "--force", "--deep", "--sign", identity));
            if (!identity.equals("-")) {
                command.addAll(List.of("--timestamp", "--options", "runtime"));
            }
            command.add(bundle.toString());
            Program.run(command);
        }
    }
}
