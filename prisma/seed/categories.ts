import { ItemKind, Provenance } from '../../server/contract/vocabulary.ts'
import { provenanceOf } from './provenance.ts'
import { codeFor, readTable } from './table.ts'
import { english, french } from './typography.ts'

export interface SeedCategory {
  kind: ItemKind
  code: string
  parentCode: string | null
  labelFr: string
  labelEn: string
  provenance: Provenance
  source: string
}

const kinds = {
  recommendation: ItemKind.recommendation,
  plan_item: ItemKind.plan_item,
  indicator: ItemKind.indicator,
} as const
/** Sub-domains listed by a source; the others were defined by this project. */
const isListedSubdomain = (code: string) => code < '3.4'

/**
 * Reads themes, axes and sub-programmes, domains and sub-domains, parents first.
 * @param isDemo keeps the illustrative titles of the eleven sub-programmes: the sources give their number but
 * not their names.
 */
export function readCategories(isDemo: boolean): SeedCategory[] {
  const named = readTable('seed/categories.csv', [
    'kind',
    'code',
    'parent',
    'label_fr',
    'label_en',
    'confidence',
    'source',
  ]).map((row) => ({
    kind: codeFor(kinds, row.kind),
    code: row.code,
    parentCode: row.parent === '' ? null : row.parent,
    labelFr: french(row.label_fr),
    labelEn: english(row.label_en),
    provenance: codeFor(provenanceOf, row.confidence),
    source: french(row.source),
  }))
  return [...(isDemo ? named : named.map(withoutInventedTitle)), ...readSubdomains()]
}

function withoutInventedTitle(category: SeedCategory): SeedCategory {
  if (category.provenance !== Provenance.illustrative) return category
  return {
    ...category,
    labelFr: `Sous-programme ${category.code} (intitulé à compléter)`,
    labelEn: `Sub-programme ${category.code} (title to be completed)`,
    provenance: Provenance.documented,
  }
}

function readSubdomains(): SeedCategory[] {
  const rows = readTable('seed/igm-indicators.csv', [
    'code',
    'domain',
    'subdomain_fr',
    'subdomain_en',
  ])
  const byCode = new Map(
    rows.map((row) => {
      const code = row.code.slice(0, 3)
      const isListed = isListedSubdomain(code)
      return [
        code,
        {
          kind: ItemKind.indicator,
          code,
          parentCode: row.domain,
          labelFr: french(row.subdomain_fr),
          labelEn: english(row.subdomain_en),
          provenance: isListed ? Provenance.documented : Provenance.inferred,
          source: isListed
            ? 'https://www.migrationdataportal.org/overviews/mgi'
            : 'découpage propre au produit',
        },
      ] as const
    }),
  )
  return [...byCode.values()]
}
