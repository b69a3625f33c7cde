package org.introducer.programs.reference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.introducer.programs.program.Pathway;

/**
 * The programs and facts that come with this service, each with its source; see {@code docs/reference-data.md}.
 *
 * @param withdrawn keys of statements of earlier versions that were wrong: their facts are taken back, if nobody did it before
 */
record ReferenceData(
        String version,
        LocalDate collectedOn,
        String about,
        List<String> withdrawn,
        List<NrmpInstitution> nrmpInstitutions,
        List<Institution> institutions) {

    static final String FILE = "reference/directory-2026-11.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** In which state an institution of NRMP's numbering is. */
    record NrmpInstitution(String code, String name, String state, String reference) {}

    /**
     * An institution with what it says of all its programs, and those programs.
     *
     * @param state null where it has programs in several
     */
    record Institution(
            String institution, String city, String state, List<Statement> policies, List<ReferenceProgram> programs) {}

    /**
     * @param key under which it stays the same program in later versions of this data
     * @param sources the addresses that show that it exists
     */
    record ReferenceProgram(
            String key,
            String name,
            Pathway pathway,
            String city,
            String state,
            String acgmeCode,
            List<String> nrmpCodes,
            List<String> sources,
            String note,
            List<Statement> facts) {

        ReferenceProgram {
            nrmpCodes = nrmpCodes == null ? List.of() : nrmpCodes;
        }

        /** Where it was read that the program exists. */
        String source() {
            return note == null ? sources.getFirst() : sources.getFirst() + " (" + note + ")";
        }
    }

    static ReferenceData read() {
        try (InputStream file = ReferenceData.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            return JSON.readValue(file, ReferenceData.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " cannot be read", e);
        }
    }
}
