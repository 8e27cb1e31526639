-- CreateTable
CREATE TABLE "important_date" (
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "all_day" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "how_it_went" TEXT,
    "added_by" "Side" NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "entry_digest" TEXT,
    "ahead_told_at" TIMESTAMPTZ(3),
    "mentor_asked_at" TIMESTAMPTZ(3),
    "mentee_asked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "important_date_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "important_date_mentorship_id_at_idx" ON "important_date"("mentorship_id", "at");

-- CreateIndex
CREATE INDEX "important_date_at_idx" ON "important_date"("at");

-- CreateIndex
CREATE UNIQUE INDEX "important_date_mentorship_id_entry_digest_key" ON "important_date"("mentorship_id", "entry_digest");

-- AddForeignKey
ALTER TABLE "important_date" ADD CONSTRAINT "important_date_mentorship_id_fkey" FOREIGN KEY ("mentorship_id") REFERENCES "mentorship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
