import type { FastifyInstance } from 'fastify'

import { createUser, editUser, listUsers } from '../contract/users.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { makeSetupLink } from '../session/setup-queries.ts'
import { addUser, changeUser } from './edit-queries.ts'
import { readUser, readUsers } from './queries.ts'

export function userRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, listUsers, async (_, { store }) => ({
    items: await readUsers(store.read),
  }))

  serve(app, services, createUser, async ({ body }, { store, write }) => {
    const id = await write({ action: 'createUser' }, (writing) => addUser(writing, body))
    return {
      user: await readUser(store.read, id),
      invitation: await makeSetupLink(store, id),
    }
  })

  serve(app, services, editUser, async ({ params: { id }, body }, { store, write }) => {
    await write({ action: 'editUser', subject: String(id) }, async (writing) => {
      await changeUser(writing, id, body)
      return id
    })
    const invitation = body.renewInvitation === true ? await makeSetupLink(store, id) : null
    return { user: await readUser(store.read, id), invitation }
  })
}
