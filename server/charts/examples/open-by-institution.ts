import type { InstitutionsData } from '../../contract/dashboard.ts'

const lead = (
  code: string,
  acronym: string | null,
  name: string,
  open: number,
  overdue: number,
) => ({ institution: { code, acronym, name }, open, overdue })

export const byInstitutionExample: InstitutionsData = {
  rows: [
    { institution: null, open: 7, overdue: 0 },
    lead(
      'mi',
      'MI/SP/AT',
      'Ministère de l’Intérieur, de la Sécurité publique et de l’Administration du territoire',
      7,
      5,
    ),
    lead(
      'sp-ccm',
      'SP/CCM',
      'Secrétariat Permanent du Cadre de Concertation sur la Migration',
      6,
      2,
    ),
    lead('mj', 'MJ/DH', 'Ministère de la Justice', 4, 1),
    lead('ins', 'INS', 'Institut national de la statistique', 3, 0),
    lead('craz', null, 'Conseil régional d’Agadez', 2, 1),
    lead('hacp', 'HACP', 'Haute Autorité à la consolidation de la paix', 1, 0),
  ],
  hiddenCount: 3,
}
