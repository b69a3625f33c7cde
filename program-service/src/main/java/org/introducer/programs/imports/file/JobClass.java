package org.introducer.programs.imports.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a filing's title says, read together with its occupation code. The code alone misses the integrated-IR residents
 * (filed under "physicians, all other"); the title alone takes in nurses, technologists and cardiologists.
 */
public record JobClass(Role role, Discipline discipline) {

    /** The part that the person will have. */
    @Schema(
            name = "JobRole",
            description =
                    "what the title says the person will be; OTHER: no physician, such as a nurse or technologist")
    public enum Role {
        RESIDENT,
        FELLOW,
        PHYSICIAN,
        /** Nurses, technologists and others who are no physicians. */
        OTHER
    }

    /** The specialty that the title names. */
    @Schema(
            name = "JobDiscipline",
            description =
                    "specialty that the job title names; INTEGRATED_IR: interventional and diagnostic radiology in one training")
    public enum Discipline {
        INTERVENTIONAL_RADIOLOGY,
        /** Interventional and diagnostic radiology in one training: the integrated residency when the role is RESIDENT. */
        INTEGRATED_IR,
        RADIOLOGY,
        OTHER
    }

    /** Physicians and surgeons: SOC 29-121x to 29-124x since 2018, 29-106x before. */
    private static final Pattern PHYSICIAN_CODE = Pattern.compile("29-(?:12[1-4]\\d|106\\d).*");

    /** Radiologists, in the codes of both classifications. */
    private static final Pattern RADIOLOGIST_CODE = Pattern.compile("29-1224.*|29-1069\\.10");

    private static final Pattern NO_PHYSICIAN = words(
            "nurse|rn|technologist|technician|sonographer|assistant, physician|physician assistant|practitioner|coder");
    private static final Pattern RESIDENT =
            words("resident|residents|residency|pgy ?-?\\d|pgl ?-?\\d|house ?staff|house officer");
    private static final Pattern FELLOW = words("fellow|fellows|fellowship");
    private static final Pattern IR = Pattern.compile(
            "\\binterventional (?:(?:and|&|/) )?(?:diagnostic )?radiolog|\\bradiolog\\w*[ ,/-]+interventional\\b|\\bvir\\b");
    private static final Pattern BOTH = Pattern.compile(
            "interventional (?:and|&|/) diagnostic radiolog|diagnostic (?:and|&|/) interventional radiolog|integrated .*interventional radiolog");
    private static final Pattern RADIOLOGY = Pattern.compile("radiolog|\\bimaging\\b");

    static JobClass of(String title, String socCode) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Discipline discipline = discipline(words, socCode);
        if (!PHYSICIAN_CODE.matcher(socCode).matches()
                || NO_PHYSICIAN.matcher(words).find()) {
            return new JobClass(Role.OTHER, discipline);
        }
        Role role = RESIDENT.matcher(words).find()
                ? Role.RESIDENT
                : FELLOW.matcher(words).find() ? Role.FELLOW : Role.PHYSICIAN;
        return new JobClass(role, discipline);
    }

    private static Discipline discipline(String words, String socCode) {
        if (BOTH.matcher(words).find()) {
            return Discipline.INTEGRATED_IR;
        }
        if (IR.matcher(words).find()) {
            return Discipline.INTERVENTIONAL_RADIOLOGY;
        }
        boolean radiologist = RADIOLOGIST_CODE.matcher(socCode).matches();
        return radiologist || RADIOLOGY.matcher(words).find() ? Discipline.RADIOLOGY : Discipline.OTHER;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }
}
