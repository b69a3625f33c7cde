package org.introducer.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that the story uses.
 *
 * @param programs content by the kind of program-service's imports
 * @param linkedIn an export of connections
 */
public record StoryFiles(Map<String, String> programs, String linkedIn) {

    /** Small ones of our own: real programs, invented people. */
    public static StoryFiles own() {
        Reference reference = new Reference();
        Map<String, String> programs = new LinkedHashMap<>();
        reference
                .list("files.json")
                .forEach(file -> programs.put(file.getString("source"), reference.text(file.getString("file"))));
        return new StoryFiles(programs, reference.text("linkedin.csv"));
    }

    /** Excerpts of the files that users have, in a folder laid out by source. */
    public static StoryFiles in(Path folder) {
        Map<String, String> programs = new LinkedHashMap<>();
        programs.put("ACGME", read(folder.resolve("acgme/acgme_radiology_codes_2017_2019.csv")));
        programs.put("NRMP", read(folder.resolve("nrmp/florida_ir_dr_2020_2025.csv")));
        programs.put(
                "USCIS_DATA_HUB", read(folder.resolve("uscis_h1b/h1b_datahubexport-2022.plural-headers.excerpt.csv")));
        programs.put("DOL_LCA", read(folder.resolve("dol_lca/lca_fy2025q2_radiology_196rows.csv")));
        return new StoryFiles(programs, read(folder.resolve("linkedin/SYNTHETIC_era-2024_preamble.csv")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
