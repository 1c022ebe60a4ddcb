import {
  type ItemEdit,
  ItemKind,
  type ItemSheet,
  Nature,
  type NewItem,
} from '../../server/contract/index.ts'

/** An item as typed in the form, all as text. */
export interface ItemDraft {
  code: string
  title: string
  titleEn: string
  question: string
  category: string
  lead: string
  partners: string[]
  meeting: string
  deadline: string
  nature: Nature
  weight: string
  verification: string
  objective: string
  startYear: string
  endYear: string
  reason: string
}

export function emptyItem(kind: ItemKind): ItemDraft {
  return {
    code: '',
    title: '',
    titleEn: '',
    question: '',
    category: '',
    lead: '',
    partners: [],
    meeting: '',
    deadline: '',
    nature: kind === ItemKind.indicator ? Nature.permanent : Nature.one_off,
    weight: '',
    verification: '',
    objective: '',
    startYear: '',
    endYear: '',
    reason: '',
  }
}

export function draftOfItem(item: ItemSheet): ItemDraft {
  return {
    ...emptyItem(item.kind),
    code: item.code,
    title: item.title,
    titleEn: item.titleEn ?? '',
    question: item.question ?? '',
    category: item.category.code,
    lead: item.lead?.code ?? '',
    partners: item.partners.map(({ code }) => code),
    meeting: item.meeting?.code ?? '',
    deadline: item.deadline ?? '',
    nature: item.nature,
    weight: String(item.weight),
    verification: item.verification ?? '',
    objective: item.objective ?? '',
    startYear: item.startYear === null ? '' : String(item.startYear),
    endYear: item.endYear === null ? '' : String(item.endYear),
  }
}

/** The request that creates an item: an empty field is sent as unknown, never as zero. */
export function newItemOf(kind: ItemKind, draft: ItemDraft): NewItem {
  const shared = {
    title: draft.title.trim(),
    category: draft.category,
    ...(draft.code.trim() === '' ? {} : { code: draft.code.trim() }),
    ...(draft.lead === '' ? {} : { lead: draft.lead }),
    ...(draft.partners.length === 0 ? {} : { partners: draft.partners }),
    ...(draft.deadline === '' ? {} : { deadline: draft.deadline }),
    ...(draft.weight === '' ? {} : { weight: numberOf(draft.weight) }),
  }
  if (kind === ItemKind.indicator)
    return { ...shared, titleEn: draft.titleEn.trim(), question: draft.question.trim() }
  if (kind === ItemKind.recommendation)
    return {
      ...shared,
      nature: draft.nature,
      meeting: draft.meeting,
      ...filledOf({ verification: draft.verification }),
    }
  return {
    ...shared,
    nature: draft.nature,
    ...filledOf({ objective: draft.objective }),
    ...(draft.startYear === '' ? {} : { startYear: numberOf(draft.startYear) }),
    ...(draft.endYear === '' ? {} : { endYear: numberOf(draft.endYear) }),
  }
}

/**
 * The request that edits an item: only the fields changed since it was loaded, so that edits of different
 * fields do not conflict.
 */
export function editOf(kind: ItemKind, before: ItemDraft, after: ItemDraft): ItemEdit {
  const isChanged = (key: keyof ItemDraft) =>
    JSON.stringify(before[key]) !== JSON.stringify(after[key])
  const text = (key: 'title' | 'titleEn' | 'question' | 'category') =>
    isChanged(key) ? { [key]: after[key].trim() } : {}
  const nullable = (key: 'lead' | 'deadline' | 'verification' | 'objective') =>
    isChanged(key) ? { [key]: after[key].trim() === '' ? null : after[key].trim() } : {}
  const year = (key: 'startYear' | 'endYear') =>
    isChanged(key) ? { [key]: after[key] === '' ? null : numberOf(after[key]) } : {}
  return {
    ...text('title'),
    ...text('category'),
    ...nullable('lead'),
    ...nullable('deadline'),
    ...(isChanged('partners') ? { partners: after.partners } : {}),
    ...(isChanged('nature') ? { nature: after.nature } : {}),
    ...(isChanged('weight') && after.weight !== '' ? { weight: numberOf(after.weight) } : {}),
    ...(kind === ItemKind.recommendation ? nullable('verification') : {}),
    ...(kind === ItemKind.plan_item
      ? { ...nullable('objective'), ...year('startYear'), ...year('endYear') }
      : {}),
    ...(kind === ItemKind.indicator ? { ...text('titleEn'), ...text('question') } : {}),
    ...(after.reason.trim() === '' ? {} : { reason: after.reason.trim() }),
  }
}

/** What is not a number becomes one that the server refuses, so that its error names the field. */
function numberOf(text: string): number {
  const value = Number(text.replace(',', '.'))
  return Number.isNaN(value) ? -1 : value
}

function filledOf<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value.trim() !== ''),
  ) as Partial<Fields>
}
