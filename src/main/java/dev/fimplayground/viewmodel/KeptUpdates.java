package dev.fimplayground.viewmodel;

import dev.fimplayground.update.ReleaseAddress;

/** Whether and where newer versions are looked for, among the settings. An address that cannot be used is not kept. */
public final class KeptUpdates {
    private static final String AT_START = "update.atStart";
    private static final String ADDRESS = "update.address";

    private KeptUpdates() {}

    /** Puts in place what was chosen the last time, and follows what becomes of it. */
    public static void keep(SettingsViewModel settings, UpdateViewModel updates) {
        settings.keep(AT_START, updates.atStartProperty());
        settings.now()
                .text(ADDRESS)
                .filter(text -> text.isEmpty() || ReleaseAddress.parse(text).isPresent())
                .ifPresent(updates.addressProperty()::set);
        updates.addressProperty().addListener((_, _, address) -> {
            String typed = address.strip();
            if (typed.isEmpty() || ReleaseAddress.parse(typed).isPresent()) {
                settings.change(now -> now.withText(ADDRESS, typed));
            }
        });
    }
}
