package org.introducer.contacts;

import jakarta.inject.Singleton;
import java.util.List;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.commitment.Settlement;
import org.introducer.contacts.contact.ContactKind;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.Addressee;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.platform.code.CodeLists;

/** The closed lists of contacts-service. */
@Singleton
class ContactsCodes implements CodeLists {

    @Override
    public List<Class<? extends Enum<?>>> lists() {
        return List.of(
                ContactRole.class,
                ContactKind.class,
                ApplicantDraft.Stage.class,
                ApplicantDraft.VisaNeed.class,
                ApplicantDraft.Visa.class,
                ApplicantDraft.TwoYearRule.class,
                ApplicantDraft.ExamName.class,
                ApplicantDraft.ExamState.class,
                ApplicantDraft.EcfmgState.class,
                ApplicantDraft.J1Category.class,
                ImportSource.class,
                RowReason.class,
                InteractionKind.class,
                InteractionStatus.class,
                Direction.class,
                Purpose.class,
                Reaction.class,
                Part.class,
                Promise.Promisor.class,
                Settlement.class,
                FollowUpState.class,
                EtiquetteRule.class,
                Due.Reason.class,
                Due.Urgency.class,
                Addressee.SharedWork.class);
    }
}
