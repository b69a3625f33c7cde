package org.introducer.contacts.imports.staging;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;
import static org.introducer.platform.problem.PlatformProblem.UNSUPPORTED_MEDIA_TYPE;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.platform.imports.FileTypes;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** In which media types the files of each source come, and which source is meant when only the type is given. */
public final class FileKinds {

    private static final Map<ImportSource, List<String>> TYPES = Map.of(
            ImportSource.CSV, FileTypes.TABLE,
            ImportSource.LINKEDIN, FileTypes.TABLE,
            ImportSource.GOOGLE, FileTypes.TABLE,
            ImportSource.VCARD, List.of("text/vcard", "text/x-vcard", "text/directory"),
            ImportSource.NPPES, List.of("application/json"),
            ImportSource.MBOX, List.of("application/mbox"),
            ImportSource.EML, List.of("message/rfc822"));

    private static final List<ImportSource> BY_TYPE =
            List.of(ImportSource.CSV, ImportSource.VCARD, ImportSource.NPPES, ImportSource.MBOX, ImportSource.EML);

    private FileKinds() {}

    /** Refuses a type in which no file of the source comes with 415. */
    public static void require(ImportSource source, MediaType type) {
        FileTypes.require(source.name(), TYPES.get(source), type);
    }

    /** The source that a type stands for; a generic type needs to be told. */
    public static ImportSource of(MediaType type) {
        if (FileTypes.isGeneric(type)) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "source",
                    InputErrorCode.REQUIRED,
                    "is required: the media type does not determine the kind of file")));
        }
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        for (ImportSource source : BY_TYPE) {
            if (TYPES.get(source).contains(name)) {
                return source;
            }
        }
        TreeSet<String> all = new TreeSet<>();
        TYPES.values().forEach(all::addAll);
        throw UNSUPPORTED_MEDIA_TYPE.because(
                "Files of contacts are sent as %s, or with their source as application/octet-stream.",
                String.join(", ", all));
    }
}
