import type { DemoContext } from './context.ts'
import { storyBegins } from './recommendations.ts'
import type { SeedInstitution } from '../seed/institutions.ts'

/**
 * Adds the institutions' names: those older than the demonstration's history at its start, the others when they
 * took effect.
 */
export function tellNames(
  { chronicle, people, rows, institutionId }: DemoContext,
  institutions: readonly SeedInstitution[],
): void {
  for (const { code, names } of institutions)
    for (const name of names)
      chronicle.add({
        ...(name.since < storyBegins ? { on: storyBegins, time: '08:05' } : { on: name.since }),
        authorId: people.officerId,
        action: 'nameInstitution',
        subject: code,
        record: (at) =>
          rows.institutionNames.push({
            ...name,
            institutionId: institutionId(name.acronym),
            recordedAt: at,
          }),
      })
}
