-- The interaction as which the target's answer to an introduction is recorded.
alter table introduction_requests add column answer_interaction_id uuid;

-- The template of which a message was made, where the applicant says so.
alter table interactions add column template_id uuid;
