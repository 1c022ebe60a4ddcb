-- DropIndex
DROP INDEX "StatusFact_itemId_effectiveOn_recordedAt_id_status_idx";

-- DropIndex
DROP INDEX "StatusFact_recordedAt_idx";

-- CreateIndex
CREATE INDEX "StatusFact_itemId_effectiveOn_recordedAt_id_idx" ON "StatusFact"("itemId", "effectiveOn", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "StatusFact_recordedAt_effectiveOn_idx" ON "StatusFact"("recordedAt", "effectiveOn");

-- CreateTable
CREATE TABLE "CountedFact" (
    "itemId" INTEGER NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "factId" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "progress" INTEGER,
    "outlook" TEXT,
    "roundId" INTEGER,
    "knownSince" TEXT NOT NULL,
    "knownUntil" TEXT,

    PRIMARY KEY ("itemId", "effectiveOn", "recordedAt", "factId"),
    CONSTRAINT "CountedFact_factId_fkey" FOREIGN KEY ("factId") REFERENCES "StatusFact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- What follows is ours. A fact counts once it is accepted, until a correction of it is: this is the one place that says so.
CREATE VIEW "FactThatCounts" AS
SELECT f."itemId", f."effectiveOn", f."recordedAt", f."id" AS "factId", f."status", f."progress", f."outlook", f."roundId",
    max(f."recordedAt", r."reviewedAt") AS "knownSince",
    (SELECT min(max(c."recordedAt", cr."reviewedAt")) FROM "StatusFact" c CROSS JOIN "Review" cr
        WHERE c."replacesId" = f."id" AND cr."factId" = c."id" AND cr."verdict" = 'accepted') AS "knownUntil"
FROM "StatusFact" f CROSS JOIN "Review" r
WHERE r."factId" = f."id" AND r."verdict" = 'accepted';

INSERT INTO "CountedFact" SELECT * FROM "FactThatCounts" ORDER BY "itemId", "effectiveOn", "recordedAt", "factId";

CREATE TRIGGER "Review_counts" AFTER INSERT ON "Review" WHEN NEW."verdict" = 'accepted' BEGIN
    INSERT INTO "CountedFact" SELECT * FROM "FactThatCounts" WHERE "factId" = NEW."factId";
    UPDATE "CountedFact" SET "knownUntil" = (SELECT v."knownUntil" FROM "FactThatCounts" v WHERE v."factId" = "CountedFact"."factId")
    WHERE ("itemId", "effectiveOn", "recordedAt", "factId") = (
        SELECT o."itemId", o."effectiveOn", o."recordedAt", o."id" FROM "StatusFact" c CROSS JOIN "StatusFact" o
        WHERE c."id" = NEW."factId" AND o."id" = c."replacesId");
END;

-- It can't say anything else, whoever holds the file.
CREATE TRIGGER "CountedFact_refuses_insert" BEFORE INSERT ON "CountedFact"
WHEN NOT EXISTS (
    SELECT 1 FROM "FactThatCounts" v WHERE v."factId" = NEW."factId"
        AND (v."itemId", v."effectiveOn", v."recordedAt", v."status", v."progress", v."outlook", v."roundId", v."knownSince", v."knownUntil")
        IS (NEW."itemId", NEW."effectiveOn", NEW."recordedAt", NEW."status", NEW."progress", NEW."outlook", NEW."roundId", NEW."knownSince", NEW."knownUntil"))
BEGIN
    SELECT RAISE(ABORT, 'CountedFact says only what StatusFact and Review say');
END;
CREATE TRIGGER "CountedFact_refuses_update" BEFORE UPDATE ON "CountedFact"
WHEN NOT EXISTS (
    SELECT 1 FROM "FactThatCounts" v WHERE v."factId" = NEW."factId"
        AND (v."itemId", v."effectiveOn", v."recordedAt", v."status", v."progress", v."outlook", v."roundId", v."knownSince", v."knownUntil")
        IS (NEW."itemId", NEW."effectiveOn", NEW."recordedAt", NEW."status", NEW."progress", NEW."outlook", NEW."roundId", NEW."knownSince", NEW."knownUntil"))
BEGIN
    SELECT RAISE(ABORT, 'CountedFact says only what StatusFact and Review say');
END;
CREATE TRIGGER "CountedFact_refuses_delete" BEFORE DELETE ON "CountedFact" BEGIN
    SELECT RAISE(ABORT, 'CountedFact says only what StatusFact and Review say');
END;
