/** The installer cannot be built; the message is a sentence for whoever builds it. */
final class BuildException extends RuntimeException {
    BuildException(String sentence) {
        super(sentence);
    }
}
