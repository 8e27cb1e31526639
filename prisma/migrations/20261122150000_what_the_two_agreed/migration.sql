-- CreateEnum
CREATE TYPE "GoalState" AS ENUM ('proposed', 'active', 'achieved', 'dropped', 'declined');

-- CreateEnum
CREATE TYPE "FollowUpState" AS ENUM ('open', 'done', 'dropped');

-- DropIndex
DROP INDEX "notification_person_id_kind_subject_id_key";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "mentorship" ADD COLUMN     "exchange" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "mentee_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "mentor_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_until" TIMESTAMPTZ(3),
ADD COLUMN     "waiting_for" "Side",
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "agenda_without" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "crucial" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "missed_at" TIMESTAMPTZ(3),
ADD COLUMN     "missed_by" "Side",
ADD COLUMN     "notes" TEXT,
ADD COLUMN     "notes_at" TIMESTAMPTZ(3),
ADD COLUMN     "notes_by" "Side",
ADD COLUMN     "notes_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "occurrence" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "written_by" "Side" NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "mentor_signed_at" TIMESTAMPTZ(3),
    "mentee_signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "target_date" DATE NOT NULL,
    "state" "GoalState" NOT NULL,
    "added_by" "Side" NOT NULL,
    "proposal" JSONB,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "target_date" DATE,
    "position" INTEGER NOT NULL,
    "reached_at" TIMESTAMPTZ(3),

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "meeting_id" UUID,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner" "Side" NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "FollowUpState" NOT NULL DEFAULT 'open',
    "added_by" "Side" NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "drop_reason" TEXT,
    "tried" BOOLEAN,
    "what_happened" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_topic" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "added_by" "Side" NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "not_ours" (
    "mentorship_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "not_ours_pkey" PRIMARY KEY ("mentorship_id","digest")
);

-- CreateTable
CREATE TABLE "celebration" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "honours" "Side",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "celebration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_mentorship_id_version_key" ON "agreement"("mentorship_id", "version");

-- CreateIndex
CREATE INDEX "goal_mentorship_id_state_idx" ON "goal"("mentorship_id", "state");

-- CreateIndex
CREATE INDEX "milestone_goal_id_position_idx" ON "milestone"("goal_id", "position");

-- CreateIndex
CREATE INDEX "follow_up_mentorship_id_state_due_on_idx" ON "follow_up"("mentorship_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "follow_up_state_due_on_idx" ON "follow_up"("state", "due_on");

-- CreateIndex
CREATE INDEX "agenda_topic_meeting_id_id_idx" ON "agenda_topic"("meeting_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "celebration_mentorship_id_kind_subject_id_count_key" ON "celebration"("mentorship_id", "kind", "subject_id", "count");

-- CreateIndex
CREATE INDEX "mentorship_state_waiting_since_idx" ON "mentorship"("state", "waiting_since");

-- CreateIndex
CREATE INDEX "mentorship_state_paused_until_idx" ON "mentorship"("state", "paused_until");

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_kind_subject_id_occurrence_key" ON "notification"("person_id", "kind", "subject_id", "occurrence");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_topic" ADD CONSTRAINT "agenda_topic_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "celebration" ADD CONSTRAINT "celebration_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Requests that are waiting for an answer at this moment have waited since they were made.
UPDATE "mentorship" SET "waiting_since" = "requested_at",
  "waiting_for" = CASE "requested_by" WHEN 'mentor' THEN 'mentee'::"Side" ELSE 'mentor'::"Side" END
  WHERE "state" = 'requested';
