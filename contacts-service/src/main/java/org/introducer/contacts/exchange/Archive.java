package org.introducer.contacts.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.introducer.contacts.personal.PersonalServices;
import org.introducer.contacts.personal.PersonalServices.PersonalService;
import org.introducer.platform.http.WrittenFile;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.personal.PersonalExport;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.remote.NeighbourAnswer;
import org.introducer.platform.text.Sha256;
import org.jboss.logging.Logger;

/** Writes what all services keep of the caller into one ZIP; its manifest says what is in it, and what is missing. */
@ApplicationScoped
class Archive {

    private static final Logger LOG = Logger.getLogger(Archive.class);
    private static final String OWN = "contacts-service";
    private static final String MANIFEST = "manifest.json";

    private final PersonalExport own;
    private final PersonalServices others;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Archive(PersonalExport own, PersonalServices others, Caller caller, ObjectMapper json, Clock clock) {
        this.own = own;
        this.others = others;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** @param complete whether every service gave its part */
    record Manifest(UUID applicantId, Instant exportedAt, boolean complete, List<Part> parts) {}

    /** @param missing why there is no file of the service, or null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(String service, String file, Long bytes, String sha256, String missing) {

        static Part missing(String service, String why) {
            return new Part(service, null, null, null, why);
        }
    }

    InputStream ofCaller() {
        Map<String, byte[]> given = new LinkedHashMap<>();
        List<Part> missing = new ArrayList<>();
        for (PersonalService service : others.all()) {
            try {
                given.put(service.name(), service.export());
            } catch (ProblemException away) {
                LOG.infof("An export is without %s: %s", service.name(), away.getMessage());
                missing.add(
                        Part.missing(service.name(), "The service was unavailable; ask for the export again later."));
            } catch (NeighbourAnswer refused) {
                LOG.warnf("An export is without %s: it answered %d", service.name(), refused.status());
                missing.add(Part.missing(service.name(), "The service answered " + refused.status() + "."));
            }
        }
        return WrittenFile.of(out -> write(out, given, missing));
    }

    private void write(OutputStream out, Map<String, byte[]> given, List<Part> missing) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Part> parts = new ArrayList<>();
        try (InputStream mine = own.ofCaller()) {
            parts.add(part(zip, OWN, mine));
        }
        for (Map.Entry<String, byte[]> other : given.entrySet()) {
            parts.add(part(zip, other.getKey(), new ByteArrayInputStream(other.getValue())));
        }
        parts.addAll(missing);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Manifest(caller.applicantId(), Instant.now(clock), missing.isEmpty(), parts)));
        zip.closeEntry();
        zip.finish();
    }

    private static Part part(ZipOutputStream zip, String service, InputStream content) throws IOException {
        String file = service + ".json";
        zip.putNextEntry(new ZipEntry(file));
        DigestOutputStream digested = new DigestOutputStream(zip, Sha256.digest());
        long bytes = content.transferTo(digested);
        zip.closeEntry();
        return new Part(
                service,
                file,
                bytes,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()),
                null);
    }
}
