export const reports = {
  title: 'Rapports',
  intro:
    'Chaque rapport se lit au point de vue choisi : à une session close, ses chiffres ne changent plus.',
  names: {
    matrix: {
      title: 'Matrice de suivi',
      purpose: "Une ligne par objet suivi, avec tout ce qu'on en sait.",
    },
    summary: {
      title: 'Bilan',
      purpose: "Les états comptés par réunion d'origine, par axe ou par domaine.",
    },
    deadlines: {
      title: 'Échéances',
      purpose: 'Ce qui est en retard et ce qui arrive à échéance dans les trente jours.',
    },
    institutions: {
      title: 'Suivi par institution',
      purpose:
        "Ce que chaque chef de file a d'ouvert, en retard et réalisé ; pour une seule institution, la fiche à lui remettre.",
    },
    'without-news': {
      title: 'Sans nouvelles',
      purpose: "Ce qui est ouvert et dont personne n'a rien dit depuis six mois.",
    },
    'indicator-profile': {
      title: 'Profil de gouvernance',
      purpose: "Chaque indicateur : ce qu'il était, ce qu'il est, point fort ou à renforcer.",
    },
    'plan-execution': {
      title: 'Exécution du plan',
      purpose: 'Travail, argent et temps : TEP, TEF, engagements, écart de financement.',
    },
    changes: {
      title: 'Ce qui a changé',
      purpose: "Depuis une session : avant, après, et le fait ou la modification qui l'explique.",
    },
    'chair-note': {
      title: 'Note au Président',
      purpose: 'Trois chiffres, les cinq plus en retard, ce qui a changé, les décisions demandées.',
    },
  },
  back: 'Tous les rapports',
  kind: { label: 'Objet suivi', executed: 'Recommandations et actions du plan', all: 'Tout' },
  institution: { label: 'Institution', all: 'Toutes les institutions' },
  compared: { label: 'Comparer à', before: 'La session précédente' },
  by: { label: 'Par', axis: 'Axe', programme: 'Sous-programme', year: 'Année', funder: 'Bailleur' },
  totals: 'Taux',
  notes: 'À savoir',
  definitions: 'Comment se comptent ces taux',
  rows: { one: '{count} ligne', other: '{count} lignes' },
  cut: 'Les {count} premières lignes sur {total} : les fichiers les ont toutes.',
  empty: 'Ce rapport ne contient rien à ce point de vue.',
  unknownReport: "Ce rapport n'existe pas.",
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
}
