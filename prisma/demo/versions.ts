import { storyDay } from './calendar.ts'
import { type DemoContext, itemOf } from './context.ts'
import { addVersion, searchTextOf } from '../seed/items.ts'
import { readTable } from '../seed/table.ts'
import { french, frenchTitle } from '../seed/typography.ts'

/** Adds the edits of items' attributes, so that an earlier viewpoint shows the earlier values. */
export function tellVersions(context: DemoContext): void {
  for (const { code, on, field, value, reason } of readTable('demo/versions.csv', [
    'code',
    'on',
    'field',
    'value',
    'reason',
  ])) {
    const authorId = context.people.officerId
    context.chronicle.add({
      on: storyDay(on, context.today),
      authorId,
      action: 'editItem',
      subject: code,
      record: (at) => {
        const item = itemOf(context, code)
        item.version = (item.version ?? 1) + 1
        if (field === 'deadline') item.deadline = storyDay(value, context.today)
        else if (field === 'lead') item.leadId = context.institutionId(value)
        else if (field === 'title') {
          item.title = frenchTitle(value)
          item.searchText = searchTextOf(item.title, code, [])
        } else throw new Error(`The story can't change « ${field} ».`)
        addVersion(context.rows, item, at, authorId, french(reason))
      },
    })
  }
}
