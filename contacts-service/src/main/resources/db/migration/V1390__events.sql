-- What the feed of changes tells of: the resources of applicants that whom they consented to can read.
call announce('applicants', 'applicant', 'id', '{linked_sub,linked_at,provisioned_by,form}', spread => 'profile');
call announce('contacts', 'contact', 'owner_id', '{last_touch_key,merged_into}');
call announce('interactions', 'interaction', 'owner_id', '{answers_message,reverted_at,settled_contact_ids}');
call announce('commitments', 'commitment', 'owner_id', '{due_key,promised_by}');
call announce('relationships', 'relationship', 'owner_id', '{withdrawn_at}');
call announce('introduction_requests', 'introduction', 'owner_id', resource => 'introductions');
call announce('events', 'event', 'owner_id');
call announce('opportunities', 'opportunity', 'owner_id', '{deadline_key}');
call announce('projects', 'project', 'owner_id', '{deadline_key}');
call announce('supervisions', 'supervision', 'owner_id');
call announce('letters', 'letter', 'owner_id');
call announce('merges', 'merge', 'owner_id', '{survivor_id}');
call announce('distinct_pairs', 'distinct-pair', 'owner_id');
call announce('cadence_rules', 'cadence-rule', 'owner_id');
call announce('custom_fields', 'custom-field', 'owner_id');
call announce('message_templates', 'message-template', 'owner_id');
