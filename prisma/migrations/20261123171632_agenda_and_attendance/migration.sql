-- CreateTable
CREATE TABLE "AgendaPoint" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "institutionId" INTEGER,
    "provenance" TEXT NOT NULL,
    CONSTRAINT "AgendaPoint_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaPoint_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaPoint_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "AgendaPoint_rule_1" CHECK (coalesce(length(trim("title")), 0) > 0),
    CONSTRAINT "AgendaPoint_rule_2" CHECK ("position" >= 1)
);

-- CreateTable
CREATE TABLE "Attendance" (
    "meetingId" INTEGER NOT NULL,
    "institutionId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "delegation" TEXT,
    "provenance" TEXT NOT NULL,

    PRIMARY KEY ("meetingId", "institutionId"),
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_state_known" CHECK ("state" IN ('present', 'excused', 'absent')),
    CONSTRAINT "Attendance_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "Attendance_rule_1" CHECK ("delegation" IS NULL OR length(trim("delegation")) > 0)
);

-- CreateIndex
CREATE INDEX "AgendaPoint_institutionId_idx" ON "AgendaPoint"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaPoint_meetingId_position_key" ON "AgendaPoint"("meetingId", "position");

-- CreateIndex
CREATE INDEX "Attendance_institutionId_idx" ON "Attendance"("institutionId");
