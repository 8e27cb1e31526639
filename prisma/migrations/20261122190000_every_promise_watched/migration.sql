-- AlterTable
ALTER TABLE "person" ADD COLUMN "working_hours" JSONB, ADD COLUMN "preferences" JSONB;

-- AlterTable
ALTER TABLE "mentorship" ADD COLUMN "look_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "mentorship_look_at_idx" ON "mentorship"("look_at");

-- What was begun before this is looked at once.
UPDATE "mentorship" SET "look_at" = now() WHERE "state" <> 'closed';

-- AlterTable: null where an alert is about both, and then too it stands once.
ALTER TABLE "alert" ALTER COLUMN "about" DROP NOT NULL;
DROP INDEX "alert_standing";
CREATE UNIQUE INDEX "alert_standing" ON "alert"("mentorship_id", "kind", "about") NULLS NOT DISTINCT WHERE "cleared_at" IS NULL;

-- AlterTable
ALTER TABLE "event" ADD COLUMN "trace" TEXT;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN "due_at" TIMESTAMPTZ(3), ADD COLUMN "trace" TEXT;
UPDATE "notification" SET "due_at" = "created_at";
ALTER TABLE "notification" ALTER COLUMN "due_at" SET NOT NULL;

-- What nobody has taken for a week is no news any more.
UPDATE "notification" SET "failure" = 'given up'
WHERE "delivered_at" IS NULL AND "failure" IS NULL AND "created_at" < now() - interval '7 days';

-- What happened before this was answered for by the reactions of its time, and the look at all that was begun.
INSERT INTO "receipt" ("event_id", "reaction")
SELECT "id", 'keep-promises' FROM "event" WHERE "published_at" IS NOT NULL;

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_item" (
    "notification_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "delivery_id" UUID NOT NULL,

    CONSTRAINT "delivery_item_pkey" PRIMARY KEY ("notification_id","channel")
);

-- CreateTable
CREATE TABLE "webhook" (
    "tenant_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateIndex
CREATE INDEX "delivery_person_id_channel_created_at_idx" ON "delivery"("person_id", "channel", "created_at");

-- CreateIndex
CREATE INDEX "delivery_failed_at_idx" ON "delivery"("failed_at");

-- CreateIndex
CREATE INDEX "delivery_item_delivery_id_idx" ON "delivery_item"("delivery_id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A sweep, and one person's turn, cost what is due, not what was ever told or sent.
CREATE INDEX "notification_pending" ON "notification"("due_at", "person_id") WHERE "delivered_at" IS NULL AND "failure" IS NULL;
CREATE INDEX "notification_waiting" ON "notification"("person_id", "due_at") WHERE "delivered_at" IS NULL AND "failure" IS NULL;
CREATE INDEX "delivery_unsent" ON "delivery"("person_id") WHERE "sent_at" IS NULL AND "failure" IS NULL;
CREATE INDEX "delivery_sent" ON "delivery"("person_id", "sent_at") WHERE "sent_at" IS NOT NULL;

-- Whose calendar is to be read and watched stands written from the acceptance on, so that the sweeps cost what is due.
ALTER TABLE "calendar_cursor" ALTER COLUMN "synced_at" DROP NOT NULL;
ALTER TABLE "subscription" ALTER COLUMN "subscription_id" DROP NOT NULL, ALTER COLUMN "expires_at" DROP NOT NULL;
INSERT INTO "calendar_cursor" ("person_id", "window_start", "window_end")
  SELECT "mentor_id", now(), now() FROM "mentorship" WHERE "state" IN ('active', 'paused')
  UNION SELECT "mentee_id", now(), now() FROM "mentorship" WHERE "state" IN ('active', 'paused')
  ON CONFLICT DO NOTHING;
INSERT INTO "subscription" ("person_id")
  SELECT "mentor_id" FROM "mentorship" WHERE "state" IN ('active', 'paused')
  UNION SELECT "mentee_id" FROM "mentorship" WHERE "state" IN ('active', 'paused')
  ON CONFLICT DO NOTHING;
