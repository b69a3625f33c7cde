-- The inputs of a run without what these people said of themselves. Their ids stay, so that the results of others are still understood.
create function run_inputs_without(inputs text, people uuid[]) returns text language sql immutable parallel safe as $$
    select jsonb_set(jsonb_set(d,
        '{mentees}', coalesce((
            select jsonb_agg(case when (m ->> 'id')::uuid = any (people) then m || '{"goals": [], "languages": [], "zone": "UTC",
                "availability": [], "visaQuestions": [], "institution": null, "appliedTo": [], "wishes": {}}' else m end order by n)
            from jsonb_array_elements(d -> 'mentees') with ordinality as e (m, n)), '[]')),
        '{mentors}', coalesce((
            select jsonb_agg(case when (m ->> 'id')::uuid = any (people) then m || '{"topics": [], "languages": [], "zone": "UTC",
                "availability": [], "visaExperience": [], "institution": null, "selectsFor": [], "ranking": {}}' else m end order by n)
            from jsonb_array_elements(d -> 'mentors') with ordinality as e (m, n)), '[]'))::text
    from (select inputs::jsonb as d) as stored
$$;
