import { ItemKind } from '../contract/vocabulary.ts'
import { readInstitutionNames, readTrees } from '../dashboard/queries.ts'
import { buildPlanExecution } from './plan-execution.ts'
import { readPlanItems } from './plan-item-queries.ts'
import { selectedSql } from './selection-queries.ts'
import type { ReportSource } from './source.ts'

export const planExecution: ReportSource = {
  subject: () => ({ fr: 'execution-du-plan', en: 'plan-execution' }),
  read: async (reader, request) => {
    const { viewpoint, language, dialect } = request
    const [items, trees, institutions] = await Promise.all([
      readPlanItems(reader, viewpoint, selectedSql({ kind: ItemKind.plan_item }, viewpoint)),
      readTrees(reader),
      readInstitutionNames(reader, viewpoint),
    ])
    const isPlain = dialect === 'rfc4180'
    const categories = trees
      .filter(({ kind }) => kind === ItemKind.plan_item)
      .map(({ id, parentId, code, labelFr, labelEn }) => ({
        id,
        parentId,
        label: isPlain ? code : `${code} · ${language === 'fr' ? labelFr : labelEn}`,
      }))
    const funders = new Map(
      [...institutions].map(([id, { code, acronym, name }]) => [
        id,
        isPlain ? code : (acronym ?? name),
      ]),
    )
    const report = buildPlanExecution({ items, names: { categories, funders } }, request)
    return { ...report, total: report.rows.length }
  },
}
