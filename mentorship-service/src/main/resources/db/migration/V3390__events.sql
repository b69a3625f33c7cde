-- What the feed of changes tells of: mentees, and what happens in the mentoring of the organisation, which records its events itself.
call announce('mentees', 'mentee', 'applicant_id', organisation => true);
insert into event_resources (resource, noun) values
    ('agreements', 'agreement'),
    ('mentorships', 'mentorship'),
    ('requests', 'request'),
    ('runs', 'run'),
    ('sessions', 'session'),
    ('speed-events', 'speed-event');
