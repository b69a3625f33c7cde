-- The entries of a shortlist are moved to another tenant before the shortlist, in one transaction.
alter table shortlist_entries alter constraint shortlist_entries_tenant_id_shortlist_id_fkey deferrable initially immediate;
