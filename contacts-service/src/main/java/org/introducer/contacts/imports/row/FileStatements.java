package org.introducer.contacts.imports.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.job.JobPostponed;

/** Runs statements over all rows of one file; they may name {@code :tenant}, {@code :file}, {@code :owner}. */
@ApplicationScoped
public class FileStatements {

    private final Session session;
    private final Caller caller;

    FileStatements(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** How many rows it wrote. */
    public int run(String sql, UUID ownerId, UUID file) {
        MutationQuery query = session.createNativeMutationQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file);
        if (sql.contains(":owner")) {
            query.setParameter("owner", ownerId);
        }
        return query.executeUpdate();
    }

    /**
     * Postpones the job while another import of this applicant is at work, or somebody is forgotten, whose data the import would note
     * again; holds until the transaction ends.
     */
    public void alone(UUID ownerId) {
        if (!ImportLock.tryToTake(session, ownerId)) {
            throw new JobPostponed("Another import of this applicant is at work.");
        }
    }

    /**
     * Lets the planner join by hashing only, or again as it likes: it knows nothing yet of rows that were staged a moment ago,
     * takes them for a handful, and would compare each with each.
     */
    public void hashJoinsOnly(boolean only) {
        session.createNativeQuery("select set_config('enable_nestloop', :value, true)", Tuple.class)
                .setParameter("value", only ? "off" : "on")
                .getSingleResult();
    }
}
