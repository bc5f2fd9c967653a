import java.io.IOException;
import java.nio.file.Path;

/** Signs a Windows installer by the certificate whose subject the environment names; does nothing if it names none. */
record WindowsSignature(Target target) {
    private static final String SUBJECT = "FIM_PLAYGROUND_WINDOWS_SIGNING_SUBJECT";

    void sign(Path installer) throws IOException, InterruptedException {
        String subject = System.getenv(SUBJECT);
        if (target == Target.WINDOWS && subject != null) {
            Program.run("signtool", "sign", "/n", subject, "/fd", "SHA256", installer.toString());
        }
    }
}
