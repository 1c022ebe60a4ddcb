-- CreateIndex
CREATE INDEX "CountedFact_knownSince_effectiveOn_idx" ON "CountedFact"("knownSince", "effectiveOn");
