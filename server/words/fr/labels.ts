import type { Permission } from '../../contract/abilities.ts'
import type {
  AttendanceState,
  Certainty,
  ConclusionKind,
  EvidenceKind,
  Flag,
  InstitutionKind,
  ItemKind,
  LinkType,
  MeetingKind,
  Nature,
  Outlook,
  Provenance,
  ReferenceKind,
  Role,
  Status,
  Supersession,
} from '../../contract/vocabulary.ts'

/** The labels of all codes, for screens, reports and exports. A missing label does not compile. */
export interface Labels {
  kind: Record<ItemKind, { one: string; other: string }>
  status: Record<Status, string>
  flag: Record<Flag, string>
  outlook: Record<Outlook, string>
  nature: Record<Nature, string>
  provenance: Record<Provenance, string>
  meetingKind: Record<MeetingKind, string>
  institutionKind: Record<InstitutionKind, string>
  certainty: Record<Certainty, string>
  role: Record<Role, string>
  referenceKind: Record<ReferenceKind, string>
  evidenceKind: Record<EvidenceKind, string>
  permission: Record<Permission, string>
  /** What a meeting concluded on an earlier recommendation. */
  conclusion: Record<ConclusionKind, string>
  /** Whether an institution attended a meeting. */
  attendance: Record<AttendanceState, string>
  /** How an item was superseded: merged, reworded, split or replaced. */
  supersession: Record<Supersession, string>
  /** The label of a link on the sheet of its subject (`from`) and on that of its object (`to`). */
  link: Record<LinkType, { from: string; to: string }>
  /** Shown instead of an unknown lead, deadline or budget. */
  unknown: string
}

export const labels: Labels = {
  kind: {
    recommendation: { one: 'Recommandation', other: 'Recommandations' },
    plan_item: { one: 'Action du plan', other: 'Actions du plan' },
    indicator: { one: 'Indicateur', other: 'Indicateurs' },
  },
  status: {
    not_started: 'Non entamée',
    in_progress: 'En cours',
    completed: 'Réalisée',
    not_completed: 'Non réalisée',
    suspended: 'Suspendue',
    obsolete: 'Caduque',
    not_assessed: 'Non évalué',
    no: 'Non',
    partial: 'Partiel',
    yes: 'Oui',
    not_applicable: 'Sans objet',
  },
  flag: {
    overdue: 'En retard',
    due_soon: 'Échéance proche',
    incomplete: 'À compléter',
    stale: 'Sans nouvelles',
  },
  outlook: {
    on_track: 'En bonne voie',
    achievable: 'Atteignable',
    needs_support: 'Appui nécessaire',
    compromised: 'Compromise',
  },
  nature: { one_off: 'Ponctuelle', permanent: 'Permanente' },
  provenance: {
    documented: 'Documentée',
    inferred: 'Déduite',
    illustrative: 'Illustrative',
    entered: 'Saisie',
  },
  meetingKind: {
    ccm_session: 'Session du CCM',
    preparatory: 'Réunion préparatoire',
    technical: 'Réunion technique',
    gtm: 'GTM',
    crcm: 'CRCM',
    copil: 'COPIL',
    other: 'Autre rencontre',
  },
  institutionKind: {
    ministry: 'Ministère',
    directorate: 'Direction',
    authority: 'Autorité ou agence',
    region: 'Région',
    partner: 'Partenaire technique et financier',
    civil_society: 'Société civile',
    other: 'Autre',
  },
  certainty: {
    declared: 'Déclarée',
    accepted: 'Validée',
    held_at_session: 'Constatée en séance',
    rejected: 'Rejetée',
  },
  role: {
    admin: 'Administration',
    officer: 'Suivi-évaluation',
    focal_point: 'Point focal',
    viewer: 'Lecture',
  },
  referenceKind: {
    compact_objective: 'Objectif du Pacte mondial',
    sdg_target: 'Cible des ODD',
    partner_project: 'Projet partenaire',
  },
  evidenceKind: { file: 'Fichier', link: 'Lien' },
  permission: {
    read: 'Consulter',
    declare: 'Déclarer',
    record: 'Enregistrer',
    edit: 'Modifier',
    reopen: 'Rouvrir une réunion close',
    manage_users: 'Gérer les comptes',
  },
  conclusion: {
    noted: 'Constatée, se poursuit',
    completed: 'Constatée réalisée',
    not_completed: 'Constatée non réalisée',
    renewed: 'Reconduite',
    reworded: 'Reformulée',
    merged: 'Fusionnée',
    split: 'Scindée',
  },
  attendance: { present: 'Présente', excused: 'Excusée', absent: 'Absente' },
  supersession: {
    merged: 'Fusionnée',
    reworded: 'Reformulée',
    split: 'Scindée',
    replaced: 'Remplacée',
  },
  link: {
    answers: { from: 'Répond à la recommandation', to: 'Action qui y répond' },
    contributes_to: { from: 'Contribue à l’indicateur', to: 'Action qui y contribue' },
    reworded: { from: 'Reformule', to: 'Reformulée par' },
    merged: { from: 'Fusionnée dans', to: 'A absorbé' },
    split: { from: 'Issue de la scission de', to: 'Scindée en' },
    renewed: { from: 'Reconduit', to: 'Reconduite par' },
    replaced: { from: 'Remplace', to: 'Remplacée par' },
  },
  unknown: 'À compléter',
}
