import { storyDay } from './calendar.ts'
import { type DemoContext, itemOf } from './context.ts'
import { readTable } from '../seed/table.ts'
import { french } from '../seed/typography.ts'

/** Adds the comments that users wrote on the items. */
export function tellComments(context: DemoContext): void {
  const { people, rows, chronicle, today } = context
  for (const { code, on, author, text } of readTable('demo/comments.csv', [
    'code',
    'on',
    'author',
    'text',
  ])) {
    const authorId = author === '' ? people.officerId : people.focalPointId(author)
    chronicle.add({
      on: storyDay(on, today),
      authorId,
      action: 'comment',
      subject: code,
      record: (at) =>
        rows.comments.push({
          itemId: itemOf(context, code).id,
          text: french(text),
          recordedAt: at,
          authorId,
        }),
    })
  }
}
