import { type Instant, Role } from '../../server/contract/vocabulary.ts'
import { slug } from '../seed/institutions.ts'
import type { InstitutionFinder } from '../seed/catalogue.ts'
import type { Rows } from '../seed/rows.ts'

/** The authors of the demonstration's history. All names are made up. */
export interface People {
  officerId: number
  /** The id of an institution's focal point, by any spelling of the institution. */
  focalPointId: (institution: string) => number
}

/** The four accounts with which a visitor may sign in. */
const accounts = [
  { email: 'admin@demo.ne', name: 'Ramatou Issa', role: Role.admin },
  { email: 'suivi@demo.ne', name: 'Hadiza Amadou', role: Role.officer },
  {
    email: 'pointfocal@demo.ne',
    name: 'Aïchatou Moussa',
    role: Role.focal_point,
    institution: 'MAH/GC',
  },
  { email: 'ministre@demo.ne', name: 'Mahamadou Souley', role: Role.viewer },
] as const

/** Authors of past declarations, who cannot sign in. */
const formerFocalPoints = {
  'MI/D': 'Abdoulaye Garba',
  'MJ/GS': 'Ibrahim Saley',
  'MSP/P/AS': 'Fatouma Boubacar',
  MAEC: 'Ousmane Tahirou',
  MP: 'Salamatou Idrissa',
  MF: 'Harouna Mamane',
  'MPF/PE': 'Zeinabou Adamou',
  'MCI/EJ': 'Nafissa Oumarou',
  'MET/PS': 'Issoufou Maman',
  HACP: 'Alhassane Mohamed',
  'ANLTP/TIM': 'Rakia Hamidou',
  INS: 'Sani Abdou',
  DST: 'Mounkaïla Seyni',
  DGPN: 'Amadou Djibo',
  CNE: 'Mariama Hassane',
  CNDH: 'Kadidiatou Sidikou',
  ANPE: 'Laouali Chaibou',
  DNE: 'Balkissa Yacouba',
  'DGECM-R': 'Maïmouna Soumana',
  CRAZ: 'Mohamed Ag Attaher',
  'CR-TAHOUA': 'Assoumane Ousseini',
  'GOUV-AGADEZ': 'Rhissa Alhousseini',
  'OBS-MIG': 'Hassia Ibrahim',
  CRN: 'Bachir Moutari',
  'DRPF/PE': 'Saratou Laminou',
} as const

/** Adds the four accounts and the former focal points. */
export function addPeople(
  rows: Rows,
  institutionId: InstitutionFinder,
  passwordHash: string,
  createdAt: Instant,
): People {
  const focalPoints = new Map<number, number>()
  const add = (person: {
    email: string
    name: string
    role: Role
    institution?: string
    isActive: boolean
    passwordHash: string | null
  }) => {
    const { institution, ...columns } = person
    const id = rows.users.length + 1
    const boundTo = institution === undefined ? null : institutionId(institution)
    rows.users.push({ ...columns, id, institutionId: boundTo, createdAt })
    if (boundTo !== null) focalPoints.set(boundTo, id)
  }
  for (const account of accounts) add({ ...account, isActive: true, passwordHash })
  for (const [institution, name] of Object.entries(formerFocalPoints))
    add({
      email: `pf.${slug(institution)}@exemple.demo.ne`,
      name,
      role: Role.focal_point,
      institution,
      isActive: false,
      passwordHash: null,
    })
  return {
    officerId: accounts.findIndex((account) => account.role === Role.officer) + 1,
    focalPointId: (institution) => {
      const id = focalPoints.get(institutionId(institution))
      if (id === undefined) throw new Error(`${institution} has no focal point in the story.`)
      return id
    },
  }
}
