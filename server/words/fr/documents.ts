import type { DocumentName } from '../../contract/documents.ts'

export const documents = {
  titles: {
    'session-report': 'Rapport de suivi',
    'chair-note': 'Note au Président',
    'session-slides': 'Présentation du suivi',
    'session-dossier': 'Dossier de séance',
  } satisfies Record<DocumentName, string>,
  made: ({ instant }: { instant: string }) => `Établi le ${instant}`,
  /** A warning about the quality of the data of a kind of items. */
  warningOf: ({ items, warning }: { items: string; warning: string }) => `${items} : ${warning}`,
  /** The title of a slide: the first figure of its report. */
  headline: ({ label, value, base }: { label: string; value: string; base: string }) =>
    `${label} : ${value} (${base})`,
  /** The fixed texts of the templates, the slides and the dossier. */
  fixed: {
    republic: 'République du Niger',
    motto: 'Fraternité – Travail – Progrès',
    ministry:
      'Ministère de l’Intérieur, de la Sécurité Publique et de l’Administration du Territoire',
    secretariat: 'Secrétariat permanent du Cadre de concertation sur la migration (SP/CCM)',
    chairNote: 'Note au Président',
    changed: 'Ce qui a changé',
    decisions: 'Décisions demandées',
    noDecision: 'Aucune décision n’est demandée.',
    latest: 'Les plus en retard',
    noLatest: 'Aucune recommandation n’est en retard à ce point de vue.',
    charts: 'Les chiffres en images',
    minutes: 'La session',
    appendices: 'Annexes',
    definitions: 'Ce que comptent les taux',
    nothing: 'Rien n’est à dire ici à ce point de vue.',
    unknown: 'à compléter',
    page: 'page',
    rates: 'Taux',
    contents: 'Sommaire',
    search: 'Chercher dans le dossier',
    noHistory: 'Rien n’a été dit.',
    shown: 'affichées',
    trueSince: 'vrai depuis le',
    knownSince: 'connu le',
    /** The percentage format in PowerPoint; zero is written too, since it is not unknown. */
    percentFormat: '0"\u00A0%"',
  },
}
export type DocumentWords = typeof documents
