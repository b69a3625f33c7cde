package org.introducer.platform.imports;

import static org.introducer.platform.problem.PlatformProblem.UNSUPPORTED_MEDIA_TYPE;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The media types in which a kind of file comes; a generic one, or none, is judged by the kind. */
public final class FileTypes {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A table: CSV, as tab-separated text too, or XLSX. */
    public static final List<String> TABLE = List.of(CSV, "text/tab-separated-values", XLSX);

    /** What browsers and tools say of a file that they do not know, or of any file of a spreadsheet. */
    private static final Set<String> GENERIC =
            Set.of("application/octet-stream", "text/plain", "application/vnd.ms-excel", "binary/octet-stream");

    private FileTypes() {}

    /** Whether a type says nothing of what is in the file. */
    public static boolean isGeneric(MediaType type) {
        return type == null || type.isWildcardType() || GENERIC.contains(name(type));
    }

    /** Refuses a body of another type than these with 415, naming them. */
    public static void require(String source, List<String> accepted, MediaType type) {
        if (!isGeneric(type) && !accepted.contains(name(type))) {
            throw UNSUPPORTED_MEDIA_TYPE.because(
                    "A file of the source %s is sent as %s, or as application/octet-stream.",
                    source, String.join(", ", accepted));
        }
    }

    private static String name(MediaType type) {
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }
}
