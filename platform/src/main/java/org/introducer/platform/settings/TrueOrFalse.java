package org.introducer.platform.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads {@code true} or {@code false} and nothing else: the converter that is there by default reads a typing error as false. */
public final class TrueOrFalse implements Converter<Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, not " + value);
        };
    }
}
