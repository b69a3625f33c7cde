package org.introducer.platform.personal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.hibernate.Session;
import org.introducer.platform.http.WrittenFile;

/** Writes a file from one state of the database, whatever others write meanwhile. */
@ApplicationScoped
public class Snapshot {

    private static final int MOST_SECONDS = 300;

    private final Session session;

    Snapshot(Session session) {
        this.session = session;
    }

    public InputStream written(WrittenFile.Content content) {
        return WrittenFile.of(
                out -> QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).call(() -> {
                    session.createNativeMutationQuery("set transaction isolation level repeatable read, read only")
                            .executeUpdate();
                    content.to(out);
                    return null;
                }));
    }
}
