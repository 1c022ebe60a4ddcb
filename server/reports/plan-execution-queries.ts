import { ItemKind } from '../contract/vocabulary.ts'
import { reportWords } from '../words/reports.ts'
import { categoryLabel } from './fields.ts'
import { buildPlanExecution } from './plan-execution.ts'
import { readPlanItems } from './plan-item-queries.ts'
import { selectedSql } from './selection-queries.ts'
import { report } from './report.ts'
import { readInstitutionNames, readTrees } from '../tracking/reference-queries.ts'

export const planExecution = report({
  name: 'plan-execution',
  fileName: (_, language) => reportWords[language]['plan-execution'].file,
  read: async (reader, request) => {
    const { viewpoint, dialect } = request
    const [items, trees, institutions] = await Promise.all([
      readPlanItems(reader, viewpoint, selectedSql({ kind: ItemKind.plan_item }, viewpoint)),
      readTrees(reader),
      readInstitutionNames(reader, viewpoint),
    ])
    const categories = trees
      .filter(({ kind }) => kind === ItemKind.plan_item)
      .map((category) => ({
        id: category.id,
        parentId: category.parentId,
        label: categoryLabel(category, request),
      }))
    const funders = new Map(
      [...institutions].map(([id, { code, acronym, name }]) => [
        id,
        dialect === 'rfc4180' ? code : (acronym ?? name),
      ]),
    )
    return { items, names: { categories, funders } }
  },
  build: buildPlanExecution,
})
