import type { Formulation } from '../../server/contract/index.ts'

/** A new recommendation as typed in the form, all as text. */
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

/** The recommendations of a pasted text, one per line; list markers (« - », « 3. », « • ») are removed. */
export function formulationsOf(pasted: string): FormulationDraft[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)°])\s+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => emptyFormulation(line))
}

/** The request's row: an empty field is sent as unknown. */
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
