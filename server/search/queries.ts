import { formatPartialDay } from '../words/format.ts'
import { categoryName, titleOf } from '../words/names.ts'
import { fold } from '../contract/fold.ts'
import { nullable, record, string } from '../contract/schema.ts'
import { categoryRef, institutionRef, itemSummary } from '../contract/tracking.ts'
import type { Language, Viewpoint } from '../contract/vocabulary.ts'
import { join, sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { matches, wordsOf } from './matching.ts'
import type { Candidate } from './ranking.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

/** Finds items, meetings and institutions, in three statements. */
export async function findAll(
  reader: Reader,
  present: Viewpoint,
  q: string,
  language: Language,
): Promise<Candidate[]> {
  const [items, meetings, institutions] = await Promise.all([
    findItems(reader, q, language),
    findMeetings(reader, q, language),
    findInstitutions(reader, present, q),
  ])
  return [...items, ...meetings, ...institutions]
}

/**
 * Finds at most twelve items, first those whose code begins with the text. `%` and `_` are escaped, to match
 * themselves.
 */
async function findItems(reader: Reader, q: string, language: Language): Promise<Candidate[]> {
  const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')
  const begins = sql`lower(i."code") like ${`${escaped(fold(q).trim())}%`} escape '\\'`
  const words = wordsOf(q).map(
    (word) => sql`i."searchText" like ${`%${escaped(word)}%`} escape '\\'`,
  )
  if (words.length === 0) return []
  const rows = await rowsOf(reader, itemRow)`
    select i."kind", i."code", i."title", g."titleEn", c."labelFr", c."labelEn"
    from "TrackedItem" i join "Category" c on c."id" = i."categoryId" left join "Indicator" g on g."itemId" = i."id"
    where not i."isArchived" and (${begins} or (${join(words, ' and ')}))
    order by (${begins}) desc, (i."searchText" like ${`${escaped(fold(q).trim())}%`} escape '\\') desc, i."code" limit 12`
  return rows.map(({ kind, code, title, titleEn, labelFr, labelEn }) => ({
    kind,
    code,
    title: titleOf({ title, titleEn }, language),
    detail: categoryName({ labelFr, labelEn }, language),
    names: [code],
  }))
}

async function findMeetings(reader: Reader, q: string, language: Language): Promise<Candidate[]> {
  const rows = await reader.meeting.findMany({
    orderBy: { heldOn: 'desc' },
    select: { code: true, title: true, heldOn: true, place: true },
  })
  return rows
    .filter(({ code, title, heldOn, place }) =>
      matches([code, title, heldOn, place, formatPartialDay(heldOn, language)], q),
    )
    .map(({ code, title, heldOn }) => ({
      kind: 'meeting',
      code,
      title,
      detail: formatPartialDay(heldOn, language),
      names: [code],
    }))
}

/** Finds institutions by any present or past name; shows their present name. */
async function findInstitutions(
  reader: Reader,
  present: Viewpoint,
  q: string,
): Promise<Candidate[]> {
  const rows = await rowsOf(reader, institutionRow)`
    select o."code", n."acronym", coalesce(n."name", o."code") as "name",
      (select string_agg(coalesce(b."acronym", '') || ' ' || b."name", ' ') from "InstitutionName" b where b."institutionId" = o."id") as "names",
      (select string_agg(a."alias", ${'\n'}) from "InstitutionAlias" a where a."institutionId" = o."id") as "aliases"
    from "Institution" o
    left join "InstitutionName" n on n."id" = ${institutionNameId(present, sql`o."id"`)}
    order by o."code"`
  return rows
    .filter(({ code, name, names, aliases }) => matches([code, name, names, aliases], q))
    .map(({ code, acronym, name, aliases }) => ({
      kind: 'institution',
      code,
      title: acronym ?? name,
      detail: acronym === null ? null : name,
      names: [code, ...(acronym === null ? [] : [acronym]), ...(aliases?.split('\n') ?? [])],
    }))
}

const { kind, code, title, titleEn } = itemSummary.properties
const { labelFr, labelEn } = categoryRef.properties
const itemRow = record({ kind, code, title, titleEn, labelFr, labelEn })

const institutionRow = record({
  ...institutionRef.properties,
  names: nullable(string()),
  aliases: nullable(string()),
})
