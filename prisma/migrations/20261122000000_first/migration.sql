-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('mentor', 'mentee');

-- CreateEnum
CREATE TYPE "MentorshipState" AS ENUM ('requested', 'active', 'paused', 'closed');

-- CreateEnum
CREATE TYPE "CloseReason" AS ENUM ('completed', 'ended', 'declined', 'expired');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('scheduled', 'cancelled', 'declined', 'held', 'missed');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entra_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "mail" TEXT,
    "job_title" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentorship" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "state" "MentorshipState" NOT NULL DEFAULT 'requested',
    "close_reason" "CloseReason",
    "close_message" TEXT,
    "requested_by" "Side" NOT NULL,
    "why_you" TEXT NOT NULL,
    "hopes" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mentorship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "end" TIMESTAMPTZ(3) NOT NULL,
    "organizer" "Side",
    "state" "MeetingState" NOT NULL DEFAULT 'scheduled',
    "ended_by" "Side",
    "ended_at" TIMESTAMPTZ(3),
    "notice_minutes" INTEGER,
    "proposed_start" TIMESTAMPTZ(3),
    "rescheduled_to" UUID,
    "join_url" TEXT,
    "web_link" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_copy" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "series_master_id" TEXT,
    "seen" JSONB NOT NULL,

    CONSTRAINT "meeting_copy_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "calendar_cursor" (
    "person_id" UUID NOT NULL,
    "delta_link" TEXT,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_cursor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "person_id" UUID NOT NULL,
    "subscription_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "audience" UUID[],
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "event_id" UUID NOT NULL,
    "reaction" TEXT NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("event_id","reaction")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" "Side" NOT NULL,
    "evidence" JSONB NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),
    "mentor_acknowledged_at" TIMESTAMPTZ(3),
    "mentee_acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_entra_id_key" ON "person"("tenant_id", "entra_id");

-- CreateIndex
CREATE INDEX "mentorship_mentor_id_idx" ON "mentorship"("mentor_id");

-- CreateIndex
CREATE INDEX "mentorship_mentee_id_idx" ON "mentorship"("mentee_id");

-- CreateIndex
CREATE INDEX "meeting_mentorship_id_start_idx" ON "meeting"("mentorship_id", "start");

-- CreateIndex
CREATE INDEX "meeting_state_end_idx" ON "meeting"("state", "end");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_mentorship_id_key_key" ON "meeting"("mentorship_id", "key");

-- CreateIndex
CREATE INDEX "meeting_copy_person_id_event_id_idx" ON "meeting_copy"("person_id", "event_id");

-- CreateIndex
CREATE INDEX "meeting_copy_person_id_series_master_id_idx" ON "meeting_copy"("person_id", "series_master_id");

-- CreateIndex
CREATE INDEX "calendar_cursor_synced_at_idx" ON "calendar_cursor"("synced_at");

-- CreateIndex
CREATE INDEX "subscription_expires_at_idx" ON "subscription"("expires_at");

-- CreateIndex
CREATE INDEX "event_mentorship_id_at_idx" ON "event"("mentorship_id", "at");

-- CreateIndex
CREATE INDEX "alert_mentorship_id_cleared_at_idx" ON "alert"("mentorship_id", "cleared_at");

-- CreateIndex
CREATE INDEX "notification_person_id_id_idx" ON "notification"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_kind_subject_id_key" ON "notification"("person_id", "kind", "subject_id");

-- AddForeignKey
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_copy" ADD CONSTRAINT "meeting_copy_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_copy" ADD CONSTRAINT "meeting_copy_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_cursor" ADD CONSTRAINT "calendar_cursor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "event_published_at_idx" ON "event"("published_at");

-- What Prisma's schema cannot say -------------------------------------------------------------

-- At most one mentorship of two people at a time, whichever of them is the mentor.
CREATE UNIQUE INDEX "mentorship_open_pair" ON "mentorship"(
  LEAST("mentor_id", "mentee_id"), GREATEST("mentor_id", "mentee_id")) WHERE "state" <> 'closed';

-- Nobody mentors themself.
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_two_people" CHECK ("mentor_id" <> "mentee_id");

-- At most one alert of a kind, a mentorship and a side that has not been cleared.
CREATE UNIQUE INDEX "alert_standing" ON "alert"("mentorship_id", "kind", "about") WHERE "cleared_at" IS NULL;

-- The outbox: only what still waits to be published.
CREATE INDEX "event_unpublished" ON "event"("id") WHERE "published_at" IS NULL;

-- Attendees are matched by mail within a tenant.
CREATE INDEX "person_mail" ON "person"("tenant_id", "mail");

-- Every process hears of every event at the moment of its commit (platform/changes.ts).
-- \x3B is a semicolon: whatever runs this file cuts it at each one it sees.
CREATE FUNCTION "announce_event"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  PERFORM pg_notify(''accord_changes'', json_build_object(
    ''type'', NEW."type", ''mentorshipId'', NEW."mentorship_id", ''people'', NEW."audience")::text)\x3B
  RETURN NULL\x3B
END';
CREATE TRIGGER "event_announced" AFTER INSERT ON "event" FOR EACH ROW EXECUTE FUNCTION "announce_event"();
