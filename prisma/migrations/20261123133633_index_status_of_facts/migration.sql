-- DropIndex
DROP INDEX "StatusFact_itemId_effectiveOn_recordedAt_id_idx";

-- CreateIndex
CREATE INDEX "StatusFact_itemId_effectiveOn_recordedAt_id_status_idx" ON "StatusFact"("itemId", "effectiveOn", "recordedAt", "id", "status");
