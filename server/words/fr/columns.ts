import type { ColumnKey } from '../../contract/columns.ts'

/** The heading of each column; narrow lists have shorter headings for some. */
export interface ColumnWords {
  headings: Record<ColumnKey, string>
  listHeadings: Partial<Record<ColumnKey, string>>
}

export const columns: ColumnWords = {
  headings: {
    code: 'Code',
    meeting: 'Réunion d’origine',
    adoptedOn: 'Adoptée le',
    title: 'Intitulé',
    theme: 'Thème',
    axis: 'Axe',
    programme: 'Sous-programme',
    domain: 'Domaine',
    subdomain: 'Sous-domaine',
    nature: 'Nature',
    lead: 'Chef de file',
    deadline: 'Échéance',
    startYear: 'Année de début',
    endYear: 'Année de fin',
    period: 'Période',
    money: 'Décaissé',
    weight: 'Poids',
    status: 'État',
    progress: 'Avancement (%)',
    statusSince: 'État constaté le',
    statusKnownSince: 'Connu depuis le',
    outlook: 'Perspective',
    flags: 'Signalements',
    plannedXof: 'Prévu (FCFA)',
    disbursedXof: 'Décaissé (FCFA)',
    provenance: 'Provenance',
  },
  listHeadings: { code: 'N°' },
}
