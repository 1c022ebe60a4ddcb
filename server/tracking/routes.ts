import type { FastifyInstance } from 'fastify'

import { itemEndpoints, pathOf } from '../contract/items.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import type { ItemSheet } from '../contract/tracking.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { SparedReply } from '../http/replies.ts'
import type { Context, Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Orders } from './recent-lists.ts'
import { abilitiesOn } from './abilities.ts'
import { recordFact } from './fact-queries.ts'
import { createItem, editItem } from './item-queries.ts'
import { readItemList } from './list-queries.ts'
import { sayVersions } from './worded-sheet.ts'
import { readSheet } from './sheet-queries.ts'
import { resolvePastFilter, resolveViewpoint } from './viewpoint-queries.ts'

type SignedIn = Pick<
  Context<{ method: 'GET'; path: '/api/'; summary: ''; access: 'read' }, Orders>,
  'caller' | 'store' | 'language' | 'orders'
>

/** Serves the list, sheet, history, recording and editing endpoints of a kind of item. */
export function itemRoutes(
  app: FastifyInstance,
  services: Services & Orders,
  kind: ItemKind,
): void {
  const endpoints = itemEndpoints[kind]

  serve(app, services, endpoints.list, async ({ query }, { store, orders }) =>
    readItemList(
      store.read,
      await resolveViewpoint(store, query),
      kind,
      { ...query, ...(await resolvePastFilter(store, query)) },
      orders,
    ),
  )

  serve(app, services, endpoints.read, ({ params, query }, context) =>
    sheetOf(kind, params.code, query, context),
  )

  serve(app, services, endpoints.history, async ({ params, query }, context) => {
    const { history } = await sheetOf(kind, params.code, query, context)
    return { history }
  })

  serve(app, services, endpoints.recordFact, async ({ params, body }, context) => {
    await context.write({ action: 'recordFact', subject: params.code }, (writing) =>
      recordFact(writing, { kind, code: params.code }, body),
    )
    if (context.prefersMinimal) return new SparedReply(`/api/${pathOf[kind]}/${params.code}`)
    return sheetOf(kind, params.code, undefined, context)
  })

  serve(app, services, endpoints.create, async ({ body }, context) => {
    const code = await context.write({ action: 'createItem' }, (writing) =>
      createItem(writing, kind, body),
    )
    return sheetOf(kind, code, undefined, context)
  })

  serve(app, services, endpoints.edit, async ({ params, body }, context) => {
    await context.writeEachTime({ action: 'editItem', subject: params.code }, (writing) =>
      editItem(writing, { kind, code: params.code, version: context.version }, body),
    )
    return sheetOf(kind, params.code, undefined, context)
  })

  serve(app, services, endpoints.archive, async ({ params }, { version, writeEachTime }) => {
    await writeEachTime({ action: 'archiveItem', subject: params.code }, (writing) =>
      editItem(writing, { kind, code: params.code, version }, { isArchived: true }),
    )
    return undefined
  })
}

/** @param query the filters of the list that the sheet was opened from; undefined after a write. */
async function sheetOf(
  kind: ItemKind,
  code: string,
  query: ItemFilter | undefined,
  { store, caller, language, orders }: SignedIn,
): Promise<ItemSheet> {
  const viewpoint = await resolveViewpoint(store, query ?? {})
  const filter = query && { ...query, ...(await resolvePastFilter(store, query)) }
  const sheet = await readSheet(store.read, viewpoint, kind, code, filter, {
    orders,
    abilitiesOn: (item) => abilitiesOn(item, caller),
  })
  return sayVersions(sheet, language)
}
