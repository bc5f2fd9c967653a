package dev.fimplayground.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every sentence that a person reads, from the bundle {@code i18n/messages} in the language of the default locale,
 * read once. A missing key is a defect and throws.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n.messages");

    private Texts() {}

    /** The text of {@code key}, as it stands. */
    public static String get(String key) {
        return BUNDLE.getString(key);
    }

    /** The text of {@code key} as a {@link MessageFormat} with {@code {0}}, {@code {1}} and so on filled in. */
    public static String format(String key, Object... arguments) {
        return new MessageFormat(get(key), Locale.getDefault()).format(arguments);
    }

    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
