import { LinkType, Provenance } from '../../server/contract/vocabulary.ts'
import { addDays } from '../../server/domain/days.ts'
import { type DemoContext, itemOf } from './context.ts'
import { codeFor, readTable } from '../seed/table.ts'
import { french } from '../seed/typography.ts'

/**
 * Adds the links: which action answers which recommendation or contributes to which indicator, and which
 * recommendations succeed others.
 */
export function tellLinks(context: DemoContext): void {
  for (const { from, type, to, on, note } of readTable('demo/links.csv', [
    'from',
    'type',
    'to',
    'on',
    'note',
  ])) {
    const authorId = context.people.officerId
    context.chronicle.add({
      on: addDays(on, 1),
      authorId,
      action: 'linkItems',
      subject: from,
      record: (at) => {
        context.rows.links.push({
          fromId: itemOf(context, from).id,
          toId: itemOf(context, to).id,
          type: codeFor(LinkType, type),
          effectiveOn: on,
          recordedAt: at,
          authorId,
          note: note === '' ? null : french(note),
          provenance: Provenance.illustrative,
        })
      },
    })
  }
}
