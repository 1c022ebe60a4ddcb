import { type Day, ItemKind, Nature, Provenance, Status } from '../../server/contract/vocabulary.ts'
import type { DemoContext } from './context.ts'
import { itemOf } from './context.ts'
import { storyDay } from './calendar.ts'
import { plainFact, type StoryFact } from './facts.ts'
import { addItem } from '../seed/items.ts'
import { provenanceOf } from '../seed/provenance.ts'
import { codeFor, orUnknown, readTable, severalOf } from '../seed/table.ts'
import { french, frenchTitle } from '../seed/typography.ts'

/** The day on which the Council of Ministers adopted the policy and its plan. */
const planAdoptedOn: Day = '2020-09-28'

/** Enters the plan's items a week after its adoption, and their milestones a week later. */
export function tellPlan(context: DemoContext): void {
  const { rows, chronicle, people, items, institutionId } = context
  const actions = readTable('seed/pnm-actions.csv', [
    'code',
    'objective_fr',
    'action_fr',
    'responsible',
    'partners',
    'start_year',
    'end_year',
    'budget_mfcfa',
    'confidence',
    'source',
  ])
  chronicle.add({
    on: '2020-10-05',
    authorId: people.officerId,
    action: 'importItems',
    subject: 'PNM',
    record: (at) => {
      for (const row of actions) {
        const provenance = codeFor(provenanceOf, row.confidence)
        const lead = orUnknown(row.responsible)
        const objective = french(row.objective_fr)
        const item = addItem(
          rows,
          {
            kind: ItemKind.plan_item,
            code: row.code,
            title: frenchTitle(row.action_fr),
            categoryId: context.categoryId(ItemKind.plan_item, row.code.slice(4, 7)),
            leadId: lead === null ? null : institutionId(lead),
            partnerIds: severalOf(row.partners).map(institutionId),
            meetingId: context.meetingId('adoption-PNM'),
            deadline: row.end_year === '' ? null : `${row.end_year}-12-31`,
            nature: Nature.one_off,
            weight: weightOf(row.budget_mfcfa),
            searched: [objective],
            adoptedOn: planAdoptedOn,
            provenance,
            source: french(
              provenance === Provenance.documented
                ? `${row.source} ; états et faits de la démonstration illustratifs`
                : row.source,
            ),
          },
          at,
          people.officerId,
        )
        items.set(row.code, item)
        rows.planItems.push({
          itemId: item.id,
          objective,
          startYear: yearOf(row.start_year),
          endYear: yearOf(row.end_year),
        })
      }
    },
  })
  chronicle.add({
    on: '2020-10-12',
    authorId: people.officerId,
    action: 'addMilestones',
    subject: 'PNM',
    record: (at) => {
      for (const { code, position, weight, due_on, label } of readMilestones()) {
        const id = rows.milestones.length + 1
        context.milestoneIds.set(`${code}/${position}`, id)
        rows.milestones.push({
          id,
          itemId: itemOf(context, code).id,
          label: french(label),
          weight: Number(weight),
          dueOn: due_on === '' ? null : due_on,
          position: Number(position),
          recordedAt: at,
          authorId: people.officerId,
          provenance: Provenance.illustrative,
        })
      }
    },
  })
}

/** The facts by which milestones were reached; the one that reaches the last milestone of an item completes it. */
export function milestoneFacts({ today }: DemoContext): StoryFact[] {
  const milestones = readMilestones()
  const leads = new Map(
    readTable('seed/pnm-actions.csv', ['code', 'responsible']).map((row) => [
      row.code,
      row.responsible,
    ]),
  )
  return milestones
    .filter((milestone) => milestone.reached_on !== '')
    .map((milestone) => {
      const reachedOn = storyDay(milestone.reached_on, today)
      const own = milestones.filter((other) => other.code === milestone.code)
      const reached = own.filter(
        (other) => other.reached_on !== '' && storyDay(other.reached_on, today) <= reachedOn,
      )
      const isLast = reached.length === own.length
      return plainFact({
        code: milestone.code,
        effective_on: milestone.reached_on,
        status: isLast ? Status.completed : Status.in_progress,
        progress: isLast
          ? ''
          : String(reached.reduce((sum, { weight }) => sum + Number(weight), 0)),
        author: declarantOf(leads.get(milestone.code) ?? ''),
        note: milestone.note === '' ? `Étape atteinte : ${milestone.label}.` : milestone.note,
        difficulties: milestone.difficulties,
        milestones: [`${milestone.code}/${milestone.position}`],
      })
    })
}

/**
 * The author of an item's facts: its lead, or the officer (empty) for the secretariat itself and partners
 * without a focal point.
 */
function declarantOf(lead: string): string {
  return ['SP/CCM', 'Mercy Corps', 'CRS', 'Nexus', 'JMED'].includes(lead) ? '' : lead
}

function readMilestones() {
  return readTable('demo/plan-milestones.csv', [
    'code',
    'position',
    'weight',
    'due_on',
    'label',
    'reached_on',
    'note',
    'difficulties',
  ])
}

/** The weight of an item is its budget in billion FCFA, at least 1; an item without a budget has weight 1. */
function weightOf(budgetMillionXof: string): number {
  return Math.max(1, Math.round(Number(budgetMillionXof) / 1000))
}

function yearOf(cell: string): number | null {
  return cell === '' ? null : Number(cell)
}
