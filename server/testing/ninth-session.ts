// The ninth session, held yesterday, with recommendations of the eighth: used to test the conclusions of a
// session.
import type { ConclusionsReply } from '../contract/conclusions.ts'
import { scratchApp } from './app.ts'
import { giveInstitution, giveItem, giveMeeting } from './factories.ts'

export const conclusionsPath = '/api/meetings/ccm-9/conclusions'
/** The day of the session. */
export const day = '2024-06-12'

/** Creates three recommendations of the eighth session, one of the ninth, and one adopted the day after it. */
export async function ninthSession() {
  const scratch = await scratchApp({ clock: () => new Date('2024-06-13T09:00:00.000Z') })
  const { app, store } = scratch
  const eighth = await giveMeeting(store, { code: 'ccm-8', number: 8, heldOn: '2023-06-12' })
  const ninth = await giveMeeting(store, { code: 'ccm-9', number: 9, heldOn: day })
  const lead = await giveInstitution(store, { code: 'mj', acronym: 'MJ' })
  const given = { meeting: eighth, adoptedOn: '2023-06-12' }
  const one = await giveItem(store, {
    code: 'REC-08-01',
    ...given,
    lead,
    deadline: '2024-01-01',
  })
  const two = await giveItem(store, { code: 'REC-08-02', ...given })
  const three = await giveItem(store, { code: 'REC-08-03', ...given })
  await giveItem(store, { code: 'REC-09-01', meeting: ninth, adoptedOn: day })
  await giveItem(store, { code: 'REC-10-01', adoptedOn: '2024-06-13' })
  const officer = await app.as('officer')
  const conclude = (...items: unknown[]) => officer.post(conclusionsPath, { items })
  const baseSince = async (compared: string) =>
    (await officer.get(`/api/comparison?at=ccm-9&compared=${compared}`)).json.base as Record<
      string,
      number
    >
  return { ...scratch, eighth, ninth, one, two, three, officer, conclude, baseSince }
}

/** The conclusions of a reply, each with the code of its item. */
export const concludedIn = ({ items }: ConclusionsReply) =>
  items.flatMap(({ item, conclusion }) =>
    conclusion === null ? [] : [{ code: item.code, ...conclusion }],
  )
/** A new recommendation as the conclusions form sends it, with only the required fields. */
export const fresh = (title: string) => ({ title, category: 'theme' })
