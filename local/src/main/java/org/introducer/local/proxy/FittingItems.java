package org.introducer.local.proxy;

import java.util.Map;
import java.util.Optional;

/** How an item that an operation of the explorer can be tried on is found in its list, where not all are: queries by the operation's path. */
final class FittingItems {
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("/v1/contacts/{id}/do-not-contact", "filter=tags==do-not-contact"),
            Map.entry("/v1/interactions/{id}", "filter=direction==INCOMING"),
            Map.entry("/v1/interactions/{id}/restore", "filter=direction==INCOMING"),
            Map.entry("/v1/imports/{id}/cancel", "filter=state==PREVIEWED"),
            Map.entry("/v1/imports/{id}/confirm", "filter=state==PREVIEWED"),
            Map.entry("/v1/imports/{id}/revert", "filter=state==DONE"),
            Map.entry("/v1/merges/{id}/undo", "filter=undoneAt=null=true"),
            Map.entry("/v1/employer-aliases/{id}/confirm", "filter=state==PROPOSED"),
            Map.entry("/v1/employer-aliases/{id}/reject", "filter=state==PROPOSED"),
            Map.entry("/v1/employer-aliases/{id}/withdraw", "filter=state==CONFIRMED"),
            Map.entry("/v1/fact-disputes/{id}/accept", "filter=state==OPEN"),
            Map.entry("/v1/fact-disputes/{id}/reject", "filter=state==OPEN"),
            Map.entry("/v1/fact-disputes/{id}/withdraw", "filter=state==OPEN"),
            Map.entry("/v1/fact-disputes/{id}/answers", "filter=state==OPEN"),
            Map.entry("/v1/facts/{id}", "filter=state==ACCEPTED"),
            Map.entry(
                    "/v1/facts/{id}/disputes",
                    "filter=field==J1_SPONSORSHIP%3BsourceType==PROGRAM_PAGE%3Bstate==ACCEPTED"),
            Map.entry("/v1/policy-rules/{id}", "filter=kind==NOTICE%3BwithdrawnAt=null=true"),
            Map.entry("/v1/programs/{id}", "filter=city==Detroit%3Bstate==MI"),
            Map.entry("/v1/programs/{id}/merge", "sort=-name"),
            Map.entry("/v1/programs/{id}/tracks", "filter=state==FL%3BtrackType==ADVANCED"),
            Map.entry("/v1/programs/{id}/retire", "filter=retired==false"),
            Map.entry("/v1/programs/{id}/reinstate", "filter=retired==true"),
            Map.entry("/v1/applications/{id}/revert", "filter=state!=RESEARCHING"),
            Map.entry("/v1/concerns/{id}/resolve", "filter=state==OPEN"),
            Map.entry("/v1/requests/{id}/accept", "filter=state==OPEN"),
            Map.entry("/v1/requests/{id}/decline", "filter=state==OPEN"),
            Map.entry("/v1/requests/{id}/withdraw", "filter=state=in=(OPEN,INFORMATION_REQUESTED,WAITING)"),
            Map.entry("/v1/requests/{id}/request-information", "filter=state==OPEN"),
            Map.entry("/v1/requests/{id}/give-information", "filter=state==INFORMATION_REQUESTED"),
            Map.entry("/v1/mentorships/{id}/accept", "filter=state==PROPOSED"),
            Map.entry("/v1/mentorships/{id}/decline", "filter=state==PROPOSED"),
            Map.entry("/v1/mentorships/{id}/pause", "filter=state==ACTIVE"),
            Map.entry("/v1/mentorships/{id}/resume", "filter=state==PAUSED"),
            Map.entry("/v1/mentorships/{id}/end", "filter=state==ACTIVE"),
            Map.entry("/v1/mentorships/{mentorshipId}/sessions/{id}", "sort=-startsAt"),
            Map.entry("/v1/mentorships/{mentorshipId}/sessions/{id}/cancel", "sort=-startsAt"),
            Map.entry("/v1/mentorships/{mentorshipId}/sessions/{id}/attendance", "sort=startsAt"),
            Map.entry("/v1/mentorships/{mentorshipId}/sessions/{id}/attendance/decision", "sort=startsAt"),
            Map.entry("/v1/mentorships/{mentorshipId}/agreements/{id}/accept", "sort=-createdAt"),
            Map.entry("/v1/mentorships/{mentorshipId}/survey-answers", "filter=state==ENDED"),
            Map.entry("/v1/runs/{id}/review", "filter=state==DRAFT"),
            Map.entry("/v1/runs/{id}/send-back", "filter=state==IN_REVIEW"),
            Map.entry("/v1/runs/{id}/publish", "filter=state=in=(DRAFT,IN_REVIEW)"),
            Map.entry("/v1/runs/{id}/withdraw", "filter=state==PUBLISHED"));

    /** Lists of what waits for somebody who does not see the others. */
    private static final Map<String, String> LISTS = Map.of(
            "/v1/fact-proposals/{id}/accept", "/v1/fact-proposals/open",
            "/v1/fact-proposals/{id}/reject", "/v1/fact-proposals/open",
            "/v1/img-year-proposals/{id}/accept", "/v1/img-year-proposals/open",
            "/v1/img-year-proposals/{id}/reject", "/v1/img-year-proposals/open",
            "/v1/program-notes/{id}/publish", "/v1/program-notes/submitted",
            "/v1/program-notes/{id}/reject", "/v1/program-notes/submitted");

    private FittingItems() {}

    /** The list in which such an item is, where it is not the one above it. */
    static Optional<String> list(String template) {
        return Optional.ofNullable(LISTS.get(template));
    }

    /**
     * The end of a query of the list, empty where the operation can be tried on any item.
     *
     * @param variable the template up to the variable that stands for the item
     * @param template the path of the operation, or of a list that is read on the way: what is below a part of the item fits as the part
     */
    static String of(String variable, String template) {
        int part = template.indexOf('/', Math.min(variable.length() + 1, template.length()));
        boolean last = template.indexOf('{', variable.length()) < 0;
        String query = QUERIES.get(last || part < 0 ? template : template.substring(0, part));
        return query == null ? "" : "&" + query;
    }
}
