import type { Formulation } from '../../server/contract/index.ts'

/** A recommendation being formulated: texts, until it is adopted. */
export interface FormulationDraft {
  title: string
  category: string
  lead: string
  partners: string[]
  deadline: string
  isPermanent: boolean
}

export function emptyFormulation(title = ''): FormulationDraft {
  return { title, category: '', lead: '', partners: [], deadline: '', isPermanent: false }
}

/** The recommendations of a pasted text, one a line; what lists put before them (« - », « 3. », « • ») is taken off. */
export function formulationsOf(pasted: string): FormulationDraft[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)°])\s+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => emptyFormulation(line))
}

/** What is sent: what is left empty is unknown, never made up. */
export function formulationBody({
  title,
  category,
  lead,
  partners,
  deadline,
  isPermanent,
}: FormulationDraft): Formulation {
  return {
    title: title.trim(),
    category,
    nature: isPermanent ? 'permanent' : 'one_off',
    ...(lead === '' ? {} : { lead }),
    ...(partners.length === 0 ? {} : { partners }),
    ...(deadline === '' || isPermanent ? {} : { deadline }),
  }
}
