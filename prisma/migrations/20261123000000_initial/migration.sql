-- CreateTable
CREATE TABLE "DatabaseInfo" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "purpose" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "seededAt" TEXT,
    CONSTRAINT "DatabaseInfo_purpose_known" CHECK ("purpose" IN ('production', 'demo')),
    CONSTRAINT "DatabaseInfo_createdAt_instant" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "DatabaseInfo_seededAt_instant" CHECK ("seededAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "DatabaseInfo_rule_1" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "position" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    CONSTRAINT "JournalEntry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "JournalEntry_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "institutionId" INTEGER,
    "passwordHash" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "User_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "User_role_known" CHECK ("role" IN ('admin', 'officer', 'focal_point', 'viewer')),
    CONSTRAINT "User_language_known" CHECK ("language" IN ('fr', 'en')),
    CONSTRAINT "User_isActive_boolean" CHECK ("isActive" IN (0, 1)),
    CONSTRAINT "User_createdAt_instant" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "User_rule_1" CHECK ("email" = lower(trim("email")) AND "email" LIKE '_%@_%'),
    CONSTRAINT "User_rule_2" CHECK (coalesce(length(trim("name")), 0) > 0),
    CONSTRAINT "User_rule_3" CHECK (("role" = 'focal_point') = ("institutionId" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "LoginSession" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "userId" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "revokedAt" TEXT,
    CONSTRAINT "LoginSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LoginSession_createdAt_instant" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "LoginSession_lastSeenAt_instant" CHECK ("lastSeenAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "LoginSession_expiresAt_instant" CHECK ("expiresAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "LoginSession_revokedAt_instant" CHECK ("revokedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "userId" INTEGER,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    CONSTRAINT "SetupToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SetupToken_createdAt_instant" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "SetupToken_expiresAt_instant" CHECK ("expiresAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "SetupToken_usedAt_instant" CHECK ("usedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "SignInFailure_at_instant" CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "IdempotentWrite" (
    "userId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    PRIMARY KEY ("userId", "key"),
    CONSTRAINT "IdempotentWrite_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IdempotentWrite_createdAt_instant" CHECK ("createdAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Institution" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "provenance" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "successorId" INTEGER,
    CONSTRAINT "Institution_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Institution_kind_known" CHECK ("kind" IN ('ministry', 'directorate', 'authority', 'region', 'partner', 'civil_society', 'other')),
    CONSTRAINT "Institution_isActive_boolean" CHECK ("isActive" IN (0, 1)),
    CONSTRAINT "Institution_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered'))
);

-- CreateTable
CREATE TABLE "InstitutionName" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "institutionId" INTEGER NOT NULL,
    "acronym" TEXT,
    "name" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "InstitutionName_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InstitutionName_since_day" CHECK ("since" IS date("since")),
    CONSTRAINT "InstitutionName_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "InstitutionName_rule_1" CHECK (coalesce(length(trim("name")), 0) > 0)
);

-- CreateTable
CREATE TABLE "InstitutionAlias" (
    "folded" TEXT NOT NULL PRIMARY KEY,
    "alias" TEXT NOT NULL,
    "institutionId" INTEGER NOT NULL,
    CONSTRAINT "InstitutionAlias_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "heldOn" TEXT,
    "place" TEXT,
    "chairRole" TEXT,
    "sessionId" INTEGER,
    "provenance" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "Meeting_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_kind_known" CHECK ("kind" IN ('ccm_session', 'preparatory', 'technical', 'gtm', 'crcm', 'copil', 'other')),
    CONSTRAINT "Meeting_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "Meeting_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Meeting_rule_1" CHECK ("number" IS NULL OR "number" >= 0),
    CONSTRAINT "Meeting_rule_2" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "MeetingClosing" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingId" INTEGER NOT NULL,
    "asOf" TEXT NOT NULL,
    "knownAt" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "isReopening" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "authorId" INTEGER,
    CONSTRAINT "MeetingClosing_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeetingClosing_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeetingClosing_asOf_day" CHECK ("asOf" IS date("asOf")),
    CONSTRAINT "MeetingClosing_knownAt_instant" CHECK ("knownAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "MeetingClosing_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "MeetingClosing_isReopening_boolean" CHECK ("isReopening" IN (0, 1)),
    CONSTRAINT "MeetingClosing_rule_1" CHECK (NOT "isReopening" OR coalesce(length(trim("reason")), 0) > 0)
);

-- CreateTable
CREATE TABLE "Category" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parentId" INTEGER,
    "labelFr" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "provenance" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    CONSTRAINT "Category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Category" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Category_kind_known" CHECK ("kind" IN ('recommendation', 'plan_item', 'indicator')),
    CONSTRAINT "Category_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "Category_rule_1" CHECK ("parentId" IS NULL OR "parentId" <> "id")
);

-- CreateTable
CREATE TABLE "TrackedItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "categoryId" INTEGER NOT NULL,
    "leadId" INTEGER,
    "meetingId" INTEGER,
    "deadline" TEXT,
    "nature" TEXT NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "isArchived" BOOLEAN NOT NULL DEFAULT false,
    "searchText" TEXT NOT NULL,
    "adoptedOn" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "provenance" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "TrackedItem_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrackedItem_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrackedItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrackedItem_kind_known" CHECK ("kind" IN ('recommendation', 'plan_item', 'indicator')),
    CONSTRAINT "TrackedItem_deadline_day" CHECK ("deadline" IS date("deadline")),
    CONSTRAINT "TrackedItem_nature_known" CHECK ("nature" IN ('one_off', 'permanent')),
    CONSTRAINT "TrackedItem_isArchived_boolean" CHECK ("isArchived" IN (0, 1)),
    CONSTRAINT "TrackedItem_adoptedOn_day" CHECK ("adoptedOn" IS date("adoptedOn")),
    CONSTRAINT "TrackedItem_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "TrackedItem_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "TrackedItem_rule_1" CHECK (coalesce(length(trim("title")), 0) > 0),
    CONSTRAINT "TrackedItem_rule_2" CHECK ("weight" >= 0),
    CONSTRAINT "TrackedItem_rule_3" CHECK ("version" >= 1),
    CONSTRAINT "TrackedItem_rule_4" CHECK ("nature" = 'one_off' OR "deadline" IS NULL)
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "itemId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "verification" TEXT,
    CONSTRAINT "Recommendation_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanItem" (
    "itemId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "objective" TEXT,
    "startYear" INTEGER,
    "endYear" INTEGER,
    CONSTRAINT "PlanItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanItem_rule_1" CHECK ("startYear" IS NULL OR "startYear" BETWEEN 1990 AND 2100),
    CONSTRAINT "PlanItem_rule_2" CHECK ("endYear" IS NULL OR "endYear" BETWEEN 1990 AND 2100),
    CONSTRAINT "PlanItem_rule_3" CHECK ("startYear" IS NULL OR "endYear" IS NULL OR "endYear" >= "startYear")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "itemId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "titleEn" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    CONSTRAINT "Indicator_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER,
    "reason" TEXT,
    "title" TEXT NOT NULL,
    "categoryId" INTEGER NOT NULL,
    "leadId" INTEGER,
    "deadline" TEXT,
    "nature" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "searchText" TEXT NOT NULL,
    CONSTRAINT "ItemVersion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemVersion_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemVersion_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemVersion_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "ItemVersion_deadline_day" CHECK ("deadline" IS date("deadline")),
    CONSTRAINT "ItemVersion_nature_known" CHECK ("nature" IN ('one_off', 'permanent')),
    CONSTRAINT "ItemVersion_isArchived_boolean" CHECK ("isArchived" IN (0, 1)),
    CONSTRAINT "ItemVersion_rule_1" CHECK (coalesce(length(trim("title")), 0) > 0),
    CONSTRAINT "ItemVersion_rule_2" CHECK ("weight" >= 0),
    CONSTRAINT "ItemVersion_rule_3" CHECK ("version" >= 1),
    CONSTRAINT "ItemVersion_rule_4" CHECK ("nature" = 'one_off' OR "deadline" IS NULL)
);

-- CreateTable
CREATE TABLE "ItemPartner" (
    "itemId" INTEGER NOT NULL,
    "institutionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("itemId", "institutionId"),
    CONSTRAINT "ItemPartner_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemPartner_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER,
    "note" TEXT,
    "provenance" TEXT NOT NULL,
    CONSTRAINT "ItemLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemLink_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ItemLink_type_known" CHECK ("type" IN ('answers', 'contributes_to', 'reworded', 'merged', 'split', 'renewed', 'replaced')),
    CONSTRAINT "ItemLink_effectiveOn_day" CHECK ("effectiveOn" IS date("effectiveOn")),
    CONSTRAINT "ItemLink_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "ItemLink_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "ItemLink_rule_1" CHECK ("fromId" <> "toId")
);

-- CreateTable
CREATE TABLE "Reference" (
    "itemId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    PRIMARY KEY ("itemId", "kind", "code"),
    CONSTRAINT "Reference_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reference_kind_known" CHECK ("kind" IN ('compact_objective', 'sdg_target', 'partner_project')),
    CONSTRAINT "Reference_rule_1" CHECK ("kind" <> 'compact_objective' OR CAST("code" AS INTEGER) BETWEEN 1 AND 23)
);

-- CreateTable
CREATE TABLE "Round" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "labelFr" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "isProvisional" BOOLEAN NOT NULL,
    "provenance" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "Round_heldOn_day" CHECK ("heldOn" IS date("heldOn")),
    CONSTRAINT "Round_isProvisional_boolean" CHECK ("isProvisional" IN (0, 1)),
    CONSTRAINT "Round_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "Round_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "StatusFact" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "progress" INTEGER,
    "outlook" TEXT,
    "effectiveOn" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER,
    "note" TEXT,
    "difficulties" TEXT,
    "nextSteps" TEXT,
    "roundId" INTEGER,
    "replacesId" INTEGER,
    "reason" TEXT,
    "legalText" TEXT,
    CONSTRAINT "StatusFact_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusFact_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusFact_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusFact_replacesId_itemId_fkey" FOREIGN KEY ("replacesId", "itemId") REFERENCES "StatusFact" ("id", "itemId") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "StatusFact_status_known" CHECK ("status" IN ('not_started', 'in_progress', 'completed', 'not_completed', 'suspended', 'obsolete', 'not_assessed', 'no', 'partial', 'yes', 'not_applicable')),
    CONSTRAINT "StatusFact_outlook_known" CHECK ("outlook" IN ('on_track', 'achievable', 'needs_support', 'compromised')),
    CONSTRAINT "StatusFact_effectiveOn_day" CHECK ("effectiveOn" IS date("effectiveOn")),
    CONSTRAINT "StatusFact_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "StatusFact_rule_1" CHECK ("progress" IS NULL OR "progress" BETWEEN 0 AND 100),
    CONSTRAINT "StatusFact_rule_2" CHECK ("replacesId" IS NULL OR ("replacesId" <> "id" AND coalesce(length(trim("reason")), 0) > 0)),
    CONSTRAINT "StatusFact_rule_3" CHECK ("status" <> 'obsolete' OR (coalesce(length(trim("reason")), 0) > 0 AND coalesce(length(trim("legalText")), 0) > 0))
);

-- CreateTable
CREATE TABLE "Review" (
    "factId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "verdict" TEXT NOT NULL,
    "reviewerId" INTEGER,
    "reviewedAt" TEXT NOT NULL,
    "reason" TEXT,
    CONSTRAINT "Review_factId_fkey" FOREIGN KEY ("factId") REFERENCES "StatusFact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_verdict_known" CHECK ("verdict" IN ('accepted', 'rejected')),
    CONSTRAINT "Review_reviewedAt_instant" CHECK ("reviewedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "dueOn" TEXT,
    "position" INTEGER NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER,
    "replacesId" INTEGER,
    "provenance" TEXT NOT NULL,
    CONSTRAINT "Milestone_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Milestone_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Milestone_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Milestone_dueOn_day" CHECK ("dueOn" IS date("dueOn")),
    CONSTRAINT "Milestone_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Milestone_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "Milestone_rule_1" CHECK ("weight" > 0),
    CONSTRAINT "Milestone_rule_2" CHECK (coalesce(length(trim("label")), 0) > 0),
    CONSTRAINT "Milestone_rule_3" CHECK ("replacesId" IS NULL OR "replacesId" <> "id")
);

-- CreateTable
CREATE TABLE "FactMilestone" (
    "factId" INTEGER NOT NULL,
    "milestoneId" INTEGER NOT NULL,

    PRIMARY KEY ("factId", "milestoneId"),
    CONSTRAINT "FactMilestone_factId_fkey" FOREIGN KEY ("factId") REFERENCES "StatusFact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FactMilestone_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FinanceLine" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "funderId" INTEGER,
    "plannedXof" BIGINT,
    "committedXof" BIGINT,
    "disbursedXof" BIGINT,
    "effectiveOn" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER,
    "provenance" TEXT NOT NULL,
    CONSTRAINT "FinanceLine_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FinanceLine_funderId_fkey" FOREIGN KEY ("funderId") REFERENCES "Institution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FinanceLine_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FinanceLine_effectiveOn_day" CHECK ("effectiveOn" IS date("effectiveOn")),
    CONSTRAINT "FinanceLine_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "FinanceLine_provenance_known" CHECK ("provenance" IN ('documented', 'inferred', 'illustrative', 'entered')),
    CONSTRAINT "FinanceLine_rule_1" CHECK ("year" BETWEEN 1990 AND 2100),
    CONSTRAINT "FinanceLine_rule_2" CHECK ("plannedXof" IS NULL OR "plannedXof" >= 0),
    CONSTRAINT "FinanceLine_rule_3" CHECK ("committedXof" IS NULL OR "committedXof" >= 0),
    CONSTRAINT "FinanceLine_rule_4" CHECK ("disbursedXof" IS NULL OR "disbursedXof" >= 0)
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "factId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT,
    "fileName" TEXT,
    "mediaType" TEXT,
    "byteLength" INTEGER,
    "sha256" TEXT,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER,
    CONSTRAINT "Evidence_factId_fkey" FOREIGN KEY ("factId") REFERENCES "StatusFact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_kind_known" CHECK ("kind" IN ('file', 'link')),
    CONSTRAINT "Evidence_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    CONSTRAINT "Evidence_rule_1" CHECK (("kind" = 'link') = ("url" IS NOT NULL)),
    CONSTRAINT "Evidence_rule_2" CHECK (("kind" = 'file') = ("sha256" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "authorId" INTEGER NOT NULL,
    CONSTRAINT "Comment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "TrackedItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_recordedAt_instant" CHECK ("recordedAt" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
);

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_recordedAt_key" ON "JournalEntry"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "LoginSession_userId_idx" ON "LoginSession"("userId");

-- CreateIndex
CREATE INDEX "SetupToken_userId_idx" ON "SetupToken"("userId");

-- CreateIndex
CREATE INDEX "SignInFailure_email_address_at_idx" ON "SignInFailure"("email", "address", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_address_at_idx" ON "SignInFailure"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_code_key" ON "Institution"("code");

-- CreateIndex
CREATE INDEX "Institution_successorId_idx" ON "Institution"("successorId");

-- CreateIndex
CREATE INDEX "InstitutionName_institutionId_since_recordedAt_idx" ON "InstitutionName"("institutionId", "since", "recordedAt");

-- CreateIndex
CREATE INDEX "InstitutionAlias_institutionId_idx" ON "InstitutionAlias"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_code_key" ON "Meeting"("code");

-- CreateIndex
CREATE INDEX "Meeting_kind_heldOn_idx" ON "Meeting"("kind", "heldOn");

-- CreateIndex
CREATE INDEX "Meeting_sessionId_idx" ON "Meeting"("sessionId");

-- CreateIndex
CREATE INDEX "MeetingClosing_meetingId_id_idx" ON "MeetingClosing"("meetingId", "id");

-- CreateIndex
CREATE INDEX "Category_parentId_idx" ON "Category"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Category_kind_code_key" ON "Category"("kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "TrackedItem_code_key" ON "TrackedItem"("code");

-- CreateIndex
CREATE INDEX "TrackedItem_kind_code_idx" ON "TrackedItem"("kind", "code");

-- CreateIndex
CREATE INDEX "TrackedItem_kind_categoryId_idx" ON "TrackedItem"("kind", "categoryId");

-- CreateIndex
CREATE INDEX "TrackedItem_kind_deadline_idx" ON "TrackedItem"("kind", "deadline");

-- CreateIndex
CREATE INDEX "TrackedItem_leadId_kind_idx" ON "TrackedItem"("leadId", "kind");

-- CreateIndex
CREATE INDEX "TrackedItem_meetingId_kind_idx" ON "TrackedItem"("meetingId", "kind");

-- CreateIndex
CREATE INDEX "ItemVersion_itemId_recordedAt_id_idx" ON "ItemVersion"("itemId", "recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ItemVersion_itemId_version_key" ON "ItemVersion"("itemId", "version");

-- CreateIndex
CREATE INDEX "ItemPartner_institutionId_idx" ON "ItemPartner"("institutionId");

-- CreateIndex
CREATE INDEX "ItemLink_toId_type_idx" ON "ItemLink"("toId", "type");

-- CreateIndex
CREATE UNIQUE INDEX "ItemLink_fromId_toId_type_key" ON "ItemLink"("fromId", "toId", "type");

-- CreateIndex
CREATE UNIQUE INDEX "Round_code_key" ON "Round"("code");

-- CreateIndex
CREATE INDEX "StatusFact_itemId_effectiveOn_recordedAt_id_idx" ON "StatusFact"("itemId", "effectiveOn", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "StatusFact_recordedAt_idx" ON "StatusFact"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "StatusFact_id_itemId_key" ON "StatusFact"("id", "itemId");

-- CreateIndex
CREATE INDEX "Review_verdict_reviewedAt_idx" ON "Review"("verdict", "reviewedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_replacesId_key" ON "Milestone"("replacesId");

-- CreateIndex
CREATE INDEX "Milestone_itemId_position_idx" ON "Milestone"("itemId", "position");

-- CreateIndex
CREATE INDEX "FactMilestone_milestoneId_idx" ON "FactMilestone"("milestoneId");

-- CreateIndex
CREATE INDEX "FinanceLine_itemId_year_funderId_effectiveOn_recordedAt_id_idx" ON "FinanceLine"("itemId", "year", "funderId", "effectiveOn", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "FinanceLine_funderId_idx" ON "FinanceLine"("funderId");

-- CreateIndex
CREATE INDEX "Evidence_factId_idx" ON "Evidence"("factId");

-- CreateIndex
CREATE INDEX "Comment_itemId_recordedAt_idx" ON "Comment"("itemId", "recordedAt");

-- What follows is ours: what SQLite can say and Prisma can't. The check constraints stand in the tables above.

-- A fact is replaced rarely: only the facts that replace are indexed.
CREATE INDEX "StatusFact_replacesId_idx" ON "StatusFact"("replacesId") WHERE "replacesId" IS NOT NULL;

-- History is added to, never overwritten, whoever holds the file.
CREATE TRIGGER "StatusFact_refuses_update" BEFORE UPDATE ON "StatusFact" BEGIN
    SELECT RAISE(ABORT, 'StatusFact is append-only');
END;
CREATE TRIGGER "StatusFact_refuses_delete" BEFORE DELETE ON "StatusFact" BEGIN
    SELECT RAISE(ABORT, 'StatusFact is append-only');
END;
CREATE TRIGGER "Review_refuses_update" BEFORE UPDATE ON "Review" BEGIN
    SELECT RAISE(ABORT, 'Review is append-only');
END;
CREATE TRIGGER "Review_refuses_delete" BEFORE DELETE ON "Review" BEGIN
    SELECT RAISE(ABORT, 'Review is append-only');
END;
CREATE TRIGGER "ItemVersion_refuses_update" BEFORE UPDATE ON "ItemVersion" BEGIN
    SELECT RAISE(ABORT, 'ItemVersion is append-only');
END;
CREATE TRIGGER "ItemVersion_refuses_delete" BEFORE DELETE ON "ItemVersion" BEGIN
    SELECT RAISE(ABORT, 'ItemVersion is append-only');
END;
CREATE TRIGGER "FactMilestone_refuses_update" BEFORE UPDATE ON "FactMilestone" BEGIN
    SELECT RAISE(ABORT, 'FactMilestone is append-only');
END;
CREATE TRIGGER "FactMilestone_refuses_delete" BEFORE DELETE ON "FactMilestone" BEGIN
    SELECT RAISE(ABORT, 'FactMilestone is append-only');
END;
CREATE TRIGGER "FinanceLine_refuses_update" BEFORE UPDATE ON "FinanceLine" BEGIN
    SELECT RAISE(ABORT, 'FinanceLine is append-only');
END;
CREATE TRIGGER "FinanceLine_refuses_delete" BEFORE DELETE ON "FinanceLine" BEGIN
    SELECT RAISE(ABORT, 'FinanceLine is append-only');
END;
CREATE TRIGGER "ItemLink_refuses_update" BEFORE UPDATE ON "ItemLink" BEGIN
    SELECT RAISE(ABORT, 'ItemLink is append-only');
END;
CREATE TRIGGER "ItemLink_refuses_delete" BEFORE DELETE ON "ItemLink" BEGIN
    SELECT RAISE(ABORT, 'ItemLink is append-only');
END;
CREATE TRIGGER "Milestone_refuses_update" BEFORE UPDATE ON "Milestone" BEGIN
    SELECT RAISE(ABORT, 'Milestone is append-only');
END;
CREATE TRIGGER "Milestone_refuses_delete" BEFORE DELETE ON "Milestone" BEGIN
    SELECT RAISE(ABORT, 'Milestone is append-only');
END;
CREATE TRIGGER "Evidence_refuses_update" BEFORE UPDATE ON "Evidence" BEGIN
    SELECT RAISE(ABORT, 'Evidence is append-only');
END;
CREATE TRIGGER "Evidence_refuses_delete" BEFORE DELETE ON "Evidence" BEGIN
    SELECT RAISE(ABORT, 'Evidence is append-only');
END;
CREATE TRIGGER "Comment_refuses_update" BEFORE UPDATE ON "Comment" BEGIN
    SELECT RAISE(ABORT, 'Comment is append-only');
END;
CREATE TRIGGER "Comment_refuses_delete" BEFORE DELETE ON "Comment" BEGIN
    SELECT RAISE(ABORT, 'Comment is append-only');
END;
CREATE TRIGGER "InstitutionName_refuses_update" BEFORE UPDATE ON "InstitutionName" BEGIN
    SELECT RAISE(ABORT, 'InstitutionName is append-only');
END;
CREATE TRIGGER "InstitutionName_refuses_delete" BEFORE DELETE ON "InstitutionName" BEGIN
    SELECT RAISE(ABORT, 'InstitutionName is append-only');
END;
CREATE TRIGGER "MeetingClosing_refuses_update" BEFORE UPDATE ON "MeetingClosing" BEGIN
    SELECT RAISE(ABORT, 'MeetingClosing is append-only');
END;
CREATE TRIGGER "MeetingClosing_refuses_delete" BEFORE DELETE ON "MeetingClosing" BEGIN
    SELECT RAISE(ABORT, 'MeetingClosing is append-only');
END;
CREATE TRIGGER "JournalEntry_refuses_update" BEFORE UPDATE ON "JournalEntry" BEGIN
    SELECT RAISE(ABORT, 'JournalEntry is append-only');
END;
CREATE TRIGGER "JournalEntry_refuses_delete" BEFORE DELETE ON "JournalEntry" BEGIN
    SELECT RAISE(ABORT, 'JournalEntry is append-only');
END;

-- An indicator is assessed, the other kinds are executed: neither takes the other's statuses.
CREATE TRIGGER "StatusFact_status_of_kind" BEFORE INSERT ON "StatusFact"
WHEN ((SELECT "kind" FROM "TrackedItem" WHERE "id" = NEW."itemId") = 'indicator')
    <> (NEW."status" IN ('not_assessed', 'no', 'partial', 'yes', 'not_applicable'))
BEGIN
    SELECT RAISE(ABORT, 'this status is not of this kind of item');
END;

-- Demonstration accounts and made-up items can't exist in a real database.
CREATE TRIGGER "User_demo_insert" BEFORE INSERT ON "User"
WHEN NEW."email" LIKE '%@demo.ne' AND (SELECT "purpose" FROM "DatabaseInfo") IS NOT 'demo'
BEGIN
    SELECT RAISE(ABORT, 'a demonstration account needs a demonstration database');
END;
CREATE TRIGGER "User_demo_update" BEFORE UPDATE ON "User"
WHEN NEW."email" LIKE '%@demo.ne' AND (SELECT "purpose" FROM "DatabaseInfo") IS NOT 'demo'
BEGIN
    SELECT RAISE(ABORT, 'a demonstration account needs a demonstration database');
END;
CREATE TRIGGER "TrackedItem_illustrative" BEFORE INSERT ON "TrackedItem"
WHEN NEW."provenance" = 'illustrative' AND (SELECT "purpose" FROM "DatabaseInfo") IS NOT 'demo'
BEGIN
    SELECT RAISE(ABORT, 'an illustrative item needs a demonstration database');
END;
CREATE TRIGGER "DatabaseInfo_purpose" BEFORE UPDATE OF "purpose" ON "DatabaseInfo" BEGIN
    SELECT RAISE(ABORT, 'the purpose of a database is settled once');
END;
