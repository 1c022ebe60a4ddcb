-- CreateTable
CREATE TABLE "Conclusion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "factId" INTEGER,
    "authorId" INTEGER NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "replacesId" INTEGER,
    CONSTRAINT "Conclusion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Conclusion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Conclusion_factId_itemId_fkey" FOREIGN KEY ("factId", "itemId") REFERENCES "StatusFact" ("id", "itemId") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Conclusion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Conclusion_replacesId_meetingId_itemId_fkey" FOREIGN KEY ("replacesId", "meetingId", "itemId") REFERENCES "Conclusion" ("id", "meetingId", "itemId") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Conclusion_kind_known" CHECK ("kind" IN ('noted', 'completed', 'not_completed', 'renewed', 'reworded', 'merged', 'split')),
    CONSTRAINT "Conclusion_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Conclusion_rule_1" CHECK (("kind" IN ('noted', 'completed', 'not_completed')) = ("factId" IS NOT NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "Conclusion_factId_key" ON "Conclusion"("factId");

-- CreateIndex
CREATE UNIQUE INDEX "Conclusion_replacesId_key" ON "Conclusion"("replacesId");

-- CreateIndex
CREATE INDEX "Conclusion_meetingId_itemId_idx" ON "Conclusion"("meetingId", "itemId");

-- CreateIndex
CREATE INDEX "Conclusion_itemId_idx" ON "Conclusion"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Conclusion_id_meetingId_itemId_key" ON "Conclusion"("id", "meetingId", "itemId");

-- One conclusion counts per meeting and item: one is the first, and each is corrected once at most.
CREATE UNIQUE INDEX "Conclusion_first_key" ON "Conclusion"("meetingId", "itemId") WHERE "replacesId" IS NULL;

CREATE TRIGGER "Conclusion_refuses_update" BEFORE UPDATE ON "Conclusion" BEGIN
    SELECT RAISE(ABORT, 'Conclusion is append-only');
END;
CREATE TRIGGER "Conclusion_refuses_delete" BEFORE DELETE ON "Conclusion" BEGIN
    SELECT RAISE(ABORT, 'Conclusion is append-only');
END;

-- The link that it made to a successor stays: so does the conclusion.
CREATE TRIGGER "Conclusion_lineage_stays" BEFORE INSERT ON "Conclusion"
WHEN (SELECT "kind" FROM "Conclusion" WHERE "id" = NEW."replacesId") IN ('reworded', 'merged', 'split')
BEGIN
    SELECT RAISE(ABORT, 'a conclusion that made a link is not corrected');
END;
