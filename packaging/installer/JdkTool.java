import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** One of this JDK's own tools, run in this process. */
record JdkTool(String name) {

    void run(List<String> arguments) {
        check(provider().run(System.out, System.err, arguments.toArray(String[]::new)), "");
    }

    /** What it writes to its standard output. */
    String output(List<String> arguments) {
        StringWriter output = new StringWriter();
        PrintWriter error = new PrintWriter(System.err, true);
        check(provider().run(new PrintWriter(output), error, arguments.toArray(String[]::new)), ": " + output);
        return output.toString();
    }

    private ToolProvider provider() {
        return ToolProvider.findFirst(name)
                .orElseThrow(() -> new BuildException("this JDK has no " + name + "; use a full JDK 25"));
    }

    private void check(int status, String said) {
        if (status != 0) {
            throw new BuildException(name + " ended with status " + status + said);
        }
    }
}
