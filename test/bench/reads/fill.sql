-- So many mentorships (bench.mentorships) of a tenant (bench.tenant) after two years of weekly meetings, written in the
-- order in which it all happened: what belongs to one of them lies scattered over its table, as in life.

-- Foreign keys are not checked, and no event is announced: nobody listens.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET work_mem = '256MB';
SET maintenance_work_mem = '512MB';

-- Indexes are built at the end: many times faster than entry by entry.
CREATE TEMP TABLE index_for_later AS
SELECT indexname, indexdef FROM pg_indexes
WHERE schemaname = 'public' AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname);
DO $$ DECLARE name text;
BEGIN
  FOR name IN SELECT indexname FROM index_for_later LOOP EXECUTE format('DROP INDEX %I', name); END LOOP;
END $$;

CREATE FUNCTION pg_temp.mentorships() RETURNS int LANGUAGE sql AS $$ SELECT current_setting('bench.mentorships')::int $$;
CREATE FUNCTION pg_temp.id_at(at timestamptz) RETURNS uuid LANGUAGE sql AS $$ SELECT uuidv7(at - clock_timestamp()) $$;
-- The one or the other side, as chance has it, but the same in every run.
CREATE FUNCTION pg_temp.side(n int) RETURNS "Side" LANGUAGE sql AS $$
  SELECT CASE WHEN n % 5 < 2 THEN 'mentor' ELSE 'mentee' END::"Side" $$;

CREATE TEMP TABLE someone AS
SELECT k, uuidv7(interval '-3 years') AS id FROM generate_series(1, pg_temp.mentorships() * 3 / 2) AS k;

INSERT INTO person (id, tenant_id, entra_id, display_name, mail, job_title, working_hours)
SELECT id, current_setting('bench.tenant')::uuid, gen_random_uuid(), 'Person ' || k, 'person.' || k || '@contoso.com',
  'Engineer', '{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:00", "zone": "Europe/Berlin"}'
FROM someone;

-- Every mentor has two mentees. `begun` is a week before the first meeting; 98 are over, two are ahead.
CREATE TEMP TABLE life AS
SELECT lives.k, pg_temp.id_at(begun) AS id, mentor.id AS mentor_id, mentee.id AS mentee_id, begun
FROM (
  SELECT k, date_trunc('hour', now()) - interval '99 weeks'
    + (1 + k % 6) * interval '1 day' + (k % 8) * interval '1 hour' AS begun
  FROM generate_series(1, pg_temp.mentorships()) AS k ORDER BY begun
) AS lives
JOIN someone AS mentee ON mentee.k = lives.k
JOIN someone AS mentor ON mentor.k = pg_temp.mentorships() + (lives.k + 1) / 2;

INSERT INTO mentorship (id, tenant_id, mentor_id, mentee_id, state, requested_by, why_you, hopes, requested_at, accepted_at,
  mentor_seen_at, mentee_seen_at, look_at)
SELECT id, current_setting('bench.tenant')::uuid, mentor_id, mentee_id, 'active', 'mentee',
  repeat('You have led a team like ours through a year like this one. ', 3), repeat('To speak up sooner. ', 5),
  begun - interval '3 days', begun, now() - interval '8 days', now() - interval '9 days', now() + interval '1 day'
FROM life;

INSERT INTO agreement (id, mentorship_id, version, terms, written_by, written_at, mentor_signed_at, mentee_signed_at)
SELECT pg_temp.id_at(at), id, version, current_setting('bench.terms')::jsonb, pg_temp.side(k + version), at, at, at
FROM life, generate_series(1, 3) AS version, LATERAL (SELECT begun + (version * 20 - 19) * interval '1 week' AS at) AS moments
ORDER BY at;

CREATE TEMP TABLE met AS
SELECT pg_temp.id_at(made) AS id, k, week, life.id AS mentorship_id, mentor_id, mentee_id, made, start,
  CASE WHEN week > 98 THEN 'scheduled' ELSE (ARRAY['cancelled', 'declined', 'missed', 'held'])[least(1 + (k + week) % 20, 4)]
  END AS state
FROM generate_series(1, 100) AS week, life,
  LATERAL (SELECT begun + week * interval '1 week' AS start, begun + (week - 3) * interval '1 week' AS made) AS times
ORDER BY made;

INSERT INTO meeting (id, mentorship_id, key, subject, start, "end", organizer, state, ended_by, ended_at, notice_minutes,
  join_url, web_link, created_at, notes, notes_version, notes_by, notes_at)
SELECT id, mentorship_id, '040000008200E00074C5B7101A82E008' || upper(md5(k || ' ' || week)) || repeat('0', 48), 'Mentoring',
  start, start + interval '45 minutes', pg_temp.side(k), state::"MeetingState",
  CASE WHEN ended THEN pg_temp.side(week) END, CASE WHEN ended THEN start - interval '5 hours' END,
  CASE WHEN ended THEN 300 END, 'https://teams.microsoft.com/l/meetup-join/' || repeat(md5(week || ' ' || k), 4),
  'https://outlook.office365.com/owa/?itemid=' || repeat(md5(k || ' ' || week), 4), made,
  CASE WHEN noted THEN repeat('We talked about what went well, and what is next. ', 8) END,
  CASE WHEN noted THEN 2 ELSE 0 END, CASE WHEN noted THEN pg_temp.side(week) END,
  CASE WHEN noted THEN start + interval '1 hour' END
FROM (SELECT *, state IN ('cancelled', 'declined') AS ended, state = 'held' AND week % 4 > 0 AS noted FROM met) AS known
ORDER BY made;

INSERT INTO agenda_topic (id, meeting_id, text, added_by, added_at)
SELECT pg_temp.id_at(start - interval '1 day'), id, 'How to say no to the third review of a week', pg_temp.side(k + n),
  start - interval '1 day'
FROM met, generate_series(1, 2) AS n WHERE week % 4 = 0 OR week = 99 ORDER BY start;

-- Something is promised in every third meeting; the last four promises are open.
INSERT INTO follow_up (id, mentorship_id, meeting_id, title, kind, owner, due_on, state, added_by, added_at, ended_at)
SELECT pg_temp.id_at(start), mentorship_id, id, 'Send the draft of the talk', 'deliverable', pg_temp.side(week + k),
  start + interval '14 days', CASE WHEN week < 87 THEN 'done' ELSE 'open' END::"FollowUpState", pg_temp.side(week), start,
  CASE WHEN week < 87 THEN start + interval '13 days' END
FROM met WHERE week % 3 = 0 AND week < 99 ORDER BY start;

-- Of six goals four are over, one of them dropped.
INSERT INTO goal (id, mentorship_id, title, measure, target_date, state, added_by, added_at, ended_at, end_reason)
SELECT pg_temp.id_at(start), mentorship_id, 'To speak at a conference', 'A talk was given, and somebody asked a question',
  start + interval '210 days', CASE WHEN n < 4 THEN 'achieved' WHEN n = 4 THEN 'dropped' ELSE 'active' END::"GoalState",
  'mentee', start, CASE WHEN n < 5 THEN start + interval '200 days' END, CASE WHEN n = 4 THEN 'Something else matters more' END
FROM (SELECT *, (week + 13) / 14 AS n FROM met WHERE week % 14 = 1 AND week < 84) AS set_out ORDER BY start;

INSERT INTO milestone (id, goal_id, title, target_date, position, reached_at)
SELECT pg_temp.id_at(added_at), id, 'A step on the way', added_at + n * interval '50 days', n,
  CASE WHEN state = 'achieved' OR (state = 'active' AND n < 2) THEN added_at + n * interval '49 days' END
FROM goal, generate_series(1, 4) AS n ORDER BY added_at, n;

INSERT INTO celebration (id, mentorship_id, kind, subject_id, count, honours, at)
SELECT pg_temp.id_at(at), mentorship_id, kind, subject_id, count, honours::"Side", at FROM (
  SELECT mentorship_id, 'goal-achieved' AS kind, id AS subject_id, 1 AS count, 'mentee' AS honours, ended_at AS at
  FROM goal WHERE state = 'achieved'
  UNION ALL SELECT mentorship_id, 'milestone-reached', milestone.id, 1, 'mentee', reached_at
  FROM milestone JOIN goal ON goal.id = goal_id WHERE reached_at IS NOT NULL
  UNION ALL SELECT mentorship_id, CASE week WHEN 1 THEN 'first-meeting' ELSE 'meetings-kept' END, id, week, NULL, start
  FROM met WHERE week IN (1, 5, 10, 25, 50)
) AS earned ORDER BY at;

INSERT INTO important_date (id, mentorship_id, title, at, all_day, how_it_went, added_by, added_at)
SELECT pg_temp.id_at(made), mentorship_id, 'The talk at the conference', date_trunc('day', start) + interval '12 hours', false,
  CASE WHEN week < 90 THEN 'Well' END, 'mentee', made
FROM met WHERE week IN (10, 30, 50, 70, 99, 100) ORDER BY made;

-- The last alert stands in every third mentorship.
INSERT INTO alert (id, mentorship_id, kind, about, evidence, raised_at, cleared_at)
SELECT pg_temp.id_at(start), mentorship_id, 'repeated-cancellations', 'mentee',
  jsonb_build_object('count', 2, 'windowDays', 60, 'meetings', jsonb_build_array(
    jsonb_build_object('id', id, 'start', wire, 'at', wire, 'noticeMinutes', 300),
    jsonb_build_object('id', id, 'start', wire, 'at', wire, 'noticeMinutes', 90))),
  start, CASE WHEN week < 96 OR k % 3 > 0 THEN start + interval '20 hours' END
FROM met, LATERAL (SELECT to_char(start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS wire) AS written
WHERE week % 16 = 0 ORDER BY start;

INSERT INTO notification (id, person_id, mentorship_id, kind, subject_id, created_at, due_at, read_at, delivered_at)
SELECT pg_temp.id_at(at), CASE side WHEN 'mentor' THEN mentor_id ELSE mentee_id END, told.mentorship_id, kind, subject_id, at, at,
  CASE WHEN at < now() - interval '10 days' THEN at + interval '1 hour' END, at + interval '1 minute'
FROM (
  SELECT mentorship_id, 'alert-raised' AS kind, id AS subject_id, raised_at AS at FROM alert
  UNION ALL SELECT mentorship_id, 'celebration', id, at FROM celebration
  UNION ALL SELECT mentorship_id, 'follow-up-promised', id, added_at FROM follow_up
) AS told
JOIN life ON life.id = told.mentorship_id, unnest(enum_range(NULL::"Side")) AS side ORDER BY at;

INSERT INTO event (id, mentorship_id, type, at, recorded_at, published_at, facts, audience)
SELECT pg_temp.id_at(at), told.mentorship_id, type, at, at, at, facts, ARRAY[mentor_id, mentee_id] FROM (
  SELECT id AS mentorship_id, 'mentorship.requested' AS type, begun - interval '3 days' AS at, '{"by": "mentee"}'::jsonb AS facts
  FROM life
  UNION ALL SELECT id, 'mentorship.accepted', begun, '{"by": "mentor"}' FROM life
  UNION ALL SELECT mentorship_id, type, written_at, jsonb_build_object('version', version, 'by', written_by)
  FROM agreement, unnest(ARRAY['agreement.written', 'agreement.signed', 'agreement.agreed']) AS type
  UNION ALL SELECT mentorship_id, 'meeting.scheduled', made, jsonb_build_object('meetingId', id, 'by', pg_temp.side(k)) FROM met
  UNION ALL SELECT mentorship_id, 'meeting.' || state, start,
    jsonb_build_object('meetingId', id, 'by', pg_temp.side(week), 'noticeMinutes', 300) FROM met WHERE state <> 'scheduled'
  UNION ALL SELECT mentorship_id, 'meeting.noted', notes_at, jsonb_build_object('meetingId', id, 'by', notes_by)
  FROM meeting WHERE notes IS NOT NULL
  UNION ALL SELECT mentorship_id, 'goal.added', added_at, jsonb_build_object('goalId', id, 'by', added_by) FROM goal
  UNION ALL SELECT mentorship_id, 'goal.' || state, ended_at, jsonb_build_object('goalId', id, 'by', added_by)
  FROM goal WHERE ended_at IS NOT NULL
  UNION ALL SELECT mentorship_id, 'milestone.reached', reached_at,
    jsonb_build_object('goalId', goal_id, 'milestoneId', milestone.id, 'by', 'mentee')
  FROM milestone JOIN goal ON goal.id = goal_id WHERE reached_at IS NOT NULL
  UNION ALL SELECT mentorship_id, 'follow-up.promised', added_at,
    jsonb_build_object('followUpId', id, 'owner', owner, 'by', added_by) FROM follow_up
  UNION ALL SELECT mentorship_id, 'follow-up.done', ended_at, jsonb_build_object('followUpId', id, 'owner', owner, 'by', owner)
  FROM follow_up WHERE state = 'done'
  UNION ALL SELECT mentorship_id, 'important-date.added', added_at,
    jsonb_build_object('importantDateId', id, 'by', added_by) FROM important_date
  UNION ALL SELECT mentorship_id, 'celebration.earned', at,
    jsonb_build_object('celebrationId', id, 'honours', honours) FROM celebration
  UNION ALL SELECT mentorship_id, 'alert.raised', raised_at, jsonb_build_object('alertId', id, 'about', about) FROM alert
  UNION ALL SELECT mentorship_id, 'alert.cleared', cleared_at, jsonb_build_object('alertId', id, 'about', about)
  FROM alert WHERE cleared_at IS NOT NULL
  UNION ALL SELECT mentorship_id, 'notification.created', created_at, jsonb_build_object('notificationId', id) FROM notification
) AS told JOIN life ON life.id = told.mentorship_id ORDER BY at;

DO $$ DECLARE definition text;
BEGIN
  FOR definition IN SELECT indexdef FROM index_for_later LOOP EXECUTE definition; END LOOP;
END $$;
