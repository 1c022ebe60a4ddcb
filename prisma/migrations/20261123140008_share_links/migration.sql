-- CreateTable
CREATE TABLE "ShareLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "knownAt" TEXT NOT NULL,
    "meetingCode" TEXT,
    "comparedAsOf" TEXT,
    "comparedKnownAt" TEXT,
    "comparedMeeting" TEXT,
    "createdById" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "revokedAt" TEXT,
    "openCount" INTEGER NOT NULL DEFAULT 0,
    "lastOpenedAt" TEXT,
    CONSTRAINT "ShareLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ShareLink_createdById_idx" ON "ShareLink"("createdById");
